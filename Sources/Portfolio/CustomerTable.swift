import Basics
import CallImport
import Documents

/// A table's columns, and how a row becomes a customer.
public struct CustomerTable: Sendable {
  private let identity: CustomerMapping.Identity
  private let figures: [(key: String, source: CustomerMapping.Source)]
  private let hasDecimalComma: Bool
  private let held: HeldPlanColumn
  /// Places of a header's columns; nil for objects.
  private let places: [String: Int]?
  /// Names that members of objects may have; nil where what no mapping names is passed over.
  private let members: Set<String>?

  /// A table of lines below a header, or of objects where there is none.
  ///
  /// Without a mapping columns are called as profiles call their keys, with an identity `id`; `streams` are those of the
  /// profile that figures are set in, `plans` the words for the plans that customers hold. Throws ``TableFailure``.
  public init(
    header: [String]?, _ mapping: CustomerMapping?, streams: Int, plans: PlanWords = PlanWords()
  ) throws(TableFailure) {
    let keys = ProfileKeys.all(streams: streams)
    let given = mapping ?? .own(header ?? keys + [CustomerMapping.heldPlanColumn])
    (identity, hasDecimalComma) = (given.identity, given.hasDecimalComma)
    held = try HeldPlanColumn(given.heldPlan, plans)
    figures = given.figures.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    members = header == nil && mapping == nil ? Set(keys + ["id", CustomerMapping.heldPlanColumn]) : nil
    guard let header else {
      places = nil
      return
    }
    var places: [String: Int] = [:]
    for (place, name) in header.enumerated() {
      guard places.updateValue(place, forKey: name) == nil else { throw .repeatedColumn(name) }
    }
    self.places = places
    var vocabulary = Vocabulary(keys)
    for (key, _) in figures where !vocabulary.contains(key) {
      throw .unknownColumn(key, meant: vocabulary.nearest(to: key))
    }
    var named = figures.flatMap { $0.source.columns + $0.source.divisor }
    if case .columns(let columns) = identity { named = columns + named }
    named += [given.heldPlan?.column].compactMap { $0 }
    if let missing = named.first(where: { places[$0] == nil }) { throw .missingColumn(missing) }
  }

  /// The customer of a row, whose number among all is counted from 1.
  func customer(_ row: TableRow, number: Int) throws(Refusal) -> PortfolioCustomer {
    let cells = try Cells(row, places, members)
    let id = try identity(of: cells, number)
    var settings: [PortfolioCustomer.Setting] = []
    for (key, source) in figures {
      guard let value = try value(of: source, cells) else { continue }
      settings.append(PortfolioCustomer.Setting(key: key, column: source.columns[0], value: value))
    }
    return PortfolioCustomer(id: id, settings: settings, held: try held.plan { cells[$0] })
  }

  private func identity(of cells: Cells, _ number: Int) throws(Refusal) -> String {
    guard case .columns(let columns) = identity else { return "\(number)" }
    let parts = columns.map { cells[$0] }
    let id = parts.joined(separator: "-")
    guard parts.contains(where: { !$0.isEmpty }), id.unicodeScalars.count <= CustomerTableForm.identityLimit else {
      throw Refusal(.noID, column: columns[0])
    }
    return id
  }

  /// The value of a figure; nil where its cells are empty, and where there is nothing to divide and nothing to divide
  /// by: who makes no calls has no length of them.
  private func value(of source: CustomerMapping.Source, _ cells: Cells) throws(Refusal) -> Element? {
    let filled = source.columns.filter { !cells[$0].isEmpty }
    guard let first = filled.first else { return nil }
    guard let factor = source.factor else {
      return FigureText(cells[first], hasDecimalComma: hasDecimalComma).element
    }
    if source.columns.count == 1, source.divisor.isEmpty {
      let text = FigureText(cells[first], hasDecimalComma: hasDecimalComma)
      guard let value = text.converted({ $0 * factor }) else { throw Refusal(.notANumber, column: first) }
      return value
    }
    let sum = try sum(of: source.columns, cells)
    guard !source.divisor.isEmpty else { return Element(written: "\(sum * factor)", isText: false) }
    let divisor = try self.sum(of: source.divisor, cells)
    guard divisor > 0 else {
      guard sum == 0 else { throw Refusal(.noCalls, column: source.divisor[0]) }
      return nil
    }
    return Element(written: "\(sum * factor / divisor)", isText: false)
  }

  private func sum(of columns: [String], _ cells: Cells) throws(Refusal) -> Double {
    var sum = 0.0
    for column in columns {
      let cell = cells[column]
      guard !cell.isEmpty else { throw Refusal(.missingValue, column: column) }
      switch FigureText(cell, hasDecimalComma: hasDecimalComma) {
      case .number(_, let value) where value >= 0: sum += value
      case .range: throw Refusal(.rangeNotTaken, column: column)
      case .number, .flag, .text: throw Refusal(.notANumber, column: column)
      }
    }
    return sum
  }
}

/// The texts of a row by the names of their columns.
private struct Cells {
  private let texts: [String]
  private let places: [String: Int]

  init(_ row: TableRow, _ columns: [String: Int]?, _ members: Set<String>?) throws(Refusal) {
    switch row.fields {
    case .none(let reason): throw Refusal(reason)
    case .byPlace(let texts): (self.texts, places) = (texts, columns ?? [:])
    case .byName(let pairs):
      if let members, let other = pairs.first(where: { !members.contains($0.name) }) {
        throw Refusal(.refusedFigure, column: other.name, detail: PortfolioWords.noKey)
      }
      texts = pairs.map(\.text)
      places = Dictionary(pairs.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The text of a column; empty where there is none.
  subscript(column: String) -> String { places[column].map { texts[$0] } ?? "" }
}

extension Refusal {
  /// Why a row can't be taken apart.
  fileprivate init(_ reason: SkipReason) {
    let told: Reason =
      switch reason {
      case .tooLong: .tooLong
      case .brokenObject: .brokenObject
      case .missingFields: .fieldCount
      default: .brokenQuotes
      }
    self.init(told)
  }
}
