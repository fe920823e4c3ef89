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
        Terminal.say(
          language.text(
            "optimale: image « \(name.rawValue) » laissée de côté : gnuplot a mis plus de \(seconds) s",
            "optimale: picture “\(name.rawValue)” left out: gnuplot took more than \(seconds) s"))
      case .failed where drawn.areShown:
        Terminal.say(
          language.text(
            "optimale: image « \(name.rawValue) » laissée de côté : gnuplot a échoué",
            "optimale: picture “\(name.rawValue)” left out: gnuplot failed"))
      case .failed: break
      }
    }
    if !drawn.areShown, drawn.missing.contains(where: { $0.failure == .failed }) {
      Terminal.say(
        language.text(
          "optimale: gnuplot est introuvable ou a échoué : rapport sans images",
          "optimale: gnuplot is missing or failed: the report has no pictures"))
    }
    return drawn
  }
}
