import Advice
import Basics
import Fitting

/// What call records say of a customer, and how an advice from them would have done.
public struct FitData: MachineData {
  /// The fit.
  public let fitted: FittedProfile
  /// The score of the advice from the earlier months; nil where none was kept apart.
  public let lookBack: LookBack?

  /// A fit with its score.
  public init(_ fitted: FittedProfile, lookBack: LookBack?) {
    self.fitted = fitted
    self.lookBack = lookBack
  }

  /// The fit as JSON.
  public func json() throws -> String { try JSONText.encode(Together(FitJSON(fitted), LookBackKey(lookBack))) }

  /// One row a figure, with its percentiles and calls.
  public func table(_: ChargeTitles?) -> [[String]] {
    let header = ["destination", "figure", "low", "likely", "high", "calls"]
    let shared = FigureRow("", "busyness.cv", fitted.busynessCV, calls: fitted.history.calls)
    return [header, shared.cells]
      + fitted.streams.flatMap { stream -> [[String]] in
        let mean = stream.duration?.mean ?? stream.durationPrior.mean
        let cv = stream.duration?.cv ?? stream.durationPrior.cv
        return [
          ("calls_per_month", stream.callsPerMonth), ("dispersion", stream.dispersion), ("duration.mean_seconds", mean),
          ("duration.cv", cv),
        ].map { FigureRow(stream.destination, $0.0, $0.1, calls: stream.calls).cells }
      }
  }
}

/// An advice on a customer whose calls were recorded.
public struct RecordedAdviceData: MachineData {
  /// The advice.
  public let advice: AdviceData
  /// What it rests on.
  public let fit: FitData

  /// An advice with what it rests on.
  public init(_ advice: AdviceData, _ fit: FitData) {
    self.advice = advice
    self.fit = fit
  }

  /// The advice's keys with `records` and `look_back` beside them.
  public func json() throws -> String {
    try JSONText.encode(Together(advice.document, RecordsKey(fit.fitted), LookBackKey(fit.lookBack)))
  }

  /// The advice's rows.
  public func table(_ charges: ChargeTitles?) -> [[String]] { advice.table(charges) }
}
