import Basics
import Documents

/// Why a tariff cannot be changed as asked.
public enum RefusedChange: Error, Hashable, Sendable {
  /// The tariff has no such plan or rate.
  case noFigure(TariffFigure)
  /// The figure does not take such a number.
  case noValue(TariffFigure, Double)
  /// A plan's values do not go together: what is expected of its limit of mobile recipients.
  case contradiction(plan: String, expected: Bilingual)
}

extension Tariff {
  /// Whether it has a figure: the plan or the rate the figure is of.
  public func has(_ figure: TariffFigure) -> Bool { value(of: figure) != nil }

  /// A figure's value as a number in the figure's unit; nil where there is no limit or no such figure.
  public func number(of figure: TariffFigure) -> Double? { value(of: figure).flatMap(figure.rule.number) }

  func value(of figure: TariffFigure) -> TariffValue? {
    switch figure {
    case .plan(let key, let figure): position(ofPlan: key).map { figure.place.value(in: plans[$0]) }
    case .common(let figure): figure.place.value(in: common)
    case .rate(let key, let figure): position(ofRate: key).map { figure.place.value(in: rates[$0]) }
    }
  }

  /// The tariff with other values for some figures, one after the other; all else is as it was, its version and digest
  /// too.
  ///
  /// A tariff that comes out has passed every check that one from a file has. Throws ``RefusedChange``.
  public func changing(_ changes: [TariffChange]) throws(RefusedChange) -> Tariff {
    var tariff = self
    for change in changes { try tariff.put(change) }
    for terms in tariff.plans {
      if let expected = terms.contradiction { throw .contradiction(plan: terms.plan.key, expected: expected) }
    }
    return tariff
  }

  private mutating func put(_ change: TariffChange) throws(RefusedChange) {
    switch change.figure {
    case .plan(let key, let figure):
      guard let position = position(ofPlan: key) else { throw .noFigure(change.figure) }
      figure.place.put(change.value, into: &plans[position])
    case .common(let figure): figure.place.put(change.value, into: &common)
    case .rate(let key, let figure):
      guard let position = position(ofRate: key) else { throw .noFigure(change.figure) }
      figure.place.put(change.value, into: &rates[position])
      rateByID[rates[position].id] = rates[position]
    }
  }

  private func position(ofPlan key: String) -> Int? { plan(key)?.index }

  /// The row with an id, else the one at a position.
  private func position(ofRate key: String) -> Int? {
    if let named = rates.firstIndex(where: { $0.id == key }) { return named }
    guard let position = PlainNumber.whole(key), rates.indices.contains(position) else { return nil }
    return position
  }
}
