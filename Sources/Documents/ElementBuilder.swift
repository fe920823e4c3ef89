import Basics

/// Builds the value of a document from a parser's events, within limits on what is built.
///
/// Works with a list of what is open instead of recursion, so that no nesting exhausts the stack, and takes an alias
/// for an error wherever it stands and however it is spelt, so that no value is there twice.
struct ElementBuilder {
  /// A list or keys and values that have begun and not ended.
  private struct Open {
    let place: Place
    let trail: Trail
    let isMapping: Bool
    var items: [Element] = []
    var pairs: [(key: String, keyPlace: Place, value: Element)] = []
    var keys: Set<String> = []
    /// A key whose value comes next.
    var key: (text: String, place: Place)?

    /// The way to what comes next.
    var next: Trail { isMapping ? .key(key?.text ?? "", in: trail) : .item(items.count, in: trail) }

    var element: Element {
      Element(content: isMapping ? .mapping(pairs) : .list(items), place: place, trail: trail)
    }
  }

  private var open: [Open] = []
  private var count = 0
  private var documents = 0
  /// The value of the document, once it has ended.
  private(set) var root: Element?

  /// Takes the next event; throws ``DocumentFailure`` for what a document may not hold.
  mutating func take(_ event: YAMLEvent, at place: Place) throws(DocumentFailure) {
    switch event {
    case .documentStart:
      documents += 1
      if documents > 1 {
        throw failure(place, found: DocumentWords.otherDocument, expected: DocumentWords.singleDocument)
      }
    case .documentEnd: break
    case .anchor(let name):
      throw failure(place, found: Bilingual(name), expected: DocumentWords.noAliases)
    case .scalar(let text, let isQuoted):
      if let last = open.indices.last, open[last].isMapping, open[last].key == nil {
        return try takeKey(text, at: place, in: last)
      }
      try close(Element(content: .scalar(text, isQuoted: isQuoted), place: place, trail: trail))
    case .listStart: try begin(isMapping: false, at: place)
    case .mappingStart: try begin(isMapping: true, at: place)
    case .listEnd, .mappingEnd:
      if let ended = open.popLast() { try close(ended.element) }
    }
  }

  /// The way to the value that comes next.
  private var trail: Trail { open.last?.next ?? .root }

  private mutating func takeKey(_ text: String, at place: Place, in last: Int) throws(DocumentFailure) {
    guard text.unicodeScalars.count <= Element.keyLimit else {
      throw failure(place, found: Bilingual(text), expected: DocumentWords.keyOf(atMost: Element.keyLimit))
    }
    guard open[last].keys.insert(text).inserted else {
      throw failure(place, found: Bilingual(text), expected: DocumentWords.eachKeyOnce)
    }
    open[last].key = (text, place)
  }

  private mutating func begin(isMapping: Bool, at place: Place) throws(DocumentFailure) {
    if let last = open.last, last.isMapping, last.key == nil {
      throw failure(place, found: DocumentWords.compositeKey, expected: DocumentWords.plainKey)
    }
    guard open.count < Element.depthLimit else {
      throw failure(place, found: nil, expected: DocumentWords.nesting(atMost: Element.depthLimit))
    }
    open.append(Open(place: place, trail: trail, isMapping: isMapping))
  }

  /// Puts a whole value where it belongs.
  private mutating func close(_ element: Element) throws(DocumentFailure) {
    count += 1
    guard count <= Element.countLimit else {
      throw failure(element.place, found: nil, expected: DocumentWords.values(atMost: Element.countLimit))
    }
    guard let last = open.indices.last else {
      root = element
      return
    }
    if open[last].isMapping {
      guard let key = open[last].key else { return }
      open[last].pairs.append((key.text, key.place, element))
      open[last].key = nil
    } else {
      open[last].items.append(element)
    }
  }

  private func failure(_ place: Place, found: Bilingual?, expected: Bilingual) -> DocumentFailure {
    DocumentFailure([Problem(at: place, path: trail.path, found: found, expected: expected)])
  }
}
