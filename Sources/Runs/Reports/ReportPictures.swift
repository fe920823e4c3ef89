import Basics
import Reporting

/// The pictures of a report, and what is said of those that are left out.
enum ReportPictures {
  /// Draws the report's pictures; says on standard error which are left out.
  static func draw(_ report: some WrittenReport, _ language: Language) async -> DrawnPictures {
    let gnuplot = Gnuplot()
    let drawn = await report.pictures(language, with: gnuplot)
    for (name, failure) in drawn.missing {
      switch failure {
      case .tooSlow:
        let seconds = gnuplot.limit.components.seconds
        Terminal.say(TalkWords.slowPicture(name.rawValue, seconds: seconds)[language])
      case .failed where drawn.areShown:
        Terminal.say(TalkWords.failedPicture(name.rawValue)[language])
      case .failed: break
      }
    }
    if !drawn.areShown, drawn.missing.contains(where: { $0.failure == .failed }) {
      Terminal.say(TalkWords.noPictures[language])
    }
    return drawn
  }
}
