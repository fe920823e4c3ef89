import Advice
import Basics
import Dossiers
import HandMadeResults
import Statistics

/// Dossiers by hand.
enum HandMadeDossiers {
  static let moment = Moment(milliseconds: 1_800_000_000_123)

  private static func bill(_ low: Double, _ mean: Double, _ high: Double) -> ForeseenBills.Bill {
    ForeseenBills.Bill(
      mean: Estimate(mean: mean, standardError: 0.25, interval: Interval(lower: mean - 0.5, upper: mean + 0.5)),
      low: QuantileEstimate(exact: low), likely: QuantileEstimate(exact: mean), high: QuantileEstimate(exact: high),
      share: 0.8)
  }

  /// Three months from January 2027: Équilibre 99 to 120 about 105, Intense 119 for sure.
  static let foreseen = ForeseenBills(
    firstMonth: BillingMonth(year: 2027, month: 1), plans: ["equilibre", "intense"],
    bills: [Array(repeating: bill(99, 105, 120), count: 3), Array(repeating: bill(119, 119, 119), count: 3)],
    once: [0, 0])

  static let settings = DossierSettings(
    seed: UInt64.max, tax: "20", tariff: String(repeating: "ab", count: 32), program: "0.4.0")

  /// An advice with every part: what `advise --format json` says of it.
  static func advice() throws -> AdviceGiven {
    AdviceGiven(try JSONValue(parsing: WholeAdvice.parts().data.json()), foreseen, given: moment)
  }

  static func bills(_ origin: RealBills.Origin = .typed) -> RealBills {
    let months = (0..<3).map { index in
      RealMonth(
        BillingMonth(year: 2027, month: index + 1), held: "equilibre",
        amounts: ["equilibre": Money(units: 6_600_000 + 600 * Int64(index))])
    }
    return RealBills(origin, months, entered: moment)
  }

  /// A prospect without an advice yet.
  static func content(_ name: String, notes: String = "") -> Dossier.Content {
    Dossier.Content(
      name: name, notes: notes,
      answers: [TypedAnswer("name", name), TypedAnswer("mobile-calls", "8 par jour, de 2 min")], settings: settings)
  }

  /// A prospect with everything that can be kept.
  static func whole(_ name: String = "Cabinet médical Noé") throws -> Dossier.Content {
    var content = content(name, notes: "rappeler en mars ; remise ?")
    (content.profile, content.advice, content.bills) = ("name: x\nstreams: []\n", try advice(), bills())
    return content
  }
}
