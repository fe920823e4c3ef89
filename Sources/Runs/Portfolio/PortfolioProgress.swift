import Basics
import Foundation

/// Shows on a terminal how many customers are done, how fast, and how long the rest takes.
struct PortfolioProgress {
  private let blocks: any CustomerBlocks
  private let progress: Progress
  private let before: Int
  private let start = ProcessInfo.processInfo.systemUptime
  private let startShare: Double

  /// Progress over customers of whom some are done before.
  init(_ blocks: any CustomerBlocks, after before: Int, _ language: Language) {
    (self.blocks, self.before) = (blocks, before)
    startShare = blocks.share ?? 0
    progress = Progress(total: nil, language: language)
  }

  /// Shows how many customers are done.
  func show(_ done: Int) {
    let seconds = ProcessInfo.processInfo.systemUptime - start
    let rate = Double(done - before) / max(0.001, seconds)
    let left = blocks.share.flatMap { share in
      share > startShare ? seconds * (1 - share) / (share - startShare) : nil
    }
    progress.show(done, PortfolioRunWords.progress(done: done, rate: rate, left: left))
  }

  /// Ends the line.
  func finish() { progress.finish() }
}
