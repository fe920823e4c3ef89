/// A month's factor on all expected calls, and its weight among the months that are averaged.
struct MonthFactor: Hashable {
  let factor: Double
  let weight: Double

  init(_ factor: Double, weight: Double) { (self.factor, self.weight) = (factor, weight) }
}
