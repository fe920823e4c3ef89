import Runs

/// Checks of options that several commands have.
enum RunOptions {
  /// Refuses a confidence or a number of tasks out of reason.
  static func check(confidence: Double, threads: Int?) throws {
    guard confidence >= 0.5, confidence <= 0.9999 else {
      throw Failure.usage("--confidence \(confidence): expected a share from 0.5 to 0.9999, such as 0.95")
    }
    if let threads, !(1...256).contains(threads) {
      throw Failure.usage("--threads \(threads): expected 1 to 256")
    }
  }
}
