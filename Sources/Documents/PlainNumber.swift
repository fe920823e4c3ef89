/// Numbers as people write them: digits, one point, an exponent.
///
/// Nothing that only a program takes for a number is one: no hexadecimal, no infinity, no digits of other scripts, no
/// blanks around it, none of YAML's own `1_0`, `.inf` and sexagesimals.
public enum PlainNumber {
  /// A finite number in decimal notation, such as `0.35`, `-2` or `1e3`; nil for any other text.
  public static func decimal(_ text: String) -> Double? {
    let isAllowed = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || [UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-")].contains(byte)
        || byte | 0x20 == UInt8(ascii: "e")
    }
    guard isAllowed, text.utf8.count <= 40, let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// A whole number in decimal digits, a minus sign before them at most; nil for any other text.
  public static func whole(_ text: String) -> Int? { text.hasPrefix("+") ? nil : Int(text) }
}
