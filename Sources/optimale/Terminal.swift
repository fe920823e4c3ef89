import Basics
import Foundation

/// Standard error for people, standard output for results.
enum Terminal {
  /// Whether standard error is a terminal.
  static var isTalking: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a line on standard error.
  static func say(_ text: String) { put(text + "\n") }

  /// Replaces the current line on a terminal.
  static func replaceLine(_ text: String) { put("\r\u{1B}[K\(text)") }

  /// Writes on standard error; where nobody listens, nothing is lost.
  static func put(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

  /// Writes a result on standard output.
  static func write(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw Failure(code: EX_IOERR, message: "standard output: cannot be written")
    }
  }

  /// The language of the locale: French where it says so, else English.
  static var language: Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.lowercased().hasPrefix("fr") ? .fr : .en
  }
}
