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
    guard let fields = reader.fields(of: element, required: ["name", "columns"], optional: MappingDecoder.keys)
    else { return nil }
    let name = reader.text(fields["name"], limit: 60)
    let columns = columns(fields["columns"], fields) ?? [:]
    var mapping = Mapping(
      name: name ?? "", title: Bilingual { reader.text(fields["title_\($0.rawValue)"]) ?? "" }, form: form(fields),
      hasHeader: reader.flag(fields["header"]) ?? true, columns: columns, zone: zone(fields["zone"]),
      outsideLine: reader.text(fields["outside_line"], limit: 8) ?? "", answered: conditions(fields["answered"]),
      incoming: conditions(fields["incoming"]), outgoing: conditions(fields["outgoing"]),
      internal: conditions(fields["internal"]))
    let dates = reader.word(fields["dates"], among: DateOrder.allCases.map(\.rawValue) + ["epoch"])
    mapping.dates = dates == "epoch" ? nil : dates.flatMap(DateOrder.init) ?? .yearMonthDay
    mapping.year = reader.wholeNumber(fields["year"], in: MomentReader.years)
    mapping.width = width(fields["width"])
    if let element = fields["column_names"] {
      mapping.columnNames = reader.items(of: element, count: 1...200).compactMap { reader.text($0, limit: 100) }
    }
    mapping.areNumbersInternational = reader.flag(fields["international_numbers"]) ?? false
    mapping.assumedDestination = reader.text(fields["assumed_destination"], limit: 40)
    mapping.calls = conditions(fields["calls"])
    mapping.paidIncludesTax = reader.flag(fields["paid_with_tax"]) ?? false
    let mark = reader.word(fields["decimal_mark"], among: DecimalMark.allCases.map(\.rawValue))
    mapping.decimalMark = mark.flatMap(DecimalMark.init) ?? .any
    return reader.problems.isEmpty ? mapping : nil
  }

  /// Keys that a mapping may have besides its name and columns.
  private static let keys =
    Language.allCases.map { "title_\($0.rawValue)" } + [
      "separator", "fixed_width", "places_after", "caller_begins", "header", "column_names", "width", "dates", "year",
      "zone", "outside_line", "international_numbers", "assumed_destination", "calls", "answered", "incoming",
      "outgoing", "internal",
      "paid_with_tax", "decimal_mark",
    ]

  private mutating func zone(_ element: Element?) -> String {
    let zone = reader.text(element, limit: 60) ?? ClockZone.billing
    if ClockZone(zone) == nil, let element { reader.note(element, expected: ImportWords.zone) }
    return zone
  }

  private mutating func form(_ fields: [String: Element]) -> FieldSplitter.Form? {
    if let places = fields["fixed_width"] {
      return .fixedWidth(spans(places), after: reader.text(fields["places_after"], limit: 20) ?? "")
    }
    let words = ["comma", "semicolon", "tab", "bar", "json", "bill", "any"]
    switch reader.word(fields["separator"], among: words) {
    case "comma": return .separated(44)
    case "semicolon": return .separated(59)
    case "tab": return .separated(9)
    case "bar": return .separated(124)
    case "json": return .objects
    case "bill":
      return .bill(BillLine(callerBegins: reader.text(fields["caller_begins"], limit: 60)?.lowercased() ?? ""))
    default: return nil
    }
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

  private mutating func columns(_ element: Element?, _ mapping: [String: Element]) -> [Mapping.Role: Mapping.Column]? {
    let roles = Mapping.Role.allCases
    guard let fields = reader.fields(of: element, required: [], optional: roles.map(\.rawValue)) else { return nil }
    var columns: [Mapping.Role: Mapping.Column] = [:]
    for role in roles {
      if let field = fields[role.rawValue], let column = column(field) { columns[role] = column }
    }
    let hasLength = columns[.seconds] != nil || (columns[.start] != nil && columns[.end] != nil)
    let hasMoment = columns[.start] != nil || columns[.end] != nil
    let isNamed = columns[.recipient] != nil && mapping["assumed_destination"] != nil
    if !(hasLength && hasMoment && (columns[.number] != nil || columns[.destination] != nil || isNamed)) {
      if let element { reader.note(element, expected: ImportWords.neededColumns) }
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
