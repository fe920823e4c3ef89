import Documents

extension CustomerMapping {
  /// Checks and builds a mapping from the bytes of its file (YAML), for profiles with so many streams.
  ///
  /// Throws `DocumentFailure` with every problem of the file.
  public static func decode(_ bytes: [UInt8], streams: Int) throws(DocumentFailure) -> CustomerMapping {
    var decoder = CustomerMappingDecoder(keys: ProfileKeys.all(streams: streams))
    let mapping = decoder.mapping(try Element.parse(bytes, limit: fileLimit))
    return try decoder.reader.finish(mapping)
  }
}

/// Builds a mapping from its document, noting every problem on the way.
private struct CustomerMappingDecoder {
  /// Seconds of a unit of time.
  private static let units = ["seconds": 1.0, "minutes": 60, "hours": 3600]
  /// Months of a period: a year has 365.25 days.
  private static let periods = ["month": 1.0, "quarter": 3, "year": 12, "week": 12 * 7 / 365.25, "day": 12 / 365.25]

  var reader = Reader()
  let keys: [String]

  init(keys: [String]) { self.keys = keys }

  mutating func mapping(_ root: Element) -> CustomerMapping? {
    let optional = ["name", "id", "row_numbers", "decimal_mark", "held_plan"]
    guard let fields = reader.fields(of: root, required: ["figures"], optional: optional) else { return nil }
    _ = reader.text(fields["name"], limit: 200)
    let isNumbered = reader.flag(fields["row_numbers"]) ?? false
    if isNumbered == (fields["id"] != nil) { reader.note(root, expected: PortfolioWords.idOrNumbers) }
    let identity = fields["id"].map { CustomerMapping.Identity.columns(columns($0)) } ?? .rowNumber
    let mark = reader.word(fields["decimal_mark"], among: ["point", "comma"])
    var figures: [String: CustomerMapping.Source] = [:]
    let given = reader.fields(of: fields["figures"], required: [], optional: keys) ?? [:]
    for (key, element) in given.sorted(by: { $0.value.place < $1.value.place }) { figures[key] = source(element) }
    return CustomerMapping(
      identity: identity, figures: figures, hasDecimalComma: mark == "comma",
      heldPlan: fields["held_plan"].flatMap { heldPlan($0) })
  }

  /// A column, or a column with what it calls plans.
  private mutating func heldPlan(_ element: Element) -> CustomerMapping.HeldPlan? {
    guard case .mapping = element.content else {
      return reader.text(element, limit: 200).map { CustomerMapping.HeldPlan($0) }
    }
    guard let fields = reader.fields(of: element, required: ["column"], optional: ["words"]),
      let column = reader.text(fields["column"], limit: 200)
    else { return nil }
    var held = CustomerMapping.HeldPlan(column)
    guard let words = fields["words"] else { return held }
    guard case .mapping(let pairs) = words.content else {
      reader.note(words, expected: PortfolioWords.wordsOfPlans)
      return nil
    }
    for pair in pairs { held.words[pair.key] = reader.text(pair.value, limit: 200) }
    return held
  }

  private mutating func source(_ element: Element) -> CustomerMapping.Source? {
    guard case .mapping = element.content else {
      return reader.text(element, limit: 200).map { CustomerMapping.Source($0) }
    }
    let optional = ["unit", "per", "times", "divided_by"]
    guard let fields = reader.fields(of: element, required: ["columns"], optional: optional) else { return nil }
    let unit = reader.word(fields["unit"], among: CustomerMappingDecoder.units.keys.sorted())
    let period = reader.word(fields["per"], among: CustomerMappingDecoder.periods.keys.sorted())
    let times = reader.number(fields["times"], in: 0...1_000_000)
    let parts = [
      unit.flatMap { CustomerMappingDecoder.units[$0] },
      period.flatMap { CustomerMappingDecoder.periods[$0] }.map { 1 / $0 },
      times,
    ].compactMap { $0 }
    let columns = columns(fields["columns"])
    let divisor = fields["divided_by"].map { self.columns($0) } ?? []
    let isConverted = !parts.isEmpty || !divisor.isEmpty || columns.count > 1
    return CustomerMapping.Source(columns, factor: isConverted ? parts.reduce(1, *) : nil, divisor: divisor)
  }

  /// One name or several.
  private mutating func columns(_ element: Element?) -> [String] {
    guard let element else { return [] }
    guard case .list = element.content else { return reader.text(element, limit: 200).map { [$0] } ?? [] }
    return reader.items(of: element, count: 1...50).compactMap { reader.text($0, limit: 200) }
  }
}
