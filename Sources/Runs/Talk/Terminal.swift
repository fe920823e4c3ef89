import Basics
import Foundation
import Reporting

/// Standard error for people, standard output for results.
public enum Terminal {
  /// Whether standard error is a terminal.
  public static var isTalking: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether standard output is a terminal, which a person reads.
  static var isRead: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes a line on standard error, whatever the text holds.
  public static func say(_ text: String) { put(TerminalText.line(text) + "\n") }

  /// Writes lines on standard error, whatever they hold.
  public static func say(_ lines: [String]) { put(lines.map { TerminalText.line($0) + "\n" }.joined()) }

  /// Writes a question on standard error, whatever the text holds, and stays on its line.
  static func ask(_ text: String) { put(TerminalText.line(text) + " ") }

  /// Replaces the current line on a terminal.
  public static func replaceLine(_ text: String) { put("\r\u{1B}[K\(TerminalText.line(text))") }

  /// Writes the program's own words on standard error; where nobody listens, nothing is lost.
  public static func put(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

  /// Writes a line on standard output, whatever the text holds.
  public static func tell(_ text: String) throws { try write(TerminalText.line(text) + "\n") }

  /// Writes a result on standard output: as it is for other programs, without what acts on a terminal for a person.
  public static func write(_ text: String) throws { try write(Data((isRead ? TerminalText.page(text) : text).utf8)) }

  /// Writes what a renderer made for a terminal.
  static func show(_ text: String) throws { try write(Data(text.utf8)) }

  /// Writes a result that is not text.
  static func write(bytes: [UInt8]) throws { try write(Data(bytes)) }

  private static func write(_ data: Data) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: data)
    } catch {
      throw Failure(code: EX_IOERR, message: FailureWords.standardOutput)
    }
  }

  /// The language spoken with the person: that of `--language` on the command line, else that of the locale.
  ///
  /// Found once: every option's help asks for it, and neither the command line nor the environment changes.
  public static let language = SpokenLanguage.of(CommandLine.arguments, ProcessInfo.processInfo.environment)
}
