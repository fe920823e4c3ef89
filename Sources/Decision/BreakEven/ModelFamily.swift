import Simulation

/// Models that differ in one figure or price, made from its value.
///
/// Where the figure is a volume they share their calls: those of each are thinned from those of the busiest, so that
/// between two values nothing changes but what the calls added cost. Where it is the tariff's, all price the same
/// calls.
struct ModelFamily: Sendable {
  private let make: @Sendable (Double) throws -> Model
  /// The model at the largest value, where the figure is a volume.
  private let busiest: Model?
  /// Whether the tariff alone differs.
  private let isTariff: Bool

  /// The models over a range of values; throws what `model` throws at its ends.
  init(_ range: ClosedRange<Double>, model: @escaping @Sendable (Double) throws -> Model) throws {
    make = model
    let (least, most) = (try model(range.lowerBound), try model(range.upperBound))
    let isVolume = least.expectedCalls < most.expectedCalls && least.thinned(from: most.profile).isThinned
    busiest = isVolume ? most : nil
    isTariff = least.profile == most.profile
  }

  /// The model at a value of the range.
  func model(at value: Double) throws -> Model {
    let model = try make(value)
    return isTariff ? model.drawingEveryCall : busiest.map { model.thinned(from: $0.profile) } ?? model
  }
}
