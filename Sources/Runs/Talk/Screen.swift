import Files
import Foundation
import Reporting
import Subprocess

/// The terminal on which a person reads a report: how wide it is, what it shows, and the pager that keeps the first
/// line first.
struct Screen: Sendable {
  /// Columns of a terminal that does not say how many it has.
  private static let usualWidth = 80

  let environment: [String: String]

  /// The screen that standard output is; nil where it is none.
  static var ofOutput: Screen? {
    Terminal.isRead ? Screen(environment: ProcessInfo.processInfo.environment) : nil
  }

  /// Shows a report, in a pager where there is one.
  func show(_ blocks: [Block]) async throws {
    let text = TerminalRenderer(width: width, isStyled: isStyled).render(blocks)
    // The library that runs the pager ends the program where it may open too few files.
    guard let pager, Descriptors.canOpen(16) else { return try Terminal.show(text) }
    // A report that is not read to its end is no failure.
    _ = try? await run(
      .path("/bin/sh"), arguments: ["-c", pager], environment: pagerEnvironment, input: .string(text),
      output: .currentStandardOutput, error: .currentStandardError
    ) { _ in Interruption.leaveToPager() }
  }

  // MARK: What it shows

  /// Columns: those the person says (`COLUMNS`), else those of the terminal.
  var width: Int {
    if let said = environment["COLUMNS"].flatMap({ Int($0) }), said > 0 { return said }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return Screen.usualWidth }
    return Int(size.ws_col)
  }

  private var isDumb: Bool { ["", "dumb"].contains(environment["TERM"] ?? "") }

  /// Whether letters may be bold: not where `NO_COLOR` is set, whatever it says, nor on a terminal that cannot.
  var isStyled: Bool { (environment["NO_COLOR"] ?? "").isEmpty && !isDumb }

  // MARK: Pager

  /// The command of the pager, as git finds it: `PAGER`, else less; nil where it is nothing or `cat`, where it is not
  /// there, and on a terminal that cannot move its text.
  var pager: String? {
    let command = environment["PAGER"] ?? "less"
    guard !isDumb, command != "cat", let program = command.split(separator: " ").first, isThere(String(program)) else {
      return nil
    }
    return command
  }

  private func isThere(_ program: String) -> Bool {
    guard !program.contains("/") else { return access(program, X_OK) == 0 }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    return folders.contains { access("\($0)/\(program)", X_OK) == 0 }
  }

  /// What git tells less: to end where all fits the screen, to pass styles on, to leave the text there.
  private var pagerEnvironment: Environment {
    environment["LESS"] == nil ? .inherit.updating(["LESS": "FRX"]) : .inherit
  }
}
