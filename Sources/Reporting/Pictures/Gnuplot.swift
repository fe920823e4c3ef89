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
    return result.standardOutput
  }
}
