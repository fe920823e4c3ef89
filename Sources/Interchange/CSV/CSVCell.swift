/// Text of a cell that a spreadsheet must take as text.
package enum CSVCell {
  /// The text with an apostrophe before what would begin a formula.
  ///
  /// A cell is a formula to some spreadsheet when its first sign is `=`, `+`, `-` or `@`, in full width too, whatever
  /// is blank before it, or when a tab or a line end opens it. The same holds after a comma, a semicolon, a tab or a
  /// line end within the text: a program told of another separator begins a cell there.
  package static func text(_ text: String) -> String {
    var result = ""
    // Nothing but blanks so far; nothing but blanks since a cell may have begun.
    var (isEmpty, isAtStart) = (true, true)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\r", "\n":
        if isEmpty { result += "'" }
        (isEmpty, isAtStart) = (false, true)
      case ",", ";": (isEmpty, isAtStart) = (false, true)
      case _ where isAtStart && opensFormula(scalar):
        result += "'"
        (isEmpty, isAtStart) = (false, false)
      case _ where isAtStart && !isBlank(scalar): (isEmpty, isAtStart) = (false, false)
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// The text that a cell was made of: without the apostrophes that ``text(_:)`` has put into it.
  package static func plain(_ cell: String) -> String {
    var plain = String.UnicodeScalarView()
    let scalars = Array(cell.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let next = place + 1 < scalars.count ? scalars[place + 1] : nil
      guard scalar == "'", let next, opensFormula(next) || ["\t", "\r", "\n"].contains(next) else {
        plain.append(scalar)
        continue
      }
    }
    // Where it would be written otherwise the apostrophes were its own.
    return text(String(plain)) == cell ? String(plain) : cell
  }

  /// Whether the text is a number as the program writes them: digits with a sign, a decimal point, an exponent.
  package static func isNumber(_ text: String) -> Bool {
    func digits(_ bytes: Substring.UTF8View) -> Substring.UTF8View {
      bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    var rest = text[...].utf8
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    guard !digits(rest).isEmpty else { return false }
    rest = rest.dropFirst(digits(rest).count)
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard !digits(rest).isEmpty else { return false }
      rest = rest.dropFirst(digits(rest).count)
    }
    guard rest.first == UInt8(ascii: "e") else { return rest.isEmpty }
    rest = rest.dropFirst()
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
    return !rest.isEmpty && digits(rest).count == rest.count
  }

  private static func opensFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{FE66}", "\u{FE62}", "\u{FE63}",
      "\u{FE6B}":
      true
    default: false
    }
  }

  /// White space, quotation marks a reader may drop, and what is not seen.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar.properties.isWhitespace || scalar.isActing
      || scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .format
  }
}
