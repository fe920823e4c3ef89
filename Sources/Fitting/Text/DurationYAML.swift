import Basics
import Foundation
import Traffic

/// The duration of a fitted stream as a profile's file writes it: the one place that knows its keys.
struct DurationYAML {
  private let stream: FittedProfile.Stream

  init(_ stream: FittedProfile.Stream) { self.stream = stream }

  /// The lines below `duration:`, without comments.
  ///
  /// A mixture and counted lengths have a shape without doubt; what is believed of their mean is that of a mean of so
  /// many calls, which is normal with a standard error of cv/√n of it.
  var lines: [(key: String, value: String)] {
    guard let fit = stream.duration else {
      let prior = stream.durationPrior
      return [("mean_seconds", FittedNumber.belief(prior.mean)), ("cv", FittedNumber.belief(prior.cv))]
    }
    switch fit.kind {
    case .lognormal:
      return [("mean_seconds", FittedNumber.belief(fit.mean)), ("cv", FittedNumber.belief(fit.cv))]
    case .logLogistic:
      return [
        ("kind", fit.kind.rawValue), ("mean_seconds", FittedNumber.belief(fit.mean)),
        ("cv", FittedNumber.belief(fit.cv)),
      ]
    case .mixture:
      return [
        ("kind", fit.kind.rawValue), ("mean_seconds", FittedNumber.belief(fit.mean)),
        ("parts", parts(fit.parts)),
      ]
    case .empirical:
      return [
        ("kind", fit.kind.rawValue), ("mean_seconds", FittedNumber.belief(fit.mean)),
        ("seconds", counted(fit.callsBySeconds)),
      ]
    }
  }

  private func parts(_ parts: [DurationFit.Part]) -> String {
    // The last share is what the others leave, so that those written add up to 1.
    var left = 1000
    let written = parts.enumerated().map { index, part -> String in
      let share = index + 1 < parts.count ? min(left - 1, max(1, Int((part.share * 1000).rounded()))) : left
      left -= share
      let text = FittedNumber.text(Double(share) / 1000)
      return "{share: \(text), mean_seconds: \(FittedNumber.text(part.mean)), cv: \(FittedNumber.text(part.cv))}"
    }
    return "[\(written.joined(separator: ", "))]"
  }

  private func counted(_ calls: [Int: Int]) -> String {
    "{" + calls.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
  }
}

/// Figures as a fitted profile writes them: three digits, for no figure of so many calls is known better.
enum FittedNumber {
  /// The nearest number of three digits.
  static func rounded(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    let power = pow(10, 2 - log10(value).rounded(.down))
    // A power of ten below one is no exact number, its inverse is.
    return power >= 1 ? (value * power).rounded() / power : (value / (1 / power)).rounded() * (1 / power).rounded()
  }

  /// The number as a file has it.
  static func text(_ value: Double) -> String {
    let value = rounded(value)
    return value == value.rounded() && value < 1e15 ? String(Int64(value)) : "\(value)"
  }

  /// A belief as a file has it.
  static func belief(_ belief: Uncertain) -> String {
    "{low: \(text(belief.low)), likely: \(text(belief.likely)), high: \(text(belief.high))}"
  }
}
