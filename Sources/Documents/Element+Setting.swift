import Basics

extension Element {
  /// The document with the value at a path, such as `streams.0.calls_per_month`, put in the place of the one there.
  ///
  /// `text` is YAML. An item of a list is named by its number from 0 or by its `id` or `key`. A key that is not there
  /// is added; whether it may be there is the reader's to say. Throws ``DocumentFailure`` for a path that leads nowhere
  /// and for text that is no YAML.
  public func setting(_ path: String, to text: String) throws(DocumentFailure) -> Element {
    let value: Element
    do {
      value = try Element.parse(Array(text.utf8), limit: 10_000)
    } catch {
      throw Element.failure(path, found: Bilingual(text), expected: DocumentWords.valueAsWritten)
    }
    return try setting(path, to: value)
  }

  /// The same with a value that is there.
  ///
  /// Throws ``DocumentFailure`` for a path that leads nowhere.
  public func setting(_ path: String, to value: Element) throws(DocumentFailure) -> Element {
    let keys = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard keys.allSatisfy({ !$0.isEmpty }), !keys.isEmpty, keys.count <= 20 else {
      throw Element.failure(path, found: nil, expected: DocumentWords.joinedKeys)
    }
    return try setting(keys[...], to: value)
  }

  private func setting(_ keys: ArraySlice<String>, to value: Element) throws(DocumentFailure) -> Element {
    guard let key = keys.first else { return value.moved(to: trail, at: .outside) }
    let rest = keys.dropFirst()
    switch content {
    case .mapping(var pairs):
      if let index = pairs.firstIndex(where: { $0.key == key }) {
        pairs[index].value = try pairs[index].value.setting(rest, to: value)
      } else {
        let empty = Element(content: .mapping([]), place: .outside, trail: .key(key, in: trail))
        pairs.append((key, .outside, try empty.setting(rest, to: value)))
      }
      return Element(content: .mapping(pairs), place: place, trail: trail)
    case .list(var items):
      let named = items.firstIndex { $0.isNamed(key) }
      guard let index = named ?? PlainNumber.whole(key), items.indices.contains(index) else {
        throw Element.failure(
          path(of: key), found: Bilingual(key),
          expected: DocumentWords.item(of: path, upTo: items.count - 1))
      }
      items[index] = try items[index].setting(rest, to: value)
      return Element(content: .list(items), place: place, trail: trail)
    case .scalar:
      throw Element.failure(
        path(of: key), found: Bilingual(key),
        expected: DocumentWords.noKey(below: path, which: summary))
    }
  }

  /// Whether it is an item with this `id` or `key`.
  private func isNamed(_ name: String) -> Bool { names.contains(name) }

  private static func failure(_ path: String, found: Bilingual?, expected: Bilingual) -> DocumentFailure {
    DocumentFailure([Problem(at: .outside, path: path, found: found, expected: expected)])
  }
}
