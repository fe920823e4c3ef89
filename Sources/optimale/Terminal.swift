import Basics
import Foundation
import Synchronization

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

/// Shows how far a simulation is, on a terminal only.
final class Progress: Sendable {
  private let total: Int
  private let language: Language
  private let lastShown = Mutex(-1.0)

  init(total: Int, language: Language) {
    self.total = total
    self.language = language
  }

  /// Shows the replications done, at most ten times a second.
  func show(_ done: Int, halfWidth: Double) {
    guard Terminal.isTalking else { return }
    let now = ProcessInfo.processInfo.systemUptime
    let isDue = lastShown.withLock { last in
      guard now - last > 0.1 else { return false }
      last = now
      return true
    }
    guard isDue else { return }
    let euros = String(format: "%.2f", halfWidth)
    let percent = done * 100 / max(1, total)
    Terminal.replaceLine(
      language == .fr
        ? "\(percent) % : \(done) réplications, différence à ± \(euros) €"
        : "\(percent)%: \(done) replications, difference within ± €\(euros)")
  }

  /// Clears the line.
  func finish() { if lastShown.withLock({ $0 >= 0 }) { Terminal.replaceLine("") } }
}

/// Shows how many steps of a study are done and how long the rest takes, on a terminal only.
final class StepProgress: Sendable {
  private let total: Int?
  private let language: Language
  private let start = ProcessInfo.processInfo.systemUptime
  private let lastShown = Mutex(-1.0)

  /// Progress towards a number of steps; nil where it is not known beforehand.
  init(total: Int?, language: Language) {
    self.total = total
    self.language = language
  }

  /// Shows the steps done, at most ten times a second.
  func show(_ done: Int) {
    guard Terminal.isTalking else { return }
    let now = ProcessInfo.processInfo.systemUptime
    let isDue = lastShown.withLock { last in
      guard now - last > 0.1 else { return false }
      last = now
      return true
    }
    guard isDue, done > 0 else { return }
    guard let total else { return Terminal.replaceLine(language == .fr ? "\(done) points" : "\(done) points") }
    let left = Int(((now - start) * Double(total - done) / Double(done)).rounded(.up))
    Terminal.replaceLine(
      language == .fr ? "\(done) sur \(total), encore \(left) s environ" : "\(done) of \(total), about \(left) s left")
  }

  /// Clears the line.
  func finish() { if lastShown.withLock({ $0 >= 0 }) { Terminal.replaceLine("") } }
}
