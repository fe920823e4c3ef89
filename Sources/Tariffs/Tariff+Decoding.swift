import Basics
import Documents
import Files

extension Tariff {
  /// Bytes a tariff file may have.
  public static let fileLimit = 2_000_000

  /// The tariff shipped with the program: the brochure as transcribed.
  public static func bundled() throws(DocumentFailure) -> Tariff {
    try decode(PackageResources.tariff_yaml)
  }

  /// The shipped tariff's file.
  public static var bundledText: String { String(decoding: PackageResources.tariff_yaml, as: UTF8.self) }

  /// The shipped tariff's document.
  public static func bundledDocument() throws(DocumentFailure) -> Element {
    try Element.parse(PackageResources.tariff_yaml, limit: fileLimit)
  }

  /// Checks and builds a tariff from the bytes of its file (YAML).
  ///
  /// Throws `DocumentFailure` with every problem of the file: unknown or missing keys, amounts that are not
  /// whole thousandths, ids that nothing defines, names of note 2 that no destination answers to.
  public static func decode(_ bytes: [UInt8]) throws(DocumentFailure) -> Tariff {
    try decode(Element.parse(bytes, limit: fileLimit), of: bytes)
  }

  /// Checks and builds a tariff from the document of a file with these bytes.
  static func decode(_ root: Element, of bytes: [UInt8]) throws(DocumentFailure) -> Tariff {
    try decode(root, sha256: Files.sha256(of: bytes))
  }

  /// Checks and builds a tariff from its document, whose file has this digest.
  public static func decode(_ root: Element, sha256: String) throws(DocumentFailure) -> Tariff {
    var decoder = TariffDecoder()
    let tariff = decoder.tariff(root, sha256: sha256)
    return try decoder.reader.finish(tariff)
  }

  /// The path in the file of a figure by its short name, such as `intense.monthly_price` or
  /// `rates.france-mobile.per_minute`.
  ///
  /// A figure of a plan or of the common terms is its `amount`; any other path is taken as it stands.
  public func path(ofFigure name: String) -> String {
    let keys = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if let key = keys.first, plan(key) != nil, keys.count == 2 { return "plans.\(name).amount" }
    let isTop = TariffDecoder.parts.contains(keys.first ?? "")
    if keys.count == 1, !isTop { return "common.\(name).amount" }
    return name
  }
}

/// Builds the parts of a tariff, in the order of the file, noting every problem on the way.
struct TariffDecoder {
  /// Keys of a tariff's file.
  static let keys = [
    "name", "version", "source", "clauses", "plans", "common", "rates", "zones", "services", "included_destinations",
    "destinations", "readings",
  ]
  /// Keys of a name in each language, such as `name_fr`.
  static let names = Language.allCases.map { "name_\($0.rawValue)" }

  var reader = Reader()
  private var clauseIDs = Vocabulary()
  private var rateIDs = Vocabulary()
  var zoneIDs = Vocabulary()

