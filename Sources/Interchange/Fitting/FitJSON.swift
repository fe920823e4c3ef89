import Basics
import Fitting
import Traffic

/// A fit as a JSON object.
struct FitJSON: Encodable {
  private let calls: Int
  private let months: [String]
  private let excluded: [String]
  private let incomplete: [String: Double]
  private let untypical: [UntypicalJSON]
  private let busyness: BusynessJSON
  private let correlation: Double
  @OrNull private var seasons: SeasonsJSON?
  private let streams: [StreamJSON]
  private let masked: Bool
  private let unanswered: Int
  @OrNull private var beliefs: String?

  init(_ fitted: FittedProfile) {
    let history = fitted.history
    calls = history.calls
    months = history.usedMonths.map(\.description)
    excluded = zip(history.months, history.isExcluded).filter(\.1).map { "\($0.0)" }
    incomplete = Dictionary(
      uniqueKeysWithValues: history.months.indices.filter { fitted.exposure.isUsed[$0] && !fitted.exposure.isWhole($0) }
        .map { ("\(history.months[$0])", JSONText.rounded(fitted.exposure.coverage[$0])) })
    untypical = fitted.untypical.map(UntypicalJSON.init)
    busyness = BusynessJSON(
      cv: BeliefJSON(fitted.busynessCV), autocorrelation: JSONText.rounded(fitted.autocorrelation))
    correlation = JSONText.rounded(fitted.callsCorrelation)
    _seasons = OrNull(wrappedValue: fitted.seasons.map(SeasonsJSON.init))
    streams = fitted.streams.map(StreamJSON.init)
    masked = fitted.areRecipientsMasked
    unanswered = history.unanswered
    _beliefs = OrNull(wrappedValue: fitted.beliefs?.name)
  }

  private struct BusynessJSON: Encodable {
    let cv: BeliefJSON
    let autocorrelation: Double
  }

  private struct UntypicalJSON: Encodable {
    let month: String
    let calls: Int
    let foreseen: [Int]
    let chance: Double

    init(_ month: UntypicalMonth) {
      (self.month, calls) = ("\(month.month)", month.calls)
      foreseen = [month.foreseen.low, month.foreseen.likely, month.foreseen.high]
      chance = JSONText.rounded(month.chance)
    }
  }

  private struct SeasonsJSON: Encodable {
    let log_evidence_ratio: Double
    let taken: Bool
    let factors: [Double]

    init(_ seasons: Seasons) {
      log_evidence_ratio = JSONText.rounded(seasons.logEvidenceRatio)
      (taken, factors) = (seasons.areTaken, seasons.factors.map(JSONText.rounded))
    }
  }

  private struct StreamJSON: Encodable {
    let destination: String
    let calls: Int
    let calls_by_month: [Int]
    let calls_per_month: BeliefJSON
    let dispersion: BeliefJSON
    let duration: DurationJSON
    @OrNull var recipients: RecipientsJSON?
    let from_analogue_line: Double

    init(_ stream: FittedProfile.Stream) {
      destination = stream.destination
      calls = stream.calls
      calls_by_month = stream.kind?.callsByMonth ?? []
      calls_per_month = BeliefJSON(stream.callsPerMonth)
      dispersion = BeliefJSON(stream.dispersion)
      duration = DurationJSON(stream)
      _recipients = OrNull(wrappedValue: stream.recipients.map(RecipientsJSON.init))
      from_analogue_line = JSONText.rounded(stream.fromAnalogueLine)
    }
  }

  private struct DurationJSON: Encodable {
    let kind: String
    let mean_seconds: BeliefJSON
    let cv: BeliefJSON
    let log_evidence: [String: Double]

    init(_ stream: FittedProfile.Stream) {
      kind = stream.duration?.kind.rawValue ?? DurationFit.Kind.lognormal.rawValue
      mean_seconds = BeliefJSON(stream.duration?.mean ?? stream.durationPrior.mean)
      cv = BeliefJSON(stream.duration?.cv ?? stream.durationPrior.cv)
      let evidence = stream.duration?.logEvidence ?? [:]
      log_evidence = Dictionary(uniqueKeysWithValues: evidence.map { ($0.key.rawValue, JSONText.rounded($0.value)) })
    }
  }

  private struct RecipientsJSON: Encodable {
    let concentration: BeliefJSON
    let discount: BeliefJSON
    let log_evidence: Double

    init(_ fit: RecipientFit) {
      (concentration, discount) = (BeliefJSON(fit.concentration), BeliefJSON(fit.discount))
      log_evidence = JSONText.rounded(fit.logEvidence)
    }
  }
}

/// A belief as JSON: its 10th, 50th and 90th percentiles.
struct BeliefJSON: Encodable {
  let low: Double
  let likely: Double
  let high: Double

  init(_ belief: Uncertain) {
    (low, likely, high) = (
      JSONText.rounded(belief.low), JSONText.rounded(belief.likely), JSONText.rounded(belief.high)
    )
  }
}

/// A belief as a row of a table.
struct FigureRow {
  let cells: [String]

  init(_ destination: String, _ figure: String, _ belief: Uncertain, calls: Int) {
    let values = [belief.low, belief.likely, belief.high].map { "\(JSONText.rounded($0))" }
    cells = [destination, figure] + values + [String(calls)]
  }
}

/// What an advice rests on, under a key of its own.
struct RecordsKey: Encodable {
  private let records: FitJSON

  init(_ fitted: FittedProfile) { records = FitJSON(fitted) }
}
