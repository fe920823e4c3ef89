/// Draws billed seconds by inversion: one random word a call, exact, through a guide table.
///
/// The table cuts (0, 1) into equal cells. Where the quantile function is the same whole second at both ends of a
/// cell the cell's answer is known; elsewhere the quantile function itself is evaluated. The table only saves time:
/// every draw is the quantile of its uniform.
@frozen public struct DurationTable: Sendable {
  /// The law.
  public private(set) var law: BilledDuration
  @usableFromInline var seconds: [UInt32]
  @usableFromInline let shift: UInt64

  /// Logarithm to base 2 of the number of cells.
  public static let bits = 12

  /// Standard normal quantiles at the inner cell limits, the same for every law.
  private static let limits: [Double] = (1..<(1 << bits)).map {
    Normal.quantile(Double($0) / Double(1 << bits))
  }

  /// A table for a law.
  public init(_ law: BilledDuration) {
    self.law = law
    seconds = [UInt32](repeating: 0, count: 1 << DurationTable.bits)
    shift = UInt64(64 - DurationTable.bits)
    fill()
  }

  /// Makes the table one of another law, without allocating.
  public mutating func become(_ law: BilledDuration) {
    guard law != self.law else { return }
    self.law = law
    fill()
  }

  private mutating func fill() {
    let last = seconds.count - 1
    var lower = 0
    for cell in 0..<last {
      let upper = law.seconds(atNormal: DurationTable.limits[cell])
      seconds[cell] = upper == lower ? UInt32(upper) : 0
      lower = upper
    }
    seconds[0] = 0
    seconds[last] = law.sigma > 0 ? 0 : UInt32(lower)
    if law.sigma == 0 { seconds[0] = UInt32(lower) }
  }

  /// Draws the billed seconds of a call.
  @inlinable @inline(__always)
  public func sample(from stream: inout RandomStream) -> Int {
    let word = stream.next()
    let known = seconds.withUnsafeBufferPointer { $0[Int(truncatingIfNeeded: word &>> shift)] }
    return known != 0 ? Int(known) : law.seconds(at: RandomStream.uniform(of: word))
  }

  /// Draws the billed seconds of some calls and adds them up.
  public func sum(of calls: Int, from stream: inout RandomStream) -> Int64 {
    var total: Int64 = 0
    seconds.withUnsafeBufferPointer { cells in
      for _ in 0..<calls {
        let word = stream.next()
        let known = cells[Int(truncatingIfNeeded: word &>> shift)]
        total &+= known != 0 ? Int64(known) : Int64(law.seconds(at: RandomStream.uniform(of: word)))
      }
    }
    return total
  }
}
