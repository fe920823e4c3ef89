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

  /// Stops every gnuplot that is running: for a program that must end now.
  public static func abandon() { ProcessGroups.killAll() }

  /// A picture, or why it was not drawn.
  package func result(of drawing: Drawing) async -> Result<Picture, Failure> {
    let (source, placeholders) = drawing.script.assembled
    let outcome = await withTaskGroup(of: Result<String, Failure>.self) { group in
      group.addTask { await output(of: source) }
      group.addTask {
        try? await Task.sleep(for: limit)
        return .failure(.tooSlow)
      }
      let first = await group.next() ?? .failure(.failed)
      // Stops gnuplot where it is still at it, and waits for its end.
      group.cancelAll()
      return first
    }
    return outcome.map { output in
      let title: Escaped<MarkupText> = "<title>\(drawing.title)</title>"
      let svg = placeholders.filled(output).replacing("<title>Gnuplot</title>", with: title.text)
      return Picture(name: drawing.name, svg: svg)
    }
  }

  /// What gnuplot answers to a script.
  private func output(of source: String) async -> Result<String, Failure> {
    let program: Executable = executable.contains("/") ? .path(.init(executable)) : .name(executable)
    var group: pid_t?
    defer { if let group { ProcessGroups.remove(group) } }
    // -d: no start-up file, the user's or the machine's, changes the picture.
    let result = try? await run(
      program, arguments: ["-d", "-"], environment: Gnuplot.environment, platformOptions: Gnuplot.options,
      input: .string(source), output: .string(limit: Gnuplot.pictureLimit), error: .discarded
    ) { execution in
      let id = execution.processIdentifier.value
      ProcessGroups.add(id)
      group = id
    }
    guard let result, result.terminationStatus.isSuccess, result.standardOutput.contains("</svg>") else {
      return .failure(.failed)
    }
    return .success(result.standardOutput)
  }

  /// The environment without gnuplot's own variables, in a locale that every machine has.
  private static var environment: Environment {
    let names = ProcessInfo.processInfo.environment.keys.filter { $0.hasPrefix("GNUPLOT") }
    var changes: [Environment.Key: String?] = ["LC_ALL": "C"]
    for name in names { if let key = Environment.Key(rawValue: name) { changes.updateValue(nil, forKey: key) } }
    return .inherit.updating(changes)
  }

  /// A session of its own, so that it and what it starts are stopped together: asked to end, then made to.
  private static var options: PlatformOptions {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .seconds(2))
    ]
    return options
  }
}
