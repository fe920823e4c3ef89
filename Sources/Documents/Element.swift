internal import Yams

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
  /// Keys from the root, such as `streams.0.duration`; empty at the root.
  public let path: String

  /// What stands there, as a short phrase for messages.
  public var summary: String {
    switch content {
    case .scalar(let text, _): text
    case .list: "a list"
    case .mapping: "keys and values"
    }
  }

  /// The path of a key or index below this element.
  public func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

extension Element {
  /// Parses a YAML document of at most `limit` bytes; anchors and aliases are refused.
  ///
  /// Refusing aliases keeps a small file from standing for a huge one. Throws ``DocumentFailure`` with the
  /// place of a syntax error.
  public static func parse(_ bytes: [UInt8], limit: Int) throws(DocumentFailure) -> Element {
    let start = Place(line: 1, column: 1)
    guard bytes.count <= limit else {
      throw DocumentFailure([
        Problem(at: start, path: "", found: "\(bytes.count) bytes", expected: "a file of at most \(limit) bytes")
      ])
    }
    // Some editors write a byte order mark.
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let text = String(validating: body, as: UTF8.self) else {
      throw DocumentFailure([Problem(at: start, path: "", found: nil, expected: "text in UTF-8")])
    }
    if let alias = firstAlias(in: text) {
      throw DocumentFailure([
        Problem(at: alias.place, path: "", found: alias.text, expected: "no YAML anchors or aliases")
      ])
    }
    do {
      guard let node = try Yams.compose(yaml: text, .basic) else {
        throw DocumentFailure([Problem(at: start, path: "", found: "an empty file", expected: "keys and values")])
      }
      return try element(from: node, path: "")
    } catch let failure as DocumentFailure {
      throw failure
    } catch let error as YamlError {
      throw DocumentFailure([problem(of: error)])
    } catch {
      throw DocumentFailure([Problem(at: start, path: "", found: "\(error)", expected: "YAML")])
    }
  }

  private static func element(from node: Node, path: String) throws(DocumentFailure) -> Element {
    let place = Place(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    if let anchor = node.anchor {
      throw DocumentFailure([
        Problem(at: place, path: path, found: "&\(anchor.rawValue)", expected: "no YAML anchors or aliases")
      ])
    }
    func below(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
    switch node {
    case .scalar(let scalar):
      let isQuoted = scalar.style != .plain && scalar.style != .any
      return Element(content: .scalar(scalar.string, isQuoted: isQuoted), place: place, path: path)
    case .sequence(let sequence):
      var items: [Element] = []
      for (index, item) in sequence.enumerated() {
        items.append(try element(from: item, path: below(String(index))))
      }
      return Element(content: .list(items), place: place, path: path)
    case .mapping(let mapping):
      var pairs: [(key: String, keyPlace: Place, value: Element)] = []
      for (keyNode, valueNode) in mapping {
        let keyPlace = Place(line: keyNode.mark?.line ?? place.line, column: keyNode.mark?.column ?? 1)
        guard let key = keyNode.scalar?.string else {
          throw DocumentFailure([Problem(at: keyPlace, path: path, found: "a composite key", expected: "a plain key")])
        }
        pairs.append((key, keyPlace, try element(from: valueNode, path: below(key))))
      }
      return Element(content: .mapping(pairs), place: place, path: path)
    case .alias:
      throw DocumentFailure([Problem(at: place, path: path, found: "an alias", expected: "no YAML aliases")])
    }
  }

  /// An alias `*name` whose anchor `&name` is declared somewhere: text with either alone is harmless.
  ///
  /// Found before parsing, because comparing keys made of nested aliases takes time beyond any bound.
  private static func firstAlias(in text: String) -> (text: String, place: Place)? {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else { return nil }
    let separators = Set(" ,[]{}\t\r\n".utf8)
    var anchors: Set<String> = []
    var aliases: [(name: String, place: Place)] = []
    var place = Place(line: 1, column: 0)
    var startsToken = true
    var rest = text.utf8[...]
    while let byte = rest.first {
      // Bytes that continue a character are no column of their own.
      if byte & 0xC0 != 0x80 { place = Place(line: place.line, column: place.column + 1) }
      if startsToken, byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") {
        let token = String(decoding: rest.dropFirst().prefix { !separators.contains($0) }, as: UTF8.self)
        if byte == UInt8(ascii: "&") {
          anchors.insert(token)
        } else if !token.isEmpty {
          aliases.append((token.hasSuffix(":") ? String(token.dropLast()) : token, place))
        }
      }
      startsToken = separators.contains(byte)
      if byte == UInt8(ascii: "\n") { place = Place(line: place.line + 1, column: 0) }
      rest = rest.dropFirst()
    }
    return aliases.first { anchors.contains($0.name) }.map { ("*\($0.name)", $0.place) }
  }

  private static func problem(of error: YamlError) -> Problem {
    func at(_ mark: Mark) -> Place { Place(line: mark.line, column: mark.column) }
    let start = Place(line: 1, column: 1)
    switch error {
    case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _), .composer(_, let text, let mark, _):
      return Problem(at: at(mark), path: "", found: "a YAML syntax error: \(text)", expected: "well-formed YAML")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.joined(separator: ", ")
      return Problem(at: at(context.mark), path: "", found: names, expected: "each key once")
    case .reader(let text, _, _, _):
      return Problem(at: start, path: "", found: "an unreadable character: \(text)", expected: "text in UTF-8")
    default:
      return Problem(at: start, path: "", found: "a YAML error", expected: "well-formed YAML")
    }
  }
}
