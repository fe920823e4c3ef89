import Basics
import Documents
import Probability

/// What a profile says of the length of a stream's calls.
struct DurationFigures {
  var meanSeconds: Uncertain
  var cv: Uncertain
  var shape: DurationShape
}

/// Kinds of distributions of lengths, as profiles name them.
private enum DurationKind: String, CaseIterable {
  case lognormal
  case logLogistic = "log-logistic"
  case mixture
  case empirical
}

extension Reader {
  /// Mean seconds of a call before rounding up.
  private static let seconds = 0.1...36_000.0
  private static let variations = 0.0...20.0
  /// How far the shares of a mixture may be from 1 together: they are written with a few digits.
  private static let shareError = 0.001
  /// Lengths that may be counted.
  private static let lengthLimit = 20_000

  /// The duration of a stream: mean and variation of a lognormal or another ``DurationShape``.
  mutating func duration(_ element: Element?) -> DurationFigures? {
    guard let element else { return nil }
    let kind = kind(of: element)
    let (required, optional): ([String], [String]) =
      switch kind {
      case .lognormal, .logLogistic: (["mean_seconds", "cv"], ["kind"])
      case .mixture: (["kind", "parts"], ["mean_seconds"])
      case .empirical: (["kind", "seconds"], ["mean_seconds"])
      }
    guard let fields = fields(of: element, required: required, optional: optional) else { return nil }
    if fields["kind"] != nil, word(fields["kind"], among: DurationKind.allCases.map(\.rawValue)) == nil { return nil }
    let mean = belief(fields["mean_seconds"], in: Reader.seconds, unit: ProfileWords.seconds)
    switch kind {
    case .lognormal, .logLogistic:
      let cv = belief(fields["cv"], in: Reader.variations, unit: nil)
      guard let mean, let cv else { return nil }
      return DurationFigures(meanSeconds: mean, cv: cv, shape: kind == .lognormal ? .lognormal : .logLogistic)
    case .mixture:
      return shaped(mixture(fields["parts"]).map { .mixture($0) }, mean, fields["mean_seconds"])
    case .empirical:
      return shaped(counted(fields["seconds"]).map { .empirical($0) }, mean, fields["mean_seconds"])
    }
  }

  /// The kind that is named; lognormal where none is, or none that there is.
  private func kind(of element: Element) -> DurationKind {
    element.value(of: "kind").flatMap { DurationKind(rawValue: $0.written) } ?? .lognormal
  }

  /// The figures of a shape with its own variation: the mean is its own but where another is believed.
  private func shaped(_ shape: DurationShape?, _ mean: Uncertain?, _ element: Element?) -> DurationFigures? {
    guard let shape, let ownMean = shape.ownMean, let cv = shape.ownCV, mean != nil || element == nil else {
      return nil
    }
    return DurationFigures(meanSeconds: mean ?? Uncertain(known: ownMean), cv: Uncertain(known: cv), shape: shape)
  }

  private mutating func mixture(_ element: Element?) -> DurationMixture? {
    let parts = items(of: element, count: 2...5).map { part(of: $0) }
    guard let element, !parts.isEmpty, parts.allSatisfy({ $0 != nil }) else { return nil }
    let whole = parts.compactMap { $0 }
    guard abs(whole.reduce(0) { $0 + $1.share } - 1) <= Reader.shareError else {
      note(element, expected: ProfileWords.sharesOfOne)
      return nil
    }
    return DurationMixture(whole)
  }

  private mutating func part(of element: Element) -> DurationMixture.Part? {
    guard let fields = fields(of: element, required: ["share", "mean_seconds", "cv"]) else { return nil }
    let share = number(fields["share"], in: 0.001...1)
    let mean = number(fields["mean_seconds"], in: Reader.seconds, unit: ProfileWords.seconds)
    let cv = number(fields["cv"], in: 0.01...Reader.variations.upperBound)
    guard let share, let mean, let cv else { return nil }
    return DurationMixture.Part(share: share, mean: mean, cv: cv)
  }

  /// Billed seconds with how many calls had them.
  private mutating func counted(_ element: Element?) -> CountedDurations? {
    guard let element else { return nil }
    let entries = entries(of: element)
    let seconds = 1...Call.maximumSeconds
    guard (1...Reader.lengthLimit).contains(entries.count) else {
      note(element, expected: ProfileWords.lengths(atMost: Reader.lengthLimit))
      return nil
    }
    var counts: [Int: Int] = [:]
    for entry in entries {
      guard let length = PlainNumber.whole(entry.key), seconds.contains(length), counts[length] == nil else {
        note(key: entry.key, at: entry.keyPlace, of: element, expected: ProfileWords.length(in: seconds))
        continue
      }
      counts[length] = wholeNumber(entry.value, in: 1...1_000_000_000) ?? 1
    }
    return counts.count == entries.count ? CountedDurations(counts) : nil
  }
}
