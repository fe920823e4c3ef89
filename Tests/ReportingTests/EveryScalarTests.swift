import Documents
import Foundation
import Reporting
import Testing

/// Every Unicode scalar before and after each special one: no target takes any of it as its own.
///
/// The checks read scalars and bytes by rules of their own, written here from each target's grammar.
struct EveryScalarTests {
  private static let all: [Unicode.Scalar] = (0...0x10FFFF).compactMap { Unicode.Scalar($0) }

  /// A special sign between all scalars in turn.
  private static func text(_ special: Unicode.Scalar) -> String {
    var text = ""
    text.unicodeScalars.append(special)
    for scalar in all {
      text.unicodeScalars.append(scalar)
      text.unicodeScalars.append(special)
    }
    return text
  }

  /// Control characters, marks and overrides of direction, separators of lines, and the byte order mark.
  private static func acts(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
      || [0x200E, 0x200F, 0x061C, 0xFEFF, 0x2028, 0x2029].contains(scalar.value)
  }

  private static func acting(in text: String, but allowed: Set<Unicode.Scalar> = []) -> Unicode.Scalar? {
    text.unicodeScalars.first { acts($0) && !allowed.contains($0) }
  }

  @Test(arguments: ["<", ">", "&", "\"", "'", "\u{1B}", "\u{202E}"] as [Unicode.Scalar])
  func markupHasNoTagNoQuoteAndNoStrayAmpersand(_ special: Unicode.Scalar) {
    let escaped = MarkupText.escaped(Self.text(special))
    #expect(Self.acting(in: escaped, but: ["\n", "\t"]) == nil)
    let bytes = Array(escaped.utf8)
    let entities = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].map { Array($0.utf8) }
    let strays = bytes.indices.filter { index in
      switch bytes[index] {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
      case UInt8(ascii: "&"): !entities.contains { bytes[index...].starts(with: $0) }
      default: false
      }
    }
    #expect(strays.isEmpty)
  }

  @Test func markupIsXMLForARealParser() {
    // In pieces: a parser refuses a text of many megabytes.
    var text = ""
    for (index, scalar) in Self.all.enumerated() {
      for special: Unicode.Scalar in ["<", "&", "\"", "]"] {
        text.unicodeScalars.append(scalar)
        text.unicodeScalars.append(special)
      }
      guard index % 100_000 == 99_999 || index == Self.all.count - 1 else { continue }
      let escaped = MarkupText.escaped(text)
      let isWellFormed = XMLText.isWellFormed("<t a=\"\(escaped)\">\(escaped)</t>")
      #expect(isWellFormed, "scalars up to \(scalar.value)")
      text = ""
    }
  }

  @Test(arguments: ["\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "&", "~", "$", "\n", "\r"] as [Unicode.Scalar])
  func markdownHasEverySpecialSignAfterABackslashAndIsOneLine(_ special: Unicode.Scalar) {
    let escaped = MarkdownText.escaped(Self.text(special))
    #expect(Self.acting(in: escaped) == nil)
    var signs = Array(repeating: false, count: 256)
    for byte in "`*_[]<>|#&~$".utf8 { signs[Int(byte)] = true }
    var isEscaped = false
    var strays = 0
    for byte in escaped.utf8 {
      if !isEscaped, signs[Int(byte)] { strays += 1 }
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
    }
    #expect(strays == 0 && !isEscaped)
  }

  @Test(arguments: ["`", "\n", "\r", "\\"] as [Unicode.Scalar])
  func aCodeSpanAndAFencedBlockEndWhereTheyShould(_ special: Unicode.Scalar) {
    let text = Self.text(special)
    let span: Escaped<MarkdownText> = "\(code: text)"
    let block: Escaped<MarkdownText> = "\(verbatim: text)"
    #expect(Self.acting(in: span.text) == nil)
    #expect(Self.acting(in: block.text, but: ["\n"]) == nil)
    for (whole, isBlock) in [(span.text, false), (block.text, true)] {
      let bytes = Array(whole.utf8)
      let mark = bytes.prefix { $0 == UInt8(ascii: "`") }.count
      #expect(mark >= (isBlock ? 3 : 1))
      // Runs of backticks by their length: the mark's length comes twice, at the two ends.
      var runs: [Int: Int] = [:]
      for run in bytes.split(whereSeparator: { $0 != UInt8(ascii: "`") }) { runs[run.count, default: 0] += 1 }
      #expect(runs[mark] == 2)
      #expect(bytes.suffix(mark).allSatisfy { $0 == UInt8(ascii: "`") })
      #expect(!isBlock || runs.keys.allSatisfy { $0 <= mark })
    }
  }

  @Test(arguments: [")", "%", ":"] as [Unicode.Scalar])
  func theTargetOfALinkIsOfHarmlessLettersAlone(_ special: Unicode.Scalar) {
    let target: Escaped<MarkdownText> = "\(file: Self.text(special))"
    let isHarmless = target.text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        true
      default: "-._~%".utf8.contains(byte)
      }
    }
    #expect(isHarmless)
    let isSame = target.text.removingPercentEncoding.map { Array($0.utf8) } == Array(Self.text(special).utf8)
    #expect(isSame)
  }

  @Test(arguments: ["\n", "\r", "\u{1B}", "\u{9B}", "\u{202E}"] as [Unicode.Scalar])
  func aTerminalGetsNothingThatActs(_ special: Unicode.Scalar) {
    let text = Self.text(special)
    #expect(Self.acting(in: TerminalText.page(text), but: ["\n", "\t"]) == nil)
    var line = ""
    var count = 0
    let total = text.unicodeScalars.count
    for scalar in text.unicodeScalars {
      line.unicodeScalars.append(scalar)
      count += 1
      guard count % TerminalText.limit == 0 || count == total else { continue }
      #expect(Self.acting(in: TerminalText.line(line)) == nil)
      line = ""
    }
    #expect(TerminalText.line(text).unicodeScalars.count == TerminalText.limit + 1)
  }

  @Test(arguments: ["\"", "\\", "\n", "\u{85}"] as [Unicode.Scalar])
  func aScalarOfYAMLEndsWhereItShould(_ special: Unicode.Scalar) {
    let quoted = YAMLText.quoted(Self.text(special))
    #expect(Self.acting(in: quoted) == nil)
    var isEscaped = false
    let ends = quoted.utf8.enumerated().filter { _, byte in
      defer { isEscaped = !isEscaped && byte == UInt8(ascii: "\\") }
      return !isEscaped && byte == UInt8(ascii: "\"")
    }
    #expect(ends.map(\.offset) == [0, quoted.utf8.count - 1])
  }

  @Test(arguments: ["\"", "`", "\\", "'", "\n", "@", "{"] as [Unicode.Scalar])
  func gnuplotSeesNoneOfAText(_ special: Unicode.Scalar) {
    let text = Self.text(special)
    func source(_ text: String) -> String { (("set title \(shown: text)\n" as GnuplotScript).assembled).source }
    let plain = String(repeating: "x", count: text.unicodeScalars.count)
    let (shown, other) = (source(text), source(plain))
    let isSame = shown.utf8.elementsEqual(other.utf8)
    #expect(isSame)
    let isInert = shown.unicodeScalars.allSatisfy { $0.isASCII || (0x2800...0x28FF).contains($0.value) }
    #expect(isInert)
  }
}
