/// A run of text within a block.
public enum Inline: Hashable, Sendable {
  /// Plain text.
  case text(String)
  /// Text that matters.
  case strong(String)
  /// Text to be typed or read letter by letter.
  case code(String)
}

/// A part of a report, independent of how it is rendered.
public enum Block: Hashable, Sendable {
  /// A heading of a level from 1.
  case heading(Int, [Inline])
  /// A paragraph.
  case paragraph([Inline])
  /// A list of points.
  case list([[Inline]])
  /// A table; numbers stand to the right in the columns named.
  case table(header: [String], rows: [[String]], numeric: Set<Int>)
  /// A picture of the report, with a text for those who cannot see it.
  case picture(Picture.Name, alternative: String)
  /// Text to be copied as it stands.
  case verbatim(String)

  /// A paragraph of plain text.
  static func text(_ text: String) -> Block { .paragraph([.text(text)]) }
}
