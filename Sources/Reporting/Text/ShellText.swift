/// One word of a shell command: what stands in the program's source as it is, all other text quoted.
public struct ShellText: Hashable, Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// The word as it is typed.
  public let description: String

  /// A word written in the source, such as `--seed`.
  public init(stringLiteral text: String) { description = text }

  /// A word with other text or numbers in it.
  public init(stringInterpolation: StringInterpolation) { description = stringInterpolation.text }

  private init(asItIs text: String) { description = text }

  /// The text as one word.
  ///
  /// As it is where it is harmless; between single quotes; where it holds what a terminal acts on, as `$'…'` with those
  /// bytes in octal, which bash, zsh and ksh know. No shell finds more than one word in any of the three.
  public static func quoted(_ text: String) -> ShellText {
    if isHarmless(text) { return ShellText(asItIs: text) }
    var result = ""
    guard !text.unicodeScalars.contains(where: \.isActing) else {
      for scalar in text.unicodeScalars {
        // No quotation mark stands within, even after a backslash: a shell that does not know the form sees one word.
        if scalar.isActing || scalar == "'" {
          result += scalar.utf8.map(octal).joined()
        } else {
          if scalar == "\\" { result += "\\" }
          result.unicodeScalars.append(scalar)
        }
      }
      return ShellText(asItIs: "$'\(result)'")
    }
    for scalar in text.unicodeScalars {
      if scalar == "'" { result += "'\\''" } else { result.unicodeScalars.append(scalar) }
    }
    return ShellText(asItIs: "'\(result)'")
  }

  /// The path of a file as one word that no command takes for an option.
  public static func path(_ path: String) -> ShellText {
    quoted(path.utf8.first == UInt8(ascii: "-") && path != "-" ? "./" + path : path)
  }

  /// A byte as three octal digits after a backslash.
  private static func octal(_ byte: UInt8) -> String {
    "\\\(byte >> 6)\(byte >> 3 & 7)\(byte & 7)"
  }

  private static func isHarmless(_ text: String) -> Bool {
    // A word that begins with = is another command's path to zsh.
    guard let first = text.utf8.first, first != UInt8(ascii: "=") else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "-_./=,:+@%".utf8.contains(byte)
      }
    }
  }

  /// Puts a word together.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    /// An empty word.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Text of the source, as it is.
    public mutating func appendLiteral(_ literal: String) { text += literal }

    /// Text from anywhere, quoted.
    public mutating func appendInterpolation(_ other: String) { text += ShellText.quoted(other).description }

    /// A whole number.
    public mutating func appendInterpolation(_ number: some BinaryInteger) { text += String(number) }

    /// A number.
    public mutating func appendInterpolation(_ number: Double) { text += "\(number)" }
  }
}

extension Sequence<ShellText> {
  /// The command that the words make up.
  public func joined(separator: String) -> String { map(\.description).joined(separator: separator) }
}
