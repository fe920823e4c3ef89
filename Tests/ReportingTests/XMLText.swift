import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// XML for the platform's own parser.
enum XMLText {
  /// Whether the parser takes a document as well-formed.
  static func isWellFormed(_ text: String) -> Bool { XMLParser(data: Data(text.utf8)).parse() }
}
