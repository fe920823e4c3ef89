import Basics

/// One value of a document with its place and the path of keys that leads to it.
public struct Element: Sendable {
  /// A value as written.
  public indirect enum Content: Sendable {
    /// A single value as written; `isQuoted` tells `"5"` from `5`.
    case scalar(String, isQuoted: Bool)
    /// A list.
    case list([Element])
    /// Keys and values in file order.
    case mapping([(key: String, keyPlace: Place, value: Element)])
  }

  /// The value.
  public let content: Content
  /// Where it starts.
  public let place: Place
  let trail: Trail

  /// Keys from the root, such as `streams.0.duration`; empty at the root.
  public var path: String { trail.path }

  /// What stands there, as a short phrase for messages.
  public var summary: Bilingual {
    switch content {
    case .scalar(let text, _): Bilingual(text)
    case .list: DocumentWords.list
    case .mapping: DocumentWords.keysAndValues
    }
  }

  /// The value of a key; nil where there is none, or where this is no mapping.
  public func value(of key: String) -> Element? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs.first { $0.key == key }?.value
  }

  /// The text of a single value as written; empty for a list, and for keys and values.
  public var written: String {
    if case .scalar(let text, _) = content { text } else { "" }
  }

  /// The path of a key or index below this element.
  public func path(of key: String) -> String { Trail.key(key, in: trail).path }
}

extension Element {
  /// Lists and keys that may stand within each other; the shipped files have five.
  public static let depthLimit = 32
  /// Values a document may hold; the shipped tariff holds some thousands.
  public static let countLimit = 500_000
  /// Characters a key may have.
  public static let keyLimit = 200

  /// Parses a YAML document of at most `limit` bytes; anchors, aliases and directives are refused.
  ///
  /// Refusing aliases keeps a small file from standing for a huge one. Time and memory are in proportion to the bytes.
  /// Throws ``DocumentFailure`` with the place of what is wrong.
  public static func parse(_ bytes: [UInt8], limit: Int) throws(DocumentFailure) -> Element {
    let start = Place(line: 1, column: 1)
    guard bytes.count <= limit else {
      throw DocumentFailure([
        Problem(
          at: start, path: "", found: DocumentWords.bytes(bytes.count),
          expected: DocumentWords.fileOf(atMost: limit))
      ])
    }
    var builder = ElementBuilder()
    try YAMLEvent.walk(SourceText(bytes)) { event, place throws(DocumentFailure) in
      try builder.take(event, at: place)
    }
    guard let root = builder.root else {
      throw DocumentFailure([
        Problem(at: start, path: "", found: DocumentWords.emptyFile, expected: DocumentWords.keysAndValues)
      ])
    }
    return root
  }
}
