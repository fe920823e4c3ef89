/// A script for gnuplot that holds no text that is shown: commands and numbers alone.
///
/// gnuplot reads text between quotation marks as a little language of its own, which can run commands. So it never sees
/// any. What is to be shown goes in as `\(shown: text)`: a placeholder of as many signs as the text has
/// stands in the script and so in the picture, which is laid out the same, and ``Placeholders`` puts the text there
/// afterwards. All else in a script is a literal of the program's source or a number; a `String` fits nowhere.
package struct GnuplotScript: Sendable, ExpressibleByStringInterpolation {
  fileprivate enum Part {
    case code(String)
    case text(String)
  }

  fileprivate var parts: [Part] = []

  /// Commands written in the source.
  package init(stringLiteral code: String) { parts = [.code(code)] }

  /// Commands written in the source, with numbers, texts to be shown and other scripts between.
  package init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

  private init(_ parts: [Part]) { self.parts = parts }

  /// Two scripts one after the other.
  package static func + (a: GnuplotScript, b: GnuplotScript) -> GnuplotScript { GnuplotScript(a.parts + b.parts) }

  /// The script as gnuplot reads it, and the texts that stand in for its placeholders.
  package var assembled: (source: String, placeholders: Placeholders) {
    var placeholders = Placeholders()
    var source = ""
    for part in parts {
      switch part {
      case .code(let code): source += code
      case .text(let text): source += "\"\(placeholders.placeholder(for: text))\""
      }
    }
    return (source, placeholders)
  }

  /// Puts a script together.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { parts.append(.code(literal)) }

    /// A text to be shown, from anywhere, as a quoted string.
    package mutating func appendInterpolation(shown text: String) { parts.append(.text(text)) }

    /// Another script.
    package mutating func appendInterpolation(_ script: GnuplotScript) { parts += script.parts }

    /// A number.
    package mutating func appendInterpolation(_ number: Double) { parts.append(.code("\(number)")) }

    /// A whole number.
    package mutating func appendInterpolation(_ number: Int) { parts.append(.code("\(number)")) }
  }
}

extension Sequence<GnuplotScript> {
  /// The scripts one after the other with another between them.
  package func joined(separator: GnuplotScript) -> GnuplotScript {
    var result: GnuplotScript = ""
    for (index, script) in enumerated() { result.parts += (index > 0 ? separator.parts : []) + script.parts }
    return result
  }
}
