/// What was dialled, as digits: separators gone, a mask or a cut end told apart.
struct DialledText: Hashable, Sendable {
  /// The digits that are known, from the first.
  var digits: [UInt8]
  /// Whether a `+` or the like says that they begin with a country code.
  var isInternational: Bool
  /// Whether the end of the number is hidden.
  var isMasked: Bool

  /// Characters a dialled number may have; more is no number.
  static let limit = 64

  /// Why a text is no number.
  enum Fault: Error, Hashable {
    /// It is empty, or only separators.
    case empty
    /// It is a code for the switchboard, such as `*43`.
    case featureCode
    /// It has letters or signs that no number has.
    case unreadable
  }

  /// Takes a dialled text apart: spaces, dots, hyphens, slashes and brackets between digits are left out; a tail of `*`,
  /// `X`, `x`, `#`, `?` or dots is a mask.
  init(_ text: String) throws(Fault) {
    var scalars = Array(text.unicodeScalars.prefix(DialledText.limit + 1))
    guard scalars.count <= DialledText.limit else { throw .unreadable }
    scalars.removeAll { $0.properties.isWhitespace || $0.properties.generalCategory == .format }
    if let withheld = DialledText.withheld(scalars) { scalars.removeFirst(withheld) }
    guard let first = scalars.first else { throw .empty }
    guard first != "*", first != "#" else { throw .featureCode }
    isInternational = first == "+"
    if isInternational { scalars.removeFirst() }
    digits = []
    isMasked = false
    var dots = 0
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "0"..."9":
        guard !isMasked else { throw .unreadable }
        digits.append(UInt8(scalar.value))
        dots = 0
      case "-", "/", "(", ")", "\u{2010}", "\u{2011}", "\u{2013}": continue
      case ".":
        dots += 1
        // One dot separates; two at the end, or one in place of each digit, hide.
        if dots > 1, scalars[index...].allSatisfy({ $0 == "." }) { isMasked = true }
      case "*", "x", "X", "#", "?", "\u{2022}", "\u{2026}": isMasked = true
      default: throw .unreadable
      }
    }
    guard !digits.isEmpty else { throw isMasked ? .unreadable : .empty }
    if isInternational { dropZeroInBrackets(of: text) }
  }

  /// How many scalars ask that the caller's number be withheld (`#31#`, `*31#` or `*31*`) or shown before the number.
  private static func withheld(_ scalars: [Unicode.Scalar]) -> Int? {
    let code = scalars.prefix(4)
    guard scalars.count > 4, code.dropFirst().prefix(2).elementsEqual("31".unicodeScalars),
      let first = code.first, let last = code.last
    else { return nil }
    return [first, last].allSatisfy { $0 == "#" || $0 == "*" } ? 4 : nil
  }

  /// `+33 (0)6 12…`: the zero in brackets is dialled only inside the country.
  private mutating func dropZeroInBrackets(of text: String) {
    guard let bracket = text.unicodeScalars.firstIndex(of: "(") else { return }
    let rest = text.unicodeScalars[bracket...].dropFirst()
    guard rest.first == "0", rest.dropFirst().first == ")" else { return }
    let before = text.unicodeScalars[..<bracket].count { ("0"..."9").contains($0) }
    if before < digits.count, digits[before] == 48 { digits.remove(at: before) }
  }
}
