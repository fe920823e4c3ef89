import Foundation

/// Guide tables for drawing billed seconds by inversion: 32 random bits a call, more where they do not decide, exact.
///
/// The first table cuts (0, 1) into equal cells, the second its top sixteenth, the third the top sixteenth of that. Where the quantile function
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
  private static let limits: [[Double]] = (0...tailLevels).map { level in
    let count = cellCount(level)
    return (0...count).map { index in
      let upperTail = share(level) * (1 - Double(index) / Double(count))
      if upperTail == 0 { return .infinity }
      return upperTail == 1 ? -.infinity : -Normal.quantile(upperTail)
    }
  }

  /// Levels beyond the first.
  private static let tailLevels = 2
  /// The top share of (0, 1) that a level cuts: a sixteenth of the level before.
  private static func share(_ level: Int) -> Double { scalbn(1, -4 * level) }
  private static func cellCount(_ level: Int) -> Int {
    level == 0 ? DurationSampler.cellCount : DurationSampler.tailCellCount
  }

  /// A table for a law from which about so many draws will be made.
  public init(_ law: BilledDuration, expectedDraws: Double = .infinity) {
    self.law = law
    cells = .allocate(capacity: DurationSampler.cellCount)
    tailCells = .allocate(capacity: DurationTable.tailLevels * DurationSampler.tailCellCount)
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
    let unit = Double(DurationSampler.placeMask + 1)
    fill(level: 0, thresholds: wanted == .all) { cell, seconds, place in
      let isDecided = seconds >= 0 && seconds <= DurationSampler.secondsMask
      cells[cell] =
        isDecided
        ? UInt32(place * unit) << DurationSampler.secondsBits | UInt32(seconds) : DurationSampler.undecided
    }
    guard wanted == .all else { return }
    for level in 1...DurationTable.tailLevels {
      let first = (level - 1) * DurationSampler.tailCellCount
      fill(level: level, thresholds: true) { cell, seconds, place in
        tailCells[first + cell] = seconds < 0 ? .max : UInt64(place * 0x1p32) << 32 | UInt64(seconds)
      }
    }
  }

  /// Hands over each cell of a level with its seconds and, in cells, the place of their change; −1 second stands for
  /// more changes than one.
  private func fill(
    level: Int, thresholds: Bool, _ set: (_ cell: Int, _ seconds: Int, _ place: Double) -> Void
  ) {
    let limits = DurationTable.limits[level]
    func seconds(atLimit index: Int) -> Int { law.seconds(atNormal: law.sigma > 0 ? limits[index] : 0) }
    var lower = seconds(atLimit: 0)
    for cell in 0..<limits.count - 1 {
      let upper = seconds(atLimit: cell + 1)
      if upper == lower {
        // The change from the second before lies ahead of the cell: every draw is beyond it, or ties with it.
        set(cell, lower - 1, 0)
      } else if thresholds, upper == lower + 1 {
        set(cell, lower, place(of: lower, inCell: cell, level))
      } else {
        set(cell, -1, 0)
      }
      lower = upper
    }
  }

  /// Where in a cell the probability of at most `seconds` lies, from 0 to below 1.
  private func place(of seconds: Int, inCell cell: Int, _ level: Int) -> Double {
    // Counted from the cell's upper end, so that nothing is lost near 1.
    let count = Double(DurationTable.cellCount(level))
    let place = count - Double(cell) - law.upperTail(seconds) / DurationTable.share(level) * count
    return min(max(place, 0), 1 - 0x1p-30)
  }
}

/// Draws billed seconds from a ``DurationTable`` without owning it: a plain value for inner loops.
@frozen public struct DurationSampler {
  /// Leading bits of a draw that name its cell in the first table.
  @inlinable static var cellBits: UInt32 { 12 }
  /// Number of cells of the first table.
  @inlinable static var cellCount: Int { 1 << Int(cellBits) }
  /// Number of cells of each further table.
  @inlinable static var tailCellCount: Int { 4096 }
  /// Bits of a cell that hold seconds; the others, but for the top one, hold the place of the change.
  @inlinable static var secondsBits: UInt32 { 12 }
  @inlinable static var secondsMask: Int { 0xFFF }
  @inlinable static var placeMask: UInt32 { 0x7FFFF }

  /// A cell that decides nothing.
  static var undecided: UInt32 { 0x8000_0000 }

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
    let answer = DurationSampler.answer(cells, bits)
    return answer.doubt < 0 ? 0 : answer.seconds
  }

  /// The seconds of a draw; a doubt below 0 says that they are not decided.
  ///
  /// Without a branch: whether a draw lies before or beyond a change cannot be predicted.
  @inlinable @inline(__always)
  static func answer(_ cells: UnsafePointer<UInt32>, _ bits: UInt32) -> (seconds: Int, doubt: Int32) {
    let cell = cells[Int(bits &>> (32 &- cellBits))]
    let place = (bits &>> (13 &- cellBits)) & placeMask
    let change = cell &>> secondsBits
    // The top bit tells an undecided cell, or a draw on the change itself.
    let doubt = cell | ((place ^ change) &- 1)
    let seconds = (cell & UInt32(secondsMask)) &+ ((change &- place) &>> 31)
    return (Int(seconds), Int32(bitPattern: doubt))
  }

  /// Decides with 64 more bits what 32 do not.
  @usableFromInline @inline(never)
  func refine(_ bits: UInt32, _ more: UInt64) -> Int {
    if bits >= 0xF000_0000, let tailCells {
      let level = bits >= 0xFF00_0000 ? 1 : 0
      // The bits after four or eight ones: twelve name the cell, 32 the place in it.
      let rest = (UInt64(bits) &<< 32 | more &>> 32) &<< UInt64(4 &* (level &+ 1))
      let cell = tailCells[level &* DurationSampler.tailCellCount &+ Int(rest &>> 52)]
      let place = (rest &>> 20) & 0xFFFF_FFFF
      let change = cell &>> 32
      if cell != .max, place != change { return Int(cell & 0xFFFF_FFFF) &+ (place > change ? 1 : 0) }
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
      let pair = drawPair(&local)
      total &+= pair.first &+ pair.second
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
      let pair = drawPair(&local)
      drawn &+= 1
      last = pair.first
      total &+= last
      guard drawn < calls, total <= limit else { break }
      drawn &+= 1
      last = pair.second
      total &+= last
    }
    stream = local
    return (drawn, total, last)
  }

  /// Draws two calls from one word, and from more where it does not decide.
  @inlinable @inline(__always)
  func drawPair(_ stream: inout RandomStream) -> (first: Int, second: Int) {
    let word = stream.next()
    if let cells {
      let first = DurationSampler.answer(cells, UInt32(truncatingIfNeeded: word &>> 32))
      let second = DurationSampler.answer(cells, UInt32(truncatingIfNeeded: word))
      if first.doubt | second.doubt >= 0 { return (first.seconds, second.seconds) }
    }
    let first = draw(UInt32(truncatingIfNeeded: word &>> 32), &stream)
    return (first, draw(UInt32(truncatingIfNeeded: word), &stream))
  }

  @inlinable @inline(__always)
  func draw(_ bits: UInt32, _ stream: inout RandomStream) -> Int {
    let known = look(up: bits)
    return known > 0 ? known : refine(bits, stream.next())
  }
}
