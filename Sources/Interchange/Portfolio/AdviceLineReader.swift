import Advice
import Basics
import CallImport
import Portfolio
import Statistics

/// What a line of a portfolio's advice says.
public enum AdviceLine: Sendable {
  /// A customer is advised.
  case advised(AdvisedCustomer)
  /// A row was refused, for a reason.
  case refused(Refusal.Reason)
  /// A run over many rows failed, of which nothing else is known.
  case failed
}

/// Reads what ``CustomerLines`` writes, and the tables that Spark makes of it, piece by piece and file by file.
public struct AdviceLineReader {
  /// The largest amount that is read.
  private static let most = 1e9

  private let plans: [Plan]
  private var columns: AdviceColumns
  private var table = TableReader(isOwn: true)
  /// Confidence of all lines; nil before the first.
  public private(set) var confidence: Double?
  /// Whether lines tell of rows refused too, as those that Spark writes do.
  public private(set) var hasStatus = false

  /// A reader of lines about some plans.
  public init(_ plans: [Plan]) {
    self.plans = plans
    columns = AdviceColumns(plans)
  }

  /// Takes the next bytes of a file and hands over its lines.
  public mutating func take(_ piece: [UInt8], each: (AdviceLine) -> Void) throws(AdviceLineFailure) {
    let rows = table.take(piece)
    try read(rows, each)
  }

  /// Ends a file, after which another may begin.
  public mutating func finish(each: (AdviceLine) -> Void) throws(AdviceLineFailure) {
    let rows = table.finish()
    try read(rows, each)
    table = TableReader(isOwn: true)
    columns.begin()
  }

  private mutating func read(_ rows: [TableRow], _ each: (AdviceLine) -> Void) throws(AdviceLineFailure) {
    try columns.read(table.header, line: 1)
    for row in rows {
      let cells = LineCells(line: row.line, names: columns.names, texts: try columns.texts(row))
      hasStatus = hasStatus || !cells[.status].isEmpty
      switch cells[.status] {
      case "", "advised": each(.advised(try customer(cells)))
      case "refused": each(.refused(try cells.word(.reason)))
      case "failed": each(.failed)
      default: throw cells.failure(.status, .word(["advised", "refused", "failed"]))
      }
    }
  }

  private mutating func customer(_ cells: LineCells) throws(AdviceLineFailure) -> AdvisedCustomer {
    let confidence = try confidence(cells)
    let best = try plan(cells, .plan, or: Verdict.tooClose.key)
    let held = try plan(cells, .held, or: "")
    func figure(_ place: Int, from least: Double) throws(AdviceLineFailure) -> Estimate {
      let ends = try cells.figure(place, from: least, to: AdviceLineReader.most)
      return AdvisedCustomer.figure(ends.mean, ends.lower, ends.upper, confidence: confidence)
    }
    let hasSaving = !cells[.saving].isEmpty
    guard hasSaving == (held != nil) else { throw cells.failure(.saving, .savingOfHeld) }
    let saving = hasSaving ? try figure(AdviceColumns.Field.saving.rawValue, from: 0) : nil
    if let held, held == best, saving?.mean != 0 { throw cells.failure(.saving, .noSaving) }
    var (probabilities, losses): ([Estimate], [Estimate]) = ([], [])
    for plan in plans {
      let place = AdviceColumns.firstOfPlans + AdviceColumns.perPlan * plan.index
      let chance = try cells.figure(place, from: 0, to: 1)
      probabilities.append(
        AdvisedCustomer.figure(chance.mean, chance.lower, chance.upper, confidence: confidence))
      losses.append(try figure(place + 3, from: 0))
    }
    return AdvisedCustomer(
      id: try cells.identity, best: best, held: held, saving: saving,
      difference: try figure(AdviceColumns.Field.difference.rawValue, from: -AdviceLineReader.most),
      probabilities: probabilities, losses: losses,
      minutes: try cells.number(AdviceColumns.Field.minutes.rawValue, from: 0, to: AdviceLineReader.most),
      breakEvenMinutes: cells[.breakEven].isEmpty
        ? nil : try cells.number(AdviceColumns.Field.breakEven.rawValue, from: 0, to: AdviceLineReader.most),
      reasons: try cells.reasons, basis: try cells.word(.basis), replications: try cells.replications)
  }

  /// The confidence, which is that of all lines.
  private mutating func confidence(_ cells: LineCells) throws(AdviceLineFailure) -> Double {
    let text = cells[.confidence]
    guard let value = LineCells.number(text), value > 0, value < 1, confidence == nil || confidence == value else {
      throw cells.failure(.confidence, .confidence(confidence))
    }
    confidence = value
    return value
  }

  private func plan(
    _ cells: LineCells, _ field: AdviceColumns.Field, or none: String
  ) throws(AdviceLineFailure) -> Plan? {
    let key = cells[field]
    if key == none { return nil }
    guard let plan = plans.first(where: { $0.key == key }) else {
      throw cells.failure(field, .word(plans.map(\.key) + (none.isEmpty ? [] : [none])))
    }
    return plan
  }
}
