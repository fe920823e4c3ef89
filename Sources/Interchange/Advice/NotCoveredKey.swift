import Expectation

/// Names of the reasons why something has no exact answer: stable, and the same whatever language a report is in.
enum NotCoveredKey {
  static func of(_ reason: NotCovered) -> String {
    switch reason {
    case .recipientLimit: "recipient-limit"
    case .amountsOfSingleCalls: "amounts-of-single-calls"
    case .dispersedStreams: "dispersed-streams"
    case .allowance: "allowance"
    case .amountLattice: "amount-lattice"
    case .amountLength: "amount-length"
    case .dependentMonths: "dependent-months"
    case .manyUncertainFigures: "many-uncertain-figures"
    case .uncertainFigures: "uncertain-figures"
    }
  }
}
