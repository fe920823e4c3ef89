import Basics
import Interchange
import Reporting

/// The tidy table of a report, its keys beside what a person is shown for them.
struct TidyTable {
  /// Columns of words and names, which stay text whatever they look like.
  private static let textColumns: Set<String> = [
    "plan", "month", "clause", "item", "measure", "unit", "kind", "profile", "recommendation", "segment",
    "customer",
    DraftGridData.fileColumn,
  ]
  /// Columns whose cells are words of the program where they are none of somebody's names.
  private static let wordColumns: Set<String> = ["plan", "measure", "unit", "kind", "recommendation"]
  /// Columns of figures in the unit that their row names.
  static let figures: Set<String> = ["value", "standard_error", "lower", "upper"]

  /// Keys of the columns.
  let columns: [String]
  /// Rows under these keys.
  let rows: [[String]]
  private let shown: [[String]]
  /// Names of plans by their keys.
  private let plans: [String: String]
  /// Headings of columns whose keys are somebody's.
  private let titles: [String: String]
  private let language: Language

  /// The table of some data; plans and columns are called by the names given for their keys.
  init(
    _ data: some MachineData, _ language: Language, plans: [String: String] = [:], titles: [String: String] = [:]
  ) {
    let table = data.table
    columns = table.first ?? []
    rows = Array(table.dropFirst())
    shown = Array(TableWords.rows(data, WorkbookWords(language).tableStyle).dropFirst())
    (self.plans, self.titles, self.language) = (plans, titles, language)
  }

  /// The position of a column.
  func column(_ key: String) -> Int? { columns.firstIndex(of: key) }

  /// A row's text under a key; empty where there is no such column.
  func text(_ row: Int, _ key: String) -> String { column(key).map { rows[row][$0] } ?? "" }

  /// The heading of a column.
  func heading(_ key: String) -> String {
    if let title = titles[key] { return title }
    return WorkbookWords(language).heading(key).replacing("_", with: " ")
  }

  /// What a person is shown of a cell of words.
  func word(_ row: Int, _ key: String) -> String {
    guard let column = column(key) else { return "" }
    let (cell, word) = (rows[row][column], shown[row][column])
    if key == "plan" || key == "recommendation", let name = plans[cell] { return name }
    guard TidyTable.wordColumns.contains(key) else { return word }
    let named = plans.reduce(word) { TidyTable.named($0, plan: $1.key, $1.value) }
    return TidyTable.isKey(named) ? named.replacing("_", with: " ") : named
  }

  /// A word that ends with the key of a plan, with the plan's name in its place.
  private static func named(_ word: String, plan key: String, _ name: String) -> String {
    let before = [": ", " on ", " avec ", " share ", " toujours ", "always_"]
    guard let found = before.first(where: { word.hasSuffix($0 + key) }) else { return word }
    let rest = word.dropLast(key.count)
    return (found.hasSuffix("_") ? rest.dropLast() + " " : rest) + name
  }

  /// Whether a word is made of the letters of keys alone.
  private static func isKey(_ word: String) -> Bool {
    word.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: " ")
    }
  }

  /// A cell with its kind: figures by the unit of their row.
  func cell(_ row: Int, _ key: String) -> Cell {
    let text = text(row, key)
    guard !text.isEmpty else { return .missing }
    switch key {
    case "month": return BillingMonth(text).map(Cell.month) ?? .text(word(row, key))
    case "from", "to": return TidyTable.day(text).map(Cell.day) ?? .text(text)
    case "complete": return .text(WorkbookWords(language).yesOrNo(text == "true"))
    case "confidence": return Double(text).map(Cell.share) ?? .missing
    case "amount_eur": return Double(text).map { Cell.euros($0) } ?? .missing
    case _ where TidyTable.textColumns.contains(key): return .text(word(row, key))
    case _ where TidyTable.figures.contains(key): return figure(text, unit: self.text(row, "unit"))
    default: return CSVCell.isNumber(text) ? .number(text) : .text(text)
    }
  }

  /// A day as data writes it; nil where the text is none.
  private static func day(_ text: String) -> CivilDate? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? CivilDate(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  private func figure(_ text: String, unit: String) -> Cell {
    guard let value = Double(text) else { return .missing }
    if unit.hasPrefix("EUR") { return .euros(value) }
    return unit == "share" ? .share(value) : .number(value)
  }

  /// The table as a sheet: a row a figure, as programs read it.
  func sheet(_ name: String) -> Sheet {
    Sheet(
      name, header: columns.map { .text(heading($0)) },
      rows: rows.indices.map { row in columns.map { cell(row, $0) } })
  }
}
