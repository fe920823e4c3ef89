import Basics

/// Values that are set from outside a document, made without being parsed.
extension Element {
  /// A value as written, outside any document: what reads as a number or a word where it is no text.
  public init(written text: String, isText: Bool) {
    self.init(content: .scalar(text, isQuoted: isText), place: .outside, trail: .root)
  }

  /// Keys with their values as written, outside any document.
  public init(written pairs: [(key: String, value: String)]) {
    let own = pairs.map { pair in
      (
        pair.key, Place.outside,
        Element(written: pair.value, isText: false).moved(to: .key(pair.key, in: .root), at: nil)
      )
    }
    self.init(content: .mapping(own), place: .outside, trail: .root)
  }
}
