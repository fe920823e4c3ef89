import Basics
import Foundation
import Probability
import Traffic

/// Fits a profile to call records: pure, the same records and seed give the same figures.
public struct Fitter: Sendable {
  /// A profile whose ranges are what is believed before the records; nil for the weak beliefs alone.
  ///
  /// A plain number of it says nothing of how sure it is, and gives way to the records.
  public var beliefs: Profile?
  /// Whether recipients' numbers hide their end: different ones then count as one, and the records do not tell how
  /// calls repeat recipients.
  public var areRecipientsMasked = false
  /// How the year is spread over its months where no belief says so.
  public var calendar = Profile.Calendar.france
  /// Seed of the posterior's draws.
  public var seed: UInt64 = 1
  /// How many draws.
  public var length = VolumePosterior.Length.full
  /// Whether months that stand out are looked for, which takes several times as long.
  public var looksForUntypicalMonths = true

  /// Streams a profile has room for.
  static let mostStreams = 50

  /// Streams whose lengths a profile may list one by one: those with most calls, for its file has a limit.
  static let mostCounted = 8

  /// Share of calls whose number hides its end from which recipients count as hidden.
  private static let maskedShare = 0.01

  /// A fitter with weak beliefs.
  public init() {}

  /// A fitter of so many calls, of which the number of some hides its end.
  public init(beliefs: Profile?, masked: Int, of calls: Int) {
    self.beliefs = beliefs
    areRecipientsMasked = Double(masked) > Fitter.maskedShare * Double(calls)
  }

  /// The profile of a history.
  public func fit(_ history: CallHistory) -> FittedProfile {
    GSLErrors.returnInsteadOfAborting()
    let starts = starts(history)
    let kept = Array(starts.prefix(Fitter.mostStreams))
    var prior = VolumePrior.weak(streams: kept.count)
    prior.callsPerMonth = kept.map(\.calls)
    prior.dispersion = kept.map(\.dispersion)
    if let believed = beliefs?.busyness.cv, !believed.isKnown { prior.busynessCV = believed }
    let counts = kept.map { $0.kind?.callsByMonth ?? Array(repeating: 0, count: history.months.count) }
    let believed = beliefs?.seasonality ?? Array(repeating: 1, count: 12)
    let plain = Exposure(history, calendar: beliefs?.calendar ?? calendar, seasonality: believed)
    let seasons = beliefs == nil ? Seasons(history, plain, variation: Fitter.variation(prior)) : nil
    let exposure =
      seasons.map { $0.areTaken ? Exposure(history, calendar: calendar, seasonality: $0.factors) : plain } ?? plain
    let volume = VolumePosterior(
      counts: counts, weights: exposure.weights, prior: prior, seed: seed, length: length)
    let untypical =
      looksForUntypicalMonths
      ? UntypicalMonth.all(of: history, exposure, counts, prior: prior, posterior: volume, seed: seed) : []
    return FittedProfile(
      history: history, exposure: exposure,
      streams: kept.indices.map { stream(kept[$0], $0, volume) },
      beyond: starts.dropFirst(kept.count).compactMap { start in
        start.kind.map { ($0.destination, $0.calls) }
      },
      busynessCV: VolumePosterior.belief(volume.busynessCV), busynessPrior: prior.busynessCV,
      autocorrelation: volume.autocorrelation.reduce(0, +) / Double(volume.autocorrelation.count),
      callsCorrelation: volume.callsCorrelation, seasons: seasons, untypical: untypical,
      areRecipientsMasked: areRecipientsMasked, beliefs: beliefs)
  }

  /// Deviations of a month's logarithm over which seasons' evidence is averaged: the shared one's percentiles with a
  /// stream's own.
  private static func variation(_ prior: VolumePrior) -> [Double] {
    let own = prior.dispersion.first?.likely ?? 0
    return [prior.busynessCV.low, prior.busynessCV.likely, prior.busynessCV.high].map { hypot($0, own) }
  }

  private func stream(_ start: StreamStart, _ index: Int, _ volume: VolumePosterior) -> FittedProfile.Stream {
    let kind = start.kind
    let calls = kind?.calls ?? 0
    return FittedProfile.Stream(
      believedName: start.name, destination: start.destination, kind: kind,
      callsPerMonth: VolumePosterior.belief(volume.callsPerMonth[index]), prior: start.calls,
      dispersion: VolumePosterior.belief(volume.dispersion[index]),
      duration: kind.map {
        DurationFit($0.callsBySeconds, prior: start.duration, mayBeCounted: index < Fitter.mostCounted)
      }, durationPrior: start.duration,
      recipients: areRecipientsMasked ? nil : kind.map { RecipientFit($0.partitions, prior: start.recipients) },
      believedRecipients: start.believedRecipients,
      fromAnalogueLine: calls > 0 ? Double(kind?.analogueCalls ?? 0) / Double(calls) : start.fromAnalogueLine)
  }

  /// Every destination that has calls or is believed in, those with most calls first.
  private func starts(_ history: CallHistory) -> [StreamStart] {
    let believed = Dictionary(grouping: beliefs?.streams ?? [], by: \.destination)
    let seen = history.kinds.map { StreamStart($0.destination, $0, believed[$0.destination] ?? []) }
    let destinations = Set(history.kinds.map(\.destination))
    var order: [String] = []
    for stream in beliefs?.streams ?? [] where !destinations.contains(stream.destination) {
      if !order.contains(stream.destination) { order.append(stream.destination) }
    }
    return seen + order.map { StreamStart($0, nil, believed[$0] ?? []) }
  }
}

/// What is believed of a destination's calls before its records.
///
/// Several streams of a profile to one destination are one here, as records do not tell them apart: their numbers of
/// calls added up percentile by percentile, all else that of the one with most calls.
private struct StreamStart {
  let destination: String
  let kind: CallHistory.Kind?
  let name: String?
  let calls: Uncertain
  let dispersion: Uncertain
  let duration: DurationPrior
  let recipients: RecipientFit.Prior
  let believedRecipients: PitmanYor
  let fromAnalogueLine: Double

  init(_ destination: String, _ kind: CallHistory.Kind?, _ streams: [CallStream]) {
    self.destination = destination
    self.kind = kind
    let main = streams.max { $0.callsPerMonth.likely < $1.callsPerMonth.likely }
    // A name has its limit in a profile.
    name = streams.isEmpty ? nil : String(streams.map(\.name).joined(separator: " + ").prefix(200))
    let sum = streams.reduce((0.0, 0.0, 0.0)) { sum, stream in
      let calls = stream.callsPerMonth
      return (sum.0 + calls.low, sum.1 + calls.likely, sum.2 + calls.high)
    }
    let isRange = sum.0 > 0 && sum.0 < sum.2
    calls = isRange ? Uncertain(low: sum.0, likely: sum.1, high: sum.2) : VolumePrior.weakCalls
    let own = main?.dispersion
    dispersion = own.map { $0.isKnown ? VolumePrior.weakDispersion : $0 } ?? VolumePrior.weakDispersion
    duration = main.map { DurationPrior(mean: $0.meanSeconds, cv: $0.durationCV) } ?? .weak
    believedRecipients = main?.recipients ?? Profile.defaultRecipients
    var prior = RecipientFit.Prior.weak
    if let main { prior.concentration = prior.concentration.about(main.recipients.concentration) }
    recipients = prior
    fromAnalogueLine = main?.fromAnalogueLine ?? 0
  }
}

extension Uncertain {
  /// A belief as wide about another likely value, within what records can tell of recipients.
  func about(_ value: Double) -> Uncertain { scaled(by: min(max(value, 0.1), 1e5) / likely) }
}
