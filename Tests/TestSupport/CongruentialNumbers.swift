/// Numbers without a library: a linear congruential generator (Knuth's MMIX constants) is enough to vary what a test
/// tries, and rests on none of the project's streams.
public struct CongruentialNumbers {
  private var state: UInt64

  /// Numbers that start from a state.
  public init(state: UInt64) { self.state = state }

  private mutating func advance() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }

  /// A whole number from 0 to below a bound.
  public mutating func next(below bound: Int) -> Int { Int(advance() >> 33) % bound }

  /// One of some items.
  public mutating func one<Item>(of items: [Item]) -> Item { items[next(below: items.count)] }

  /// A number from 0 to below 1.
  public mutating func uniform() -> Double { Double(advance() >> 11) * 0x1p-53 }
}
