/// Guide tables for drawing billed seconds by inversion: 32 random bits a call, more where they do not decide, exact.
///
/// The first table cuts (0, 1) into equal cells, the second its top sixteenth once more. Where the quantile function
/// takes one value in a cell, or two consecutive seconds, the cell holds the answer and the place where it changes;
/// elsewhere, and where a draw falls on that place, the draw gets more bits and the quantile function itself decides.
/// The tables only save time: every draw is the quantile of its uniform. A class because it owns memory that
/// ``DurationSampler`` points into.
public final class DurationTable {
  /// How much of the table is worth filling.
  private enum Filling: Int, Comparable {
    /// Nothing: each draw evaluates the quantile function.
    case none
    /// Cells of one value.
    case constantCells
    /// Cells of one value or two, and the upper tail.
    case all

    static func < (a: Filling, b: Filling) -> Bool { a.rawValue < b.rawValue }

    /// The filling that pays for itself over so many draws.
    init(draws: Double) { self = draws < 1500 ? .none : draws < 40_000 ? .constantCells : .all }
  }

  /// The law.
  public private(set) var law: BilledDuration
  private let cells: UnsafeMutableBufferPointer<UInt32>
  private let tailCells: UnsafeMutableBufferPointer<UInt64>
  private var filling = Filling.none

  /// Standard normal quantiles at the limits of all cells, the same for every law; infinite at 0 and 1.
  private static let limits: [Double] = {
    let count = DurationSampler.cellCount
    return (0...count).map { limit($0, of: count, from: 0) }
      + (0...count).map { limit($0, of: count, from: DurationSampler.tailStart) }
  }()

  private static func limit(_ index: Int, of count: Int, from start: Double) -> Double {
    let upperTail = (1 - start) * (1 - Double(index) / Double(count))
    if upperTail == 0 { return .infinity }
    return upperTail == 1 ? -.infinity : -Normal.quantile(upperTail)
  }

  /// A table for a law from which about so many draws will be made.
  public init(_ law: BilledDuration, expectedDraws: Double = .infinity) {
    self.law = law
    cells = .allocate(capacity: DurationSampler.cellCount)
    tailCells = .allocate(capacity: DurationSampler.cellCount)
    fill(Filling(draws: expectedDraws))
  }

  deinit {
    cells.deallocate()
    tailCells.deallocate()
  }

  /// Makes the table one of another law, without allocating; samplers made before must be made again.
  public func become(_ law: BilledDuration, expectedDraws: Double = .infinity) {
    let wanted = Filling(draws: expectedDraws)
    if law == self.law, filling >= wanted { return }
    self.law = law
    fill(wanted)
  }

  /// Draws from the table; valid as long as the table exists and keeps its law.
  public var sampler: DurationSampler {
    DurationSampler(
      law: law, cells: filling > .none ? UnsafePointer(cells.baseAddress) : nil,
      tailCells: filling == .all ? UnsafePointer(tailCells.baseAddress) : nil)
  }

  private func fill(_ wanted: Filling) {
    filling = wanted
    guard wanted > .none else { return }
    fill(from: 0, start: 0, thresholds: wanted == .all) { cell, seconds, place in
      let fits = seconds <= DurationSampler.secondsMask
      cells[cell] = fits ? UInt32(place * 0x1p20) << DurationSampler.secondsBits | UInt32(seconds) : 0
    }
    guard wanted == .all else { return }
    fill(from: DurationSampler.cellCount + 1, start: DurationSampler.tailStart, thresholds: true) {
      tailCells[$0] = UInt64($2 * 0x1p32) << 32 | UInt64($1)
    }
  }

  /// Hands over each cell of a level, whose limits begin at an index, with its seconds and, in cells, the place of their
  /// change; seconds of 0 stand for more changes than one.
  private func fill(
    from limits: Int, start: Double, thresholds: Bool, _ set: (_ cell: Int, _ seconds: Int, _ place: Double) -> Void
  ) {
    var lower = seconds(atLimit: limits)
    for cell in 0..<DurationSampler.cellCount {
      let upper = seconds(atLimit: limits + cell + 1)
      if upper == lower {
        // The change from the second before lies ahead of the cell: every draw is beyond it, or ties with it.
        set(cell, lower - 1, 0)
      } else if thresholds, upper == lower + 1 {
        set(cell, lower, place(of: lower, inCell: cell, start: start))
      } else {
        set(cell, 0, 0)
      }
      lower = upper
    }
  }

  private func seconds(atLimit index: Int) -> Int {
    guard law.sigma > 0 else { return law.seconds(atNormal: 0) }
    return law.seconds(atNormal: DurationTable.limits[index])
  }

