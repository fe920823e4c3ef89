import Foundation
import Subprocess

/// Draws pictures by running gnuplot, each in a process of its own that nothing outside the script changes and that
/// does not outlive the program.
public struct Gnuplot: Sendable {
  /// Why a picture was not drawn.
  public enum Failure: Error, Hashable, Sendable {
    /// gnuplot is missing or ended without a picture.
    case failed
    /// gnuplot took longer than the limit and was stopped.
    case tooSlow
  }

  /// Bytes of a picture, at most.
  private static let pictureLimit = 8_000_000

  private let executable: String
  /// How long one picture may take.
  public let limit: Duration

  /// A gnuplot found by name on the path, or at a path.
  public init(executable: String = "gnuplot", limit: Duration = .seconds(30)) {
    self.executable = executable
    self.limit = limit
  }

  /// Stops every program that is running for a report: for a program that must end now.
  public static func abandon() { ProcessGroups.killAll() }

  /// A picture, or why it was not drawn.
  package func result(of drawing: Drawing) async -> Result<Picture, Failure> {
    let (source, placeholders) = drawing.script.assembled
    // -d: no start-up file, the user's or the machine's, changes the picture.
    let program = OutsideProgram(
      executable: executable, arguments: ["-d", "-"], environment: Gnuplot.environment,
      answerLimit: Gnuplot.pictureLimit, limit: limit)
    switch await program.answer(to: source) {
    case .failure(.tooSlow): return .failure(.tooSlow)
    case .failure: return .failure(.failed)
    case .success(let bytes):
      let output = String(decoding: bytes, as: UTF8.self)
      guard output.contains("</svg>") else { return .failure(.failed) }
      let title: Escaped<MarkupText> = "<title>\(drawing.title)</title>"
      let svg = placeholders.filled(PointSymbols.drawn(output)).replacing("<title>Gnuplot</title>", with: title.text)
      return .success(Picture(name: drawing.name, svg: svg))
    }
  }

  /// The environment without gnuplot's own variables, in a locale that every machine has.
  private static var environment: Environment {
    let names = ProcessInfo.processInfo.environment.keys.filter { $0.hasPrefix("GNUPLOT") }
    var changes: [Environment.Key: String?] = ["LC_ALL": "C"]
    for name in names { if let key = Environment.Key(rawValue: name) { changes.updateValue(nil, forKey: key) } }
    return .inherit.updating(changes)
  }
}
