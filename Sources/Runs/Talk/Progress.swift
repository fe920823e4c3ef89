import Basics
import Foundation
import Synchronization

/// Shows on a terminal how far a run is.
public final class Progress: Sendable {
  private let total: Int?
  private let language: Language
  private let start = ProcessInfo.processInfo.systemUptime
  private let lastShown = Mutex(-1.0)

  /// Progress towards a total; nil where it is not known beforehand.
  public init(total: Int?, language: Language) {
    self.total = total
    self.language = language
  }

  /// Shows the replications done and how well the difference is known.
  public func show(_ done: Int, halfWidth: Double) {
    show {
      let euros = String(format: "%.2f", halfWidth)
      let percent = done * 100 / max(1, total ?? done)
      return TalkWords.replications(percent: percent, done: done, within: euros)[language]
    }
  }

  /// Shows the steps done and how long the rest takes.
  public func show(steps done: Int) {
    show {
      guard let total, done > 0 else { return "\(done) points" }
      let seconds = ProcessInfo.processInfo.systemUptime - start
      let left = Int((seconds * Double(max(0, total - done)) / Double(done)).rounded(.up))
      return TalkWords.steps(done: done, of: total, left: left)[language]
    }
  }

  /// Shows how far work is that tells it in words of its own.
  func show(_ words: Bilingual) { show { words[language] } }

  /// Replaces the line, at most ten times a second.
  private func show(_ text: () -> String) {
    guard Terminal.isTalking else { return }
    let now = ProcessInfo.processInfo.systemUptime
    let isDue = lastShown.withLock { last in
      guard now - last > 0.1 else { return false }
      last = now
      return true
    }
    if isDue { Terminal.replaceLine(text()) }
  }

  /// Clears the line.
  public func finish() { if lastShown.withLock({ $0 >= 0 }) { Terminal.replaceLine("") } }
}
