import Basics
import Runs

/// Checks of options that several commands have.
enum RunOptions {
  /// Refuses a confidence or a number of tasks out of reason.
  static func check(confidence: Double, threads: Int?) throws {
    guard confidence >= 0.5, confidence <= 0.9999 else {
      throw Failure.option(
        "--confidence", confidence,
        expected: Bilingual(fr: "une part de 0.5 à 0.9999, comme 0.95", en: "a share from 0.5 to 0.9999, such as 0.95"))
    }
    if let threads, !(1...256).contains(threads) {
      throw Failure.option(
        "--threads", threads, expected: Bilingual(fr: "1 à 256", en: "1 to 256"))
    }
  }
}
