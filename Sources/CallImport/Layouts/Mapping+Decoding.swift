import Basics
import Documents

extension Mapping {
  /// Bytes a mapping file may have.
  public static let fileLimit = 262_144

  /// Checks and builds a mapping from the bytes of its file (YAML).
  ///
  /// Throws `DocumentFailure` with every problem of the file.
  public static func decode(_ bytes: [UInt8]) throws(DocumentFailure) -> Mapping {
    let root = try Element.parse(bytes, limit: fileLimit)
    var decoder = MappingDecoder()
    let mapping = decoder.mapping(root)
    return try decoder.reader.finish(mapping)
  }
}

/// Builds mappings from documents, noting every problem on the way.
struct MappingDecoder {
  var reader = Reader()

  mutating func mapping(_ element: Element) -> Mapping? {
    let titles = Language.allCases.map { "title_\($0.rawValue)" }
    let optional = [
      "separator", "fixed_width", "header", "width", "dates", "year", "zone", "outside_line", "answered", "incoming",
      "outgoing", "internal", "paid_with_tax", "decimal_mark",
    ]
    guard let fields = reader.fields(of: element, required: ["name", "columns"], optional: titles + optional)
    else { return nil }
    let name = reader.text(fields["name"], limit: 60)
    let title = Bilingual { reader.text(fields["title_\($0.rawValue)"]) ?? "" }
    var form: FieldSplitter.Form?
    if let places = fields["fixed_width"] {
      form = .fixedWidth(spans(places))
    } else {
      form = separator(fields["separator"])
    }
    let columns = columns(fields["columns"])
    let dates = reader.word(fields["dates"], among: DateOrder.allCases.map(\.rawValue) + ["epoch"])
    let zone = reader.text(fields["zone"], limit: 60) ?? ClockZone.billing
    if ClockZone(zone) == nil, let element = fields["zone"] { reader.note(element, expected: ImportWords.zone) }
    let outsideLine = reader.text(fields["outside_line"], limit: 8) ?? ""
    let year = reader.wholeNumber(fields["year"], in: MomentReader.years)
    let width = self.width(fields["width"])
    let paidIncludesTax = reader.flag(fields["paid_with_tax"]) ?? false
    let decimalMark = reader.word(fields["decimal_mark"], among: DecimalMark.allCases.map(\.rawValue))
    let hasHeader = reader.flag(fields["header"]) ?? true
    let answered = conditions(fields["answered"])
    let incoming = conditions(fields["incoming"])
    let outgoing = conditions(fields["outgoing"])
    let inside = conditions(fields["internal"])
    guard reader.problems.isEmpty, let name, let columns else { return nil }
    return Mapping(
      name: name, title: title, form: form, hasHeader: hasHeader, columns: columns,
      dates: dates == "epoch" ? nil : dates.flatMap(DateOrder.init) ?? .yearMonthDay, year: year, zone: zone,
      outsideLine: outsideLine, answered: answered, incoming: incoming, outgoing: outgoing, internal: inside,
      paidIncludesTax: paidIncludesTax, decimalMark: decimalMark.flatMap(DecimalMark.init) ?? .any, width: width)
  }

  private mutating func separator(_ element: Element?) -> FieldSplitter.Form? {
    let words = ["comma", "semicolon", "tab", "bar", "any"]
    guard let word = reader.word(element, among: words), let index = words.firstIndex(of: word), index < 4 else {
      return nil
    }
    return .separated([44, 59, 9, 124][index])
  }

  private mutating func width(_ element: Element?) -> ClosedRange<Int>? {
    guard let element else { return nil }
    let ends = reader.items(of: element, count: 2...2).compactMap { reader.wholeNumber($0, in: 1...1000) }
    guard ends.count == 2, ends[0] <= ends[1] else { return nil }
    return ends[0]...ends[1]
  }

  private mutating func spans(_ element: Element) -> [FieldSplitter.Span] {
    reader.items(of: element, count: 1...200).compactMap { item in
      let pair = reader.items(of: item, count: 2...2)
      guard pair.count == 2, let start = reader.wholeNumber(pair[0], in: 1...LineReader.limit),
        let count = reader.wholeNumber(pair[1], in: 1...1000)
      else { return nil }
      return FieldSplitter.Span(start: start - 1, count: count)
    }
  }

  private mutating func columns(_ element: Element?) -> [Mapping.Role: Mapping.Column]? {
    let roles = Mapping.Role.allCases
    guard
      let fields = reader.fields(of: element, required: [Mapping.Role.number.rawValue], optional: roles.map(\.rawValue))
    else { return nil }
    var columns: [Mapping.Role: Mapping.Column] = [:]
    for role in roles {
      if let field = fields[role.rawValue], let column = column(field) { columns[role] = column }
    }
    let hasLength = columns[.seconds] != nil || (columns[.start] != nil && columns[.end] != nil)
    if columns[.start] == nil && columns[.end] == nil || !hasLength, let element {
      reader.note(element, expected: ImportWords.neededColumns)
      return nil
    }
    return columns
  }

  private mutating func column(_ element: Element) -> Mapping.Column? {
    if case .list = element.content {
      let names = reader.items(of: element, count: 1...20).compactMap { reader.text($0, limit: 100) }
      return names.isEmpty ? nil : .named(names)
    }
    guard let text = reader.text(element, limit: 100) else { return nil }
    if let place = Int(text) {
      guard (1...1000).contains(place) else {
        reader.note(element, expected: ImportWords.place)
        return nil
      }
      return .place(place)
    }
    return .named([text])
  }

  private mutating func conditions(_ element: Element?) -> [Mapping.Condition] {
    guard let element else { return [] }
    return reader.items(of: element, count: 1...20).compactMap { condition($0) }
  }

  private mutating func condition(_ element: Element) -> Mapping.Condition? {
    guard
      let fields = reader.fields(
        of: element, required: ["column"], optional: ["is", "begins", "contains", "filled", "short"]),
      let element = fields["column"], let column = column(element)
    else { return nil }
    if let element = fields["is"] { return Mapping.Condition(column: column, test: .isOne(words(element))) }
    if let element = fields["begins"] { return Mapping.Condition(column: column, test: .begins(words(element))) }
    if let element = fields["contains"] {
      return Mapping.Condition(column: column, test: .contains(words(element)))
    }
    if reader.flag(fields["filled"]) == true { return Mapping.Condition(column: column, test: .filled) }
    if reader.flag(fields["short"]) == true { return Mapping.Condition(column: column, test: .isShort) }
    reader.note(element, expected: ImportWords.condition)
    return nil
  }

  private mutating func words(_ element: Element) -> [String] {
    reader.items(of: element, count: 1...50).compactMap { reader.text($0, limit: 100)?.lowercased() }
  }
}
