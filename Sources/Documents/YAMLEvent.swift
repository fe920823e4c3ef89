import Basics
private import CYAML

/// What libyaml tells of a document, piece by piece; nothing is built from it here.
enum YAMLEvent {
  /// The document begins, or ends.
  case documentStart, documentEnd
  /// A single value.
  case scalar(String, isQuoted: Bool)
  /// A list begins, or ends.
  case listStart, listEnd
  /// Keys and values begin, or end.
  case mappingStart, mappingEnd
  /// A name for what follows, or a reference to what such a name was given to, with its sign.
  case anchor(String)

  /// Hands each event of a document to `take`, with the place it starts at.
  ///
  /// An anchor comes before the value that carries it. Throws ``DocumentFailure`` for what is no YAML, and what `take`
  /// throws.
  static func walk(
    _ text: SourceText, _ take: (YAMLEvent, Place) throws(DocumentFailure) -> Void
  ) throws(DocumentFailure) {
    // The parser keeps pointers into itself, so it stays where it was made.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { throw outOfMemory }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    try text.bytes.withUnsafeBufferPointer { buffer throws(DocumentFailure) in
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      var event = yaml_event_t()
      while true {
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure(of: parser.pointee) }
        defer { yaml_event_delete(&event) }
        if event.type == YAML_STREAM_END_EVENT { return }
        let place = place(event.start_mark)
        if let anchor = anchor(of: event) { try take(.anchor(anchor), place) }
        if let event = YAMLEvent(event) { try take(event, place) }
      }
    }
  }

  private init?(_ event: yaml_event_t) {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: self = .documentStart
    case YAML_DOCUMENT_END_EVENT: self = .documentEnd
    case YAML_SEQUENCE_START_EVENT: self = .listStart
    case YAML_SEQUENCE_END_EVENT: self = .listEnd
    case YAML_MAPPING_START_EVENT: self = .mappingStart
    case YAML_MAPPING_END_EVENT: self = .mappingEnd
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      self = .scalar(text, isQuoted: scalar.style != YAML_PLAIN_SCALAR_STYLE && scalar.style != YAML_ANY_SCALAR_STYLE)
    default: return nil
    }
  }

  /// The name given to a value, or referred to, with its sign.
  private static func anchor(of event: yaml_event_t) -> String? {
    let (sign, name): (String, UnsafeMutablePointer<yaml_char_t>?) =
      switch event.type {
      case YAML_ALIAS_EVENT: ("*", event.data.alias.anchor)
      case YAML_SCALAR_EVENT: ("&", event.data.scalar.anchor)
      case YAML_SEQUENCE_START_EVENT: ("&", event.data.sequence_start.anchor)
      case YAML_MAPPING_START_EVENT: ("&", event.data.mapping_start.anchor)
      default: ("", nil)
      }
    return name.map { sign + String(cString: $0) }
  }

  private static func place(_ mark: yaml_mark_t) -> Place {
    Place(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }

  private static var outOfMemory: DocumentFailure {
    DocumentFailure([
      Problem(
        at: Place(line: 1, column: 1), path: "",
        found: DocumentWords.noMemory,
        expected: DocumentWords.smallerFile)
    ])
  }

  private static func failure(of parser: yaml_parser_t) -> DocumentFailure {
    guard parser.error != YAML_MEMORY_ERROR else { return outOfMemory }
    let text = parser.problem.map { String(cString: $0) } ?? "unknown"
    return DocumentFailure([
      Problem(
        at: place(parser.problem_mark), path: "",
        found: DocumentWords.syntaxFault(text),
        expected: DocumentWords.wellFormed)
    ])
  }
}