  mutating func tariff(_ root: Element, sha256: String) -> Tariff? {
    guard let fields = reader.fields(of: root, required: TariffDecoder.keys) else { return nil }
    let name = reader.text(fields["name"])
    let version = reader.text(fields["version"])
    let source = reader.text(fields["source"])
    let clauses = unique(fields["clauses"], limit: 100, \.id) { $0.clause($1) }
    clauseIDs = Vocabulary(clauses.map(\.id))
    let plans = plans(fields["plans"])
    let common = commonTerms(fields["common"])
    let rates = unique(fields["rates"], limit: 500, \.id) { $0.rate($1) }
    rateIDs = Vocabulary(rates.map(\.id))
    let zones = unique(fields["zones"], limit: 500, \.id) { $0.zone($1) }
    zoneIDs = Vocabulary(zones.map(\.id))
    let services = unique(fields["services"], limit: 100, \.key) { $0.service($1) }
    let included = reader.items(of: fields["included_destinations"], count: 0...2000)
    let includedNames = included.compactMap { reader.text($0) }
    let destinations = unique(fields["destinations"], limit: 5000, \.key) { $0.destination($1) }
    checkNote2(included, destinations)
    checkZones(destinations, at: fields["destinations"])
    let readings = unique(fields["readings"], limit: 100, \.id) { $0.reading($1) }
    let choices = defaultChoices(readings, at: fields["readings"])
    guard reader.problems.isEmpty, let name, let version, let source, let plans, let common else { return nil }
    return Tariff(
      name: name, version: version, source: source, sha256: sha256, clauses: clauses, plans: plans, common: common,
      rates: rates, zones: zones, services: services, includedDestinations: includedNames,
      destinations: destinations, readings: readings, defaultChoices: choices,
      rateByID: Dictionary(rates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      zoneByID: Dictionary(zones.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      serviceByKey: Dictionary(services.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first }),
      destinationByKey: Dictionary(
        destinations.map { ($0.key.lowercased(), $0) }, uniquingKeysWith: { first, _ in first }))
  }

  // MARK: Parts

  private mutating func clause(_ element: Element) -> Clause? {
    guard let fields = reader.fields(of: element, required: ["id", "title", "words"], optional: ["note"]),
      let id = reader.text(fields["id"]), let title = bilingual(fields["title"]),
      let words = reader.text(fields["words"], limit: 4000)
    else { return nil }
    return Clause(id: id, title: title, words: words, note: reader.text(fields["note"], limit: 4000))
  }

  private mutating func commonTerms(_ element: Element?) -> CommonTerms? {
    let keys = [
      "commitment", "additional_lines_maximum", "additional_line_option", "number_pack", "forwarding_activation",
      "creator_discount",
    ]
    guard let fields = reader.fields(of: element, required: keys) else { return nil }
    let commitment = figure(fields, .commitment, \.count)
    let lines = figure(fields, .additionalLinesMaximum, \.count)
    let option = figure(fields, .additionalLineOption, \.money)
    let pack = figure(fields, .numberPack, \.money)
    let forwarding = figure(fields, .forwardingActivation, \.money)
    let discount = figure(fields, .creatorDiscount, \.money)
    guard let commitment, let lines, let option, let pack, let forwarding, let discount else { return nil }
    return CommonTerms(
      commitmentMonths: commitment, additionalLinesMaximum: lines, additionalLineOption: option, numberPack: pack,
      forwardingActivation: forwarding, creatorDiscount: discount)
  }

  private mutating func rate(_ element: Element) -> Rate? {
    let keys = ["id", "clause", "section", "title", "connection_charge", "per_minute", "minimum_price"]
    guard let fields = reader.fields(of: element, required: keys, optional: ["analogue_line_only"]) else { return nil }
    let id = reader.text(fields["id"])
    let clause = knownClause(fields["clause"])
    let section = reader.text(fields["section"])
    let isForAnalogueLineOnly = reader.flag(fields["analogue_line_only"]) ?? false
    let title = bilingual(fields["title"])
    let connection = value(fields, .connectionCharge)
    let minute = value(fields, .perMinute)
    let minimum = value(fields, .minimumPrice)
    if let minute, let flaw = RateFigure.perMinute.rule.flaw(.money(minute)), let element = fields["per_minute"] {
      reader.note(element, expected: flaw)
    }
    guard let id, let clause, let section, let title, let connection, let minute, let minimum else { return nil }
    return Rate(
      id: id, clause: clause, section: section, isForAnalogueLineOnly: isForAnalogueLineOnly, title: title,
      connectionCharge: connection,
      perSecond: Money(units: minute.units / 60), minimumPrice: minimum == .zero ? nil : minimum)
  }

  // MARK: Values

  mutating func unique<Item>(
    _ element: Element?, limit: Int, _ id: KeyPath<Item, String>,
    _ read: (inout TariffDecoder, Element) -> Item?
  ) -> [Item] {
    var seen: Set<String> = []
    return reader.items(of: element, count: 1...limit).compactMap { item in
      guard let value = read(&self, item) else { return nil }
      if !seen.insert(value[keyPath: id].lowercased()).inserted {
        reader.note(item, expected: TariffWords.ownID(value[keyPath: id]))
      }
      return value
    }
  }

  mutating func figure<Value>(
    _ fields: [String: Element], _ figure: PlanFigure, _ kind: (TariffValue) -> Value?
  ) -> Figure<Value>? {
    self.figure(fields[figure.rawValue], figure.rule, kind)
  }

  mutating func figure<Value>(
    _ fields: [String: Element], _ figure: CommonFigure, _ kind: (TariffValue) -> Value?
  ) -> Figure<Value>? {
    self.figure(fields[figure.rawValue], figure.rule, kind)
  }

  mutating func figure<Value>(
    _ element: Element?, _ rule: FigureRule, _ kind: (TariffValue) -> Value?
  ) -> Figure<Value>? {
    guard let fields = reader.fields(of: element, required: ["amount", "unit", "clause", "words"]) else { return nil }
    let value = value(fields["amount"], rule).flatMap(kind)
    let unit = reader.word(fields["unit"], among: [rule.unit])
    let clause = knownClause(fields["clause"])
    let words = reader.text(fields["words"], limit: 2000)
    guard let value, let unit, let clause, let words else { return nil }
    return Figure(value: value, clause: clause, unit: unit, words: words)
  }

  private mutating func value(_ fields: [String: Element], _ figure: RateFigure) -> Money? {
    value(fields[figure.rawValue], figure.rule)?.money
  }

  mutating func value(_ element: Element?, _ rule: FigureRule) -> TariffValue? {
    guard let element else { return nil }
    guard case .scalar(let text, let isQuoted) = element.content,
      let value = rule.value(written: text, isQuoted: isQuoted)
    else {
      reader.note(element, expected: rule.expected)
      return nil
    }
    return value
  }

  mutating func bilingual(_ element: Element?, limit: Int = 500) -> Bilingual? {
    guard let fields = reader.fields(of: element, required: Language.allCases.map(\.rawValue)) else { return nil }
    return Bilingual.complete { reader.text(fields[$0.rawValue], limit: limit) }
  }

  mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ element: Element?, _: Value.Type
  ) -> Value? {
    reader.word(element, among: Value.allCases.map(\.rawValue)).flatMap(Value.init(rawValue:))
  }

  mutating func known(
    _ element: Element?, among ids: WritableKeyPath<TariffDecoder, Vocabulary>, what: Bilingual
  ) -> String? {
    guard let element, let text = reader.text(element) else { return nil }
    guard self[keyPath: ids].contains(text) else {
      // Taken out and put back: it keeps what it prepared for the next slip.
      var vocabulary = self[keyPath: ids]
      reader.note(element, expected: what, among: &vocabulary)
      self[keyPath: ids] = vocabulary
      return nil
    }
    return text
  }

  mutating func knownClause(_ element: Element?) -> String? {
    known(element, among: \.clauseIDs, what: TariffWords.clause)
  }

  mutating func knownRate(_ element: Element?) -> String? {
    known(element, among: \.rateIDs, what: TariffWords.rate)
  }
}
