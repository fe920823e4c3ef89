/// A stream of random 64-bit words: xoshiro256++ (Blackman and Vigna, ACM TOMS 47(4), 2021) whose starting state
/// is a function of a seed and a counter.
///
/// The state is one block of Philox4x64-10 (Salmon et al., SC11, 2011) keyed by the seed and counted by the
/// substream's coordinates, so any substream starts without drawing the ones before it, and neighbouring seeds or
/// counters give unrelated states. Written here because the inner loop draws two words a call, inlined, and because
/// Swift's packages hold no counter-based generator.
@frozen public struct RandomStream: Sendable {
  @usableFromInline var s0: UInt64
  @usableFromInline var s1: UInt64
  @usableFromInline var s2: UInt64
  @usableFromInline var s3: UInt64

  /// The substream of a seed at given coordinates, such as a replication and a purpose.
  public init(seed: UInt64, replication: UInt64, purpose: UInt64) {
    let block = Philox.block(counter: (replication, purpose, 0, 0), key: (seed, 0x6F70_7469_6D61_6C65))
    self.init(state: block)
  }

  /// A stream from a raw state; a state of zeros, which the generator cannot leave, is replaced.
  public init(state: (UInt64, UInt64, UInt64, UInt64)) {
    (s0, s1, s2, s3) = state
    if s0 | s1 | s2 | s3 == 0 { s0 = 1 }
  }

  /// The next 64 random bits.
  @inlinable @inline(__always)
  public mutating func next() -> UInt64 {
    let sum = s0 &+ s3
    let result = ((sum &<< 23) | (sum &>> 41)) &+ s0
    let shifted = s1 &<< 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = (s3 &<< 45) | (s3 &>> 19)
    return result
  }

  /// A uniform number strictly between 0 and 1: the middle of one of 2^53 equal cells.
  @inlinable @inline(__always)
  public mutating func uniform() -> Double { RandomStream.uniform(of: next()) }

  /// The middle of the cell of (0, 1) that the top 53 bits of `word` name.
  @inlinable @inline(__always)
  public static func uniform(of word: UInt64) -> Double {
    // 2^53 − 1 + 0.5 is not a Double: adding the half after scaling keeps the last cell below 1.
    min(Double(word &>> 11) * 0x1p-53 + 0x1p-54, 1 - 0x1p-53)
  }

  /// A whole number from 0 to `bound` − 1, each equally likely up to 2^-32 for bounds below 2^32 (Lemire 2019).
  @inlinable @inline(__always)
  public mutating func index(below bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(truncatingIfNeeded: bound)).high)
  }
}
