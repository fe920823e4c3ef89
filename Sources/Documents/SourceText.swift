import Basics

/// The bytes of a document, looked through before a parser sees them.
///
/// Every refusal has its line and column, counted as the parser counts them: a column is a scalar, and a line ends with
/// LF, CR, CR LF, U+0085, U+2028 or U+2029.
struct SourceText {
  /// The text in UTF-8, without a byte order mark at its start.
  let bytes: ArraySlice<UInt8>

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Takes text in UTF-8 without control characters and without directives.
  ///
  /// Throws ``DocumentFailure`` with the first place that is something else.
  init(_ bytes: [UInt8]) throws(DocumentFailure) {
    guard !SourceText.isWide(bytes) else {
      throw SourceText.failure(
        Place(line: 1, column: 1), found: DocumentWords.wideText,
        expected: DocumentWords.narrowText)
    }
    // Some editors write a byte order mark.
    self.bytes = bytes.starts(with: SourceText.mark) ? bytes[SourceText.mark.count...] : bytes[...]
    try check()
  }

  /// Whether the file begins with a mark or a character of two or four bytes.
  private static func isWide(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(2)
    return start == [0xFF, 0xFE] || start == [0xFE, 0xFF] || (bytes.count >= 2 && (bytes[0] == 0) != (bytes[1] == 0))
  }

  private func check() throws(DocumentFailure) {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var place = Place(line: 1, column: 1)
    var follows: Unicode.Scalar = "\n"
    while true {
      let scalar: Unicode.Scalar
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded): scalar = Unicode.UTF8.decode(encoded)
      case .error:
        throw SourceText.failure(place, found: DocumentWords.noCharacter, expected: DocumentWords.narrowText)
      case .emptyInput: return
      }
      // The line feed of CR LF ends no further line.
      if scalar == "\n", follows == "\r" {
        follows = scalar
        continue
      }
      try SourceText.check(scalar, at: place)
      let endsLine = SourceText.endsLine(scalar)
      place = endsLine ? Place(line: place.line + 1, column: 1) : Place(line: place.line, column: place.column + 1)
      follows = scalar
    }
  }

  private static func check(_ scalar: Unicode.Scalar, at place: Place) throws(DocumentFailure) {
    switch scalar.value {
    case 0x25 where place.column == 1:
      // Thousands of directives take the parser minutes before it says anything of the document.
      throw failure(place, found: Bilingual("%"), expected: DocumentWords.noDirective)
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFEFE, 0xFF00...0xFFFD, 0x10000...: return
    case 0xFEFF:
      throw failure(place, found: DocumentWords.byteOrderMark, expected: DocumentWords.oneByteOrderMark)
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      throw failure(place, found: DocumentWords.controlCharacter(name), expected: DocumentWords.noControlCharacters)
    }
  }

  private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func failure(_ place: Place, found: Bilingual, expected: Bilingual) -> DocumentFailure {
    DocumentFailure([Problem(at: place, path: "", found: found, expected: expected)])
  }
}