  /// Where in a cell the probability of at most `seconds` lies, from 0 to below 1.
  private func place(of seconds: Int, inCell cell: Int, start: Double) -> Double {
    // Counted from the cell's upper end, so that nothing is lost near 1.
    let fromEnd = law.upperTail(seconds) / (1 - start) * Double(DurationSampler.cellCount)
    let place = Double(DurationSampler.cellCount - cell) - fromEnd
    return min(max(place, 0), 1 - 0x1p-30)
  }
}

/// Draws billed seconds from a ``DurationTable`` without owning it: a plain value for inner loops.
@frozen public struct DurationSampler {
  /// Number of cells of a level: 2 to the power of 12.
  @inlinable static var cellCount: Int { 4096 }
  /// Probability from which the second level cuts finer.
  @inlinable static var tailStart: Double { 0.9375 }
  /// Bits of a cell that hold seconds; the others hold the place of the change.
  @inlinable static var secondsBits: UInt32 { 12 }
  @inlinable static var secondsMask: Int { 0xFFF }

  @usableFromInline let law: BilledDuration
  @usableFromInline let cells: UnsafePointer<UInt32>?
  @usableFromInline let tailCells: UnsafePointer<UInt64>?

  init(law: BilledDuration, cells: UnsafePointer<UInt32>?, tailCells: UnsafePointer<UInt64>?) {
    self.law = law
    self.cells = cells
    self.tailCells = tailCells
  }

  /// Draws the billed seconds of a call.
  @inlinable @inline(__always)
  public func sample(from stream: inout RandomStream) -> Int {
    draw(UInt32(truncatingIfNeeded: stream.next() &>> 32), &stream)
  }

  /// The billed seconds at the uniform whose first 32 bits are `bits` and whose next 64 are `more`.
  public func seconds(at bits: UInt32, then more: UInt64) -> Int {
    let known = look(up: bits)
    return known > 0 ? known : refine(bits, more)
  }

  /// The billed seconds that the first 32 bits decide; 0 where they do not.
  @inlinable @inline(__always)
  func look(up bits: UInt32) -> Int {
    guard let cells else { return 0 }
    let cell = cells[Int(bits &>> 20)]
    let place = bits & 0xFFFFF
    let change = cell &>> DurationSampler.secondsBits
    if cell == 0 || place == change { return 0 }
    return Int(cell & UInt32(DurationSampler.secondsMask)) &+ (place > change ? 1 : 0)
  }

  /// Decides with 64 more bits what 32 do not.
  @usableFromInline @inline(never)
  func refine(_ bits: UInt32, _ more: UInt64) -> Int {
    if bits >= 0xF000_0000, let tailCells {
      let cell = tailCells[Int((bits &>> 16) & 0xFFF)]
      let place = UInt64(bits & 0xFFFF) &<< 16 | more &>> 48
      let change = cell &>> 32
      let seconds = cell & 0xFFFF_FFFF
      if cell != 0, place != change { return Int(seconds) &+ (place > change ? 1 : 0) }
    }
    // From the nearer end, so that nothing is lost near 1.
    let rest = RandomStream.uniform(of: more)
    if bits < 0x8000_0000 { return law.seconds(atNormal: Normal.quantile((Double(bits) + rest) * 0x1p-32)) }
    return law.seconds(atNormal: -Normal.quantile((Double(UInt32.max - bits) + 1 - rest) * 0x1p-32))
  }

  /// Draws the billed seconds of some calls and adds them up: two calls a random word.
  @inlinable
  public func sum(of calls: Int, from stream: inout RandomStream) -> Int64 {
    var local = stream
    var total = 0
    for _ in 0..<(calls / 2) {
      let word = local.next()
      total &+= draw(UInt32(truncatingIfNeeded: word &>> 32), &local)
      total &+= draw(UInt32(truncatingIfNeeded: word), &local)
    }
    if calls % 2 == 1 { total &+= sample(from: &local) }
    stream = local
    return Int64(total)
  }

  /// Draws calls one after the other, two a random word, until their seconds exceed a limit or `calls` are drawn.
  ///
  /// Gives the calls drawn, their seconds together, and the seconds of the last one.
  @inlinable
  public func draw(
    atMost calls: Int, untilBeyond limit: Int, from stream: inout RandomStream
  ) -> (calls: Int, seconds: Int, last: Int) {
    var local = stream
    var (drawn, total, last) = (0, 0, 0)
    while drawn < calls, total <= limit {
      let word = local.next()
      last = draw(UInt32(truncatingIfNeeded: word &>> 32), &local)
      total &+= last
      drawn &+= 1
      guard drawn < calls, total <= limit else { break }
      last = draw(UInt32(truncatingIfNeeded: word), &local)
      total &+= last
      drawn &+= 1
    }
    stream = local
    return (drawn, total, last)
  }

  @inlinable @inline(__always)
  func draw(_ bits: UInt32, _ stream: inout RandomStream) -> Int {
    let known = look(up: bits)
    return known > 0 ? known : refine(bits, stream.next())
  }
}
