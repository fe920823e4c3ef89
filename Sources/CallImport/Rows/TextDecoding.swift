import Foundation

/// Bytes of a file as text.
enum TextDecoding {
  /// Text in UTF-8, else in Windows-1252, which every byte is some text in.
  static func string(_ bytes: ArraySlice<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(data: Data(bytes), encoding: .windowsCP1252) ?? String(decoding: bytes, as: UTF8.self)
  }

  /// Bytes that say what text a file is in, at its beginning.
  enum Mark {
    static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]
    static let littleEndian: [UInt8] = [0xFF, 0xFE]
    static let bigEndian: [UInt8] = [0xFE, 0xFF]
  }
}

/// Turns a file in UTF-16 into UTF-8, piece by piece; other files pass through without their mark.
struct WideTextReader {
  private var isWide = false
  private var isBigEndian = false
  private var hasBegun = false
  private var odd: UInt8?
  private var highSurrogate: UInt16?
  /// Where in the file its text begins.
  private(set) var place = TextPlace()

  /// The next piece in UTF-8 or as it is.
  mutating func take(_ piece: [UInt8]) -> [UInt8] {
    let wholePiece = piece
    var piece = piece[...]
    if !hasBegun, !piece.isEmpty {
      hasBegun = true
      begin(&piece)
    }
    guard isWide else { return piece.startIndex == 0 ? wholePiece : Array(piece) }
    var text: [UInt8] = []
    text.reserveCapacity(piece.count)
    for byte in piece {
      guard let first = odd else {
        odd = byte
        continue
      }
      odd = nil
      let unit = isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
      append(unit, to: &text)
    }
    return text
  }

  private mutating func begin(_ piece: inout ArraySlice<UInt8>) {
    if piece.starts(with: TextDecoding.Mark.utf8) {
      piece.removeFirst(3)
      place.offset = 3
    } else if piece.starts(with: TextDecoding.Mark.littleEndian) || piece.starts(with: TextDecoding.Mark.bigEndian) {
      isWide = true
      isBigEndian = piece.starts(with: TextDecoding.Mark.bigEndian)
      piece.removeFirst(2)
      place.offset = 2
    } else {
      // Without a mark, every second byte of Latin text is nothing.
      let start = Array(piece.prefix(64))
      let (even, odd) = (stride(from: 0, to: start.count, by: 2), stride(from: 1, to: start.count, by: 2))
      let holes = (even.count { start[$0] == 0 }, odd.count { start[$0] == 0 })
      isWide = start.count >= 16 && max(holes.0, holes.1) * 3 > start.count
      isBigEndian = holes.0 > holes.1
    }
    place.isWide = isWide
  }

  private mutating func append(_ unit: UInt16, to text: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if (0xDC00...0xDFFF).contains(unit) {
        let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + UInt32(unit) - 0xDC00
        if let scalar = Unicode.Scalar(value) { text += Array(String(scalar).utf8) }
        return
      }
    }
    if (0xD800...0xDBFF).contains(unit) {
      highSurrogate = unit
    } else if unit < 0x80 {
      text.append(UInt8(unit))
    } else if let scalar = Unicode.Scalar(unit) {
      text += Array(String(scalar).utf8)
    }
  }
}
