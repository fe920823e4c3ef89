import Basics

/// Documents made of others: what a short one says, laid over a whole one.
extension Element {
  /// A text at a place, outside any document.
  public init(text: String, at place: Place) {
    self.init(content: .scalar(text, isQuoted: true), place: place, trail: .root)
  }

  /// The document as if all of it stood at one place, such as the line of another file that names it.
  public func standing(at place: Place) -> Element { moved(to: trail, at: place) }

  /// Other keys and values at the place and under the path of these.
  public func holding(_ pairs: [(key: String, keyPlace: Place, value: Element)]) -> Element {
    let own = pairs.map { pair in
      (pair.key, pair.keyPlace, pair.value.moved(to: .key(pair.key, in: trail), at: nil))
    }
    return Element(content: .mapping(own), place: place, trail: trail)
  }

  /// What this says, and of another document what this does not say.
  ///
  /// Keys and values go over keys and values one by one, and over the items of a list by their `id` or `key`; anything
  /// else takes the place of what is below. A name that no item has is noted.
  public func laid(over below: Element, _ reader: inout Reader) -> Element {
    switch (content, below.content) {
    case (.mapping(let pairs), .mapping(var whole)):
      let positions = Dictionary(whole.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
      for pair in pairs {
        if let position = positions[pair.key] {
          whole[position] = (pair.key, pair.keyPlace, pair.value.laid(over: whole[position].value, &reader))
        } else {
          whole.append(pair)
        }
      }
      return Element(content: .mapping(whole), place: place, trail: trail)
    case (.mapping(let pairs), .list(let items)):
      return Element(content: .list(laid(pairs, over: items, &reader)), place: place, trail: trail)
    default: return self
    }
  }

  private func laid(
    _ pairs: [(key: String, keyPlace: Place, value: Element)], over items: [Element], _ reader: inout Reader
  ) -> [Element] {
    var items = items
    let named = items.enumerated().flatMap { position, item in item.names.map { ($0, position) } }
    let positions = Dictionary(named, uniquingKeysWith: { first, _ in first })
    var vocabulary = Vocabulary(positions.keys)
    for pair in pairs {
      if let position = positions[pair.key] {
        items[position] = pair.value.laid(over: items[position], &reader)
      } else {
        let meant = reader.nearest(to: pair.key, among: &vocabulary)
        reader.note(
          key: pair.key, at: pair.keyPlace, of: self, expected: DocumentWords.nameOfItem, suggestion: meant)
      }
    }
    return items
  }

  /// What an item of a list is called: its `id` and its `key`.
  var names: [String] {
    guard case .mapping(let pairs) = content else { return [] }
    return pairs.compactMap { pair in
      guard pair.key == "id" || pair.key == "key", case .scalar(let text, _) = pair.value.content else { return nil }
      return text
    }
  }

  /// The same value as if it stood at the end of another trail, and at a place unless it keeps its own.
  func moved(to trail: Trail, at place: Place?) -> Element {
    let content: Content =
      switch self.content {
      case .scalar: self.content
      case .list(let items): .list(items.enumerated().map { $1.moved(to: .item($0, in: trail), at: place) })
      case .mapping(let pairs):
        .mapping(
          pairs.map { ($0.key, place ?? $0.keyPlace, $0.value.moved(to: .key($0.key, in: trail), at: place)) })
      }
    return Element(content: content, place: place ?? self.place, trail: trail)
  }
}
