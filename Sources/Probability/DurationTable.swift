/// A guide table for drawing billed seconds by inversion: one random word a call, exact.
///
/// The table cuts (0, 1) into equal cells. Where the quantile function is the same whole second at both ends of a
/// cell the cell's answer is known; elsewhere the quantile function itself is evaluated. The table only saves time:
/// every draw is the quantile of its uniform. A class because it owns memory that ``DurationSampler`` points into.
public final class DurationTable {
  /// The law.
  public private(set) var law: BilledDuration
  private let cells: UnsafeMutableBufferPointer<UInt32>
  private var isFilled = false

  /// Draws that are worth filling the table for: below, evaluating the quantile function each time is cheaper.
  public static let worthwhileDraws = 1500.0

  /// Standard normal quantiles at the inner cell limits, the same for every law.
  private static let limits: [Double] = (1..<DurationSampler.cellCount).map {
    Normal.quantile(Double($0) / Double(DurationSampler.cellCount))
  }

  /// A table for a law from which about so many draws will be made.
  public init(_ law: BilledDuration, expectedDraws: Double = .infinity) {
    self.law = law
    cells = .allocate(capacity: DurationSampler.cellCount)
    if expectedDraws >= DurationTable.worthwhileDraws { fill() }
  }

  deinit { cells.deallocate() }

  /// Makes the table one of another law, without allocating; samplers made before must be made again.
  public func become(_ law: BilledDuration, expectedDraws: Double = .infinity) {
    isFilled = isFilled && law == self.law
    self.law = law
    if !isFilled, expectedDraws >= DurationTable.worthwhileDraws { fill() }
  }

  /// Draws from the table; valid as long as the table exists and keeps its law.
  public var sampler: DurationSampler {
    DurationSampler(law: law, cells: isFilled ? UnsafePointer(cells.baseAddress) : nil)
  }

  private func fill() {
    let last = cells.count - 1
    // The outer limits are 0 and infinity: the first cell is known where even its upper end is the least, a second.
    var lower = law.sigma > 0 ? 1 : law.seconds(atNormal: 0)
    for cell in 0..<last {
      let upper = law.seconds(atNormal: DurationTable.limits[cell])
      cells[cell] = upper == lower ? UInt32(upper) : 0
      lower = upper
    }
    cells[last] = law.sigma > 0 ? 0 : UInt32(lower)
    isFilled = true
  }
}

/// Draws billed seconds from a ``DurationTable`` without owning it: a plain value for inner loops.
@frozen public struct DurationSampler {
  /// Number of cells: 2 to the power of 12.
  @inlinable public static var cellCount: Int { 4096 }

  @usableFromInline let law: BilledDuration
  @usableFromInline let cells: UnsafePointer<UInt32>?

  @usableFromInline
  init(law: BilledDuration, cells: UnsafePointer<UInt32>?) {
    self.law = law
    self.cells = cells
  }

  /// Draws the billed seconds of a call.
  @inlinable @inline(__always)
  public func sample(from stream: inout RandomStream) -> Int {
    let word = stream.next()
    if let known = cells?[Int(truncatingIfNeeded: word &>> 52)], known != 0 { return Int(known) }
    return law.seconds(at: RandomStream.uniform(of: word))
  }

  /// Draws the billed seconds of some calls and adds them up.
  @inlinable
  public func sum(of calls: Int, from stream: inout RandomStream) -> Int64 {
    var local = stream
    var total: Int64 = 0
    for _ in 0..<calls { total &+= Int64(sample(from: &local)) }
    stream = local
    return total
  }
}
