/// A form of text with characters of its own, such as markup.
package protocol TextTarget: Sendable {
  /// The text so that the target shows it and takes none of it as its own; scalar by scalar, for a letter and the mark
  /// after it may be one character to a reader and never are to a parser.
  static func escaped(_ text: String) -> String
}

/// Text of a target: what stands in the program's source is taken as it is, all other text is escaped on its way in.
///
/// A renderer that builds values of this type cannot forget to escape: a `String` fits nowhere else.
package struct Escaped<Target: TextTarget>: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The text in the target's form.
  package let text: String

  private init(asItIs text: String) { self.text = text }

  /// Text from anywhere, escaped.
  package init(_ text: String) { self.text = Target.escaped(text) }

  /// The target's own text, written in the source.
  package init(stringLiteral text: String) { self.text = text }

  /// The target's own text with other text between.
  package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  /// Several one after the other.
  package static func + (a: Escaped, b: Escaped) -> Escaped { Escaped(asItIs: a.text + b.text) }

  /// Puts a text of the target together from literals and from text to be escaped.
  package struct StringInterpolation: StringInterpolationProtocol {
    package fileprivate(set) var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }

    package mutating func appendLiteral(_ literal: String) { text += literal }

    /// Text from anywhere, escaped.
    package mutating func appendInterpolation(_ other: String) { text += Target.escaped(other) }

    /// Text that is in the target's form already.
    package mutating func appendInterpolation(_ other: Escaped) { text += other.text }

    /// A whole number.
    package mutating func appendInterpolation(_ number: Int) { text += String(number) }

    /// Text that another function of the target has made safe; for the targets alone.
    mutating func appendInterpolation(safe other: String) { text += other }
  }
}

extension Sequence {
  /// The parts one after the other with a text of the target between them.
  package func joined<Target>(separator: Escaped<Target> = "") -> Escaped<Target> where Element == Escaped<Target> {
    "\(safe: map(\.text).joined(separator: separator.text))"
  }
}
