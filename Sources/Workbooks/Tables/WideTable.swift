import Basics

/// A tidy table laid out for a person: what a figure is of stands in the row, what it is stands in the heading.
///
/// Each figure has the ends of its interval beside it, where it has one.
struct WideTable {
  /// What a heading is of: the keys of a figure, and which column of the tidy table it comes from.
  private struct Place: Hashable {
    let keys: [String]
    let figure: String
  }

  private let tidy: TidyTable
  private let down: [String]
  private var heads: [Place] = []
  private var titles: [[String]: String] = [:]
  private var order: [[String]] = []
  private var labels: [[String]: [Cell]] = [:]
  private var cells: [[String]: [Place: Cell]] = [:]
  private let words: WorkbookWords

  /// The rows of a tidy table that are taken, by the columns that stay rows (`down`) and those that become headings
  /// (`across`); `figures` are the columns spread out, the first of them the figure itself.
  init(
    _ tidy: TidyTable, down: [String], across: [String], figures: [String] = ["value", "lower", "upper"],
    _ language: Language, where isTaken: (Int) -> Bool = { _ in true }
  ) {
    (self.tidy, self.down, words) = (tidy, down, WorkbookWords(language))
    var columns: [[String]] = []
    var shown: Set<Place> = []
    for row in tidy.rows.indices where isTaken(row) {
      let (name, keys) = (down.map { tidy.text(row, $0) }, across.map { tidy.text(row, $0) })
      if labels[name] == nil {
        order.append(name)
        labels[name] = down.map { tidy.cell(row, $0) }
      }
      if titles[keys] == nil {
        columns.append(keys)
        titles[keys] = across.map { tidy.word(row, $0) }.filter { !$0.isEmpty }.joined(separator: ", ")
      }
      for figure in figures {
        let (place, cell) = (Place(keys: keys, figure: figure), tidy.cell(row, figure))
        guard cell != .missing else { continue }
        shown.insert(place)
        cells[name, default: [:]][place] = cell
      }
    }
    heads = columns.flatMap { keys in figures.map { Place(keys: keys, figure: $0) } }.filter(shown.contains)
  }

  /// Rows of the sheet.
  var count: Int { order.count }

  /// The column of the sheet that holds a figure, by its keys in the order of `across`.
  func column(_ keys: [String], _ figure: String = "value") -> Int? {
    heads.firstIndex(of: Place(keys: keys, figure: figure)).map { $0 + down.count }
  }

  /// The largest share of some columns of figures; nil where there is none.
  func largestShare(_ keys: [[String]]) -> Double? {
    let shares = cells.values.flatMap { row in
      keys.compactMap { if case .share(let share) = row[Place(keys: $0, figure: "value")] { share } else { nil } }
    }
    return shares.max()
  }

  /// The sheet, the columns that say what a row is staying in sight.
  func sheet(_ name: String) -> Sheet {
    let header = down.map { Cell.text(tidy.heading($0)) } + heads.map { Cell.text(title($0)) }
    let rows = order.map { name in
      (labels[name] ?? []) + heads.map { cells[name]?[$0] ?? .missing }
    }
    return Sheet(name, header: header, rows: rows, fixedColumns: down.count)
  }

  private func title(_ place: Place) -> String {
    let title = titles[place.keys] ?? ""
    switch place.figure {
    case "lower", "upper", "standard_error":
      return words.part(tidy.heading(place.figure), of: title)
    default: return title.isEmpty ? tidy.heading(place.figure) : title
    }
  }
}
