/// A line of a file, without its end.
struct SourceLine {
  /// Its number, from 1.
  var number = 0
  /// Bytes of the file before it.
  var offset = 0
  /// What it holds.
  var bytes: [UInt8] = []
  /// Whether it was longer than ``LineReader/limit`` and its rest left out.
  var isCut = false
}

/// The lines of a file that comes in pieces, ended by LF, CR LF or CR.
///
/// The end of a line is told when its next byte is there, so that a CR at the end of a piece is not taken for a line of
/// its own. Memory is that of the longest line.
struct LineReader {
  /// Bytes kept of a line: none of a table of calls is longer.
  static let limit = 65_536

  private var line = SourceLine()
  private var position = 0
  private var endedByCR = false
  private var hasBegun = false

  /// Takes a piece of the file, and hands over each line that has ended in it.
  mutating func take(_ piece: some Sequence<UInt8>, each: (SourceLine) throws -> Void) rethrows {
    for byte in piece {
      position += 1
      if endedByCR {
        endedByCR = false
        if byte == 10 {
          line.offset = position
          continue
        }
      }
      switch byte {
      case 10, 13:
        endedByCR = byte == 13
        try end(each)
      case 0: continue  // Half of a wide character, or a hole that a crash has left.
      default:
        hasBegun = true
        if line.bytes.count < LineReader.limit { line.bytes.append(byte) } else { line.isCut = true }
      }
    }
  }

  /// Hands over the last line, where it has no end.
  mutating func finish(each: (SourceLine) throws -> Void) rethrows {
    if hasBegun { try end(each) }
  }

  private mutating func end(_ each: (SourceLine) throws -> Void) rethrows {
    line.number += 1
    try each(line)
    line.bytes.removeAll(keepingCapacity: true)
    line.isCut = false
    line.offset = position
    hasBegun = false
  }
}
