/// Draws billed seconds from a ``DurationTable`` without owning it: a plain value for inner loops.
@frozen public struct DurationSampler {
  /// Bits of a cell that hold seconds; the others, but for the top one, hold the place of the change.
  @inlinable static var secondsBits: UInt32 { 12 }
  @inlinable static var secondsMask: Int { 0xFFF }
  @inlinable static var placeMask: UInt32 { 0x7FFFF }

  /// A cell that decides nothing.
  static var undecided: UInt32 { 0x8000_0000 }

  /// The table's distribution, where it stands: a copy would be counted as one more owner with every copy of this.
  private let distribution: UnsafePointer<BilledDuration>
  /// The same where it is lognormal: looking into the other would copy it for every draw.
  private let lognormal: Lognormal?
  @usableFromInline let cells: UnsafePointer<UInt32>?
  @usableFromInline let tailCells: UnsafeMutablePointer<UInt64>?

  /// A cell of the tail that no draw has come to yet.
  static var unseen: UInt64 { .max - 1 }

  init(
    distribution: UnsafePointer<BilledDuration>, cells: UnsafePointer<UInt32>?,
    tailCells: UnsafeMutablePointer<UInt64>?
  ) {
    self.distribution = distribution
    lognormal = distribution.pointee.lognormal
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
    let cell = cells[Int(bits &>> (32 &- TableCells.bits))]
    let place = (bits &>> (13 &- TableCells.bits)) & placeMask
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
      let index = Int(rest &>> 52)
      var cell = tailCells[level &* TableCells.count &+ index]
      if cell == DurationSampler.unseen {
        cell = distribution.pointee.tailCell(index, level: level &+ 1)
        tailCells[level &* TableCells.count &+ index] = cell
      }
      let place = (rest &>> 20) & 0xFFFF_FFFF
      let change = cell &>> 32
      if cell != .max, place != change { return Int(cell & 0xFFFF_FFFF) &+ (place > change ? 1 : 0) }
    }
    // From the nearer end, so that nothing is lost near 1.
    let rest = RandomStream.uniform(of: more)
    return seconds(
      atNormal: bits < 0x8000_0000
        ? Normal.quantile((Double(bits) + rest) * 0x1p-32)
        : -Normal.quantile((Double(UInt32.max - bits) + 1 - rest) * 0x1p-32))
  }

  private func seconds(atNormal z: Double) -> Int {
    guard let lognormal else { return distribution.pointee.seconds(atNormal: z) }
    return BilledDuration.billed(lognormal.quantile(atNormal: z))
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
