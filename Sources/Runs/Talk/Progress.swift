import Basics
import Foundation
import Synchronization

/// Tells how far a run is, on a terminal or to whoever listens.
public final class Progress: Sendable {
  /// Hears of the steps done, and of how many there are about; nil where that is not known beforehand.
  public typealias Listener = @Sendable (_ done: Int, _ total: Int?) -> Void

  /// Who is told.
  public enum Audience: Sendable {
    /// The person at the terminal, where there is one, in a language.
    case terminal(Language)
    /// Another part of the program.
    case listener(Listener)
  }

  private let total: Int?
  private let audience: Audience
  private let start = ProcessInfo.processInfo.systemUptime
  private let lastShown = Mutex(-1.0)

  /// Progress towards a total; nil where it is not known beforehand.
  public init(total: Int?, _ audience: Audience) {
    self.total = total
    self.audience = audience
  }

  /// The same on the terminal.
  convenience init(total: Int?, language: Language) { self.init(total: total, .terminal(language)) }

  /// Shows the replications done and how well the difference is known.
  public func show(_ done: Int, halfWidth: @autoclosure () -> Double) {
    show(done) { language in
      let euros = String(format: "%.2f", halfWidth())
      let percent = done * 100 / max(1, total ?? done)
      return TalkWords.replications(percent: percent, done: done, within: euros)[language]
    }
  }

  /// Shows the steps done and how long the rest takes.
  public func show(steps done: Int) {
    show(done) { language in
      guard let total, done > 0 else { return "\(done) points" }
      let seconds = ProcessInfo.processInfo.systemUptime - start
      let left = Int((seconds * Double(max(0, total - done)) / Double(done)).rounded(.up))
      return TalkWords.steps(done: done, of: total, left: left)[language]
    }
  }

  /// Shows the steps done, told in words of their own.
  func show(_ done: Int, _ words: Bilingual) { show(done) { words[$0] } }

  /// Replaces the line, at most ten times a second; who listens hears every time.
  private func show(_ done: Int, _ text: (Language) -> String) {
    let language: Language
    switch audience {
    case .listener(let listener): return listener(done, total)
    case .terminal(let own): language = own
    }
    guard Terminal.isTalking else { return }
    let now = ProcessInfo.processInfo.systemUptime
    let isDue = lastShown.withLock { last in
      guard now - last > 0.1 else { return false }
      last = now
      return true
    }
    if isDue { Terminal.replaceLine(text(language)) }
  }

  /// Clears the line.
  public func finish() { if lastShown.withLock({ $0 >= 0 }) { Terminal.replaceLine("") } }
}
