import Basics
import Subprocess

/// Draws pictures by running gnuplot.
public struct Gnuplot: Sendable {
  private let executable: String

  /// A gnuplot found by name on the path, or at a path.
  public init(executable: String = "gnuplot") { self.executable = executable }

  /// The SVG that a script writes to its standard output; nil where gnuplot is missing or fails.
  public func draw(_ script: String) async -> String? {
    let limit = 8_000_000
    guard
      let result = try? await run(
        executable.contains("/") ? .path(.init(executable)) : .name(executable), arguments: ["-"],
        input: .string(script), output: .string(limit: limit), error: .discarded),
      result.terminationStatus.isSuccess, result.standardOutput.contains("</svg>")
    else { return nil }
    let title = script.firstMatch(of: /set title "([^"]*)"/).map { String($0.output.1) }
    return result.standardOutput.replacing("<title>Gnuplot</title>", with: title.map { "<title>\($0)</title>" } ?? "")
  }

  /// What every picture begins with: readable in grey, words in one language.
  static func preamble(height: Int, _ language: Language) -> String {
    """
    set encoding utf8
    set terminal svg size 760,\(height) dynamic font 'DejaVu Sans,13' background '#ffffff'
    set border 3 linecolor '#666666'
    set tics nomirror out textcolor '#222222'
    set grid ytics linecolor '#dddddd' linetype 1
    set minussign
    set decimalsign '\(language == .fr ? "," : ".")'
    set bmargin 7
    set key at screen 0.5, screen 0.08 center center horizontal Left reverse samplen 2 width 2 textcolor '#222222'

    """
  }

  /// Text safe between double quotes in gnuplot's enhanced mode.
  static func quoted(_ text: String) -> String {
    String(text.map { "\"\\_^{}@&~`$\n".contains($0) ? " " : $0 })
  }
}
