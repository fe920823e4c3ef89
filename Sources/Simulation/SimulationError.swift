import Contracts

/// Why a simulation cannot be run.
public enum SimulationError: Error, Hashable, Sendable {
  /// A stream's destination is not in the tariff.
  case unknownDestination(UnknownDestination)
  /// A month would have more calls than can be simulated.
  case tooManyCalls(mean: Double)
  /// A month's charges would leave the range of exact amounts.
  case amountTooLarge
}
