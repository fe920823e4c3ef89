import Basics
import Files
import Interchange
import Portfolio
import Reporting
import Tariffs

/// What a summary of a portfolio's lines is made of.
public struct PortfolioSummaryOrder: Sendable {
  /// Customers told as to be called first where nothing else is asked for.
  public static let usualTop = 20

  /// Files of lines; `-` for standard input.
  public var advice: [String]
  /// Files of rows that were refused.
  public var rejects: [String] = []
  /// Rows of the table; nil where that is not known.
  public var rows: Int?
  /// The share of the customers who were advised.
  public var sample = 1.0
  /// Customers told as to be called first.
  public var top = usualTop
  /// The tariff's file; nil for the one shipped.
  public var tariff: String?

  /// A summary of some files.
  public init(_ advice: [String]) { self.advice = advice }

  /// A summary as asked for.
  public init(_ advice: [String], rejects: [String], rows: Int?, sample: Double, top: Int, tariff: String?) {
    (self.advice, self.rejects, self.rows) = (advice, rejects, rows)
    (self.sample, self.top, self.tariff) = (sample, top, tariff)
  }

  /// The command that makes it again, its output apart.
  var arguments: [ShellText] {
    var words: [ShellText] = ["optimale", "portfolio-summary"] + advice.map(ShellText.path)
    for file in rejects { words += ["--rejects", ShellText.path(file)] }
    if let rows { words += ["--rows", "\(rows)"] }
    if sample != 1 { words += ["--sample", "\(sample)"] }
    if top != PortfolioSummaryOrder.usualTop { words += ["--top", "\(top)"] }
    if let tariff { words += ["--tariff", ShellText.path(tariff)] }
    return words
  }
}

/// Reads the lines of a portfolio, in memory that does not depend on how many there are, and says what they come to.
public struct PortfolioSummaryRun {
  private let order: PortfolioSummaryOrder
  private let tariff: Tariff
  private let register: FileRegister

  /// A summary as asked for; throws ``Failure`` for what is out of reason.
  public init(_ order: PortfolioSummaryOrder) throws { try self.init(order, of: Input.register) }

  /// A summary of files noted in a register.
  init(_ order: PortfolioSummaryOrder, of register: FileRegister) throws {
    (self.order, self.register) = (order, register)
    try PortfolioSummaryRun.check(top: order.top)
    guard order.sample > 0, order.sample <= 1 else {
      throw Failure.option("--sample", order.sample, expected: PortfolioRunWords.sample)
    }
    if let rows = order.rows {
      try Failure.check("--rows", rows, in: 0...1_000_000_000_000, expected: PortfolioRunWords.limit)
    }
    tariff = try TariffSource(order.tariff, readings: []).tariff
  }

  /// Refuses a number of customers to be called first that is out of reason.
  static func check(top: Int) throws {
    try Failure.check(
      "--top", top, in: 0...SummaryTally.topLimit, expected: PortfolioRunWords.top(SummaryTally.topLimit))
  }

  /// The report on the lines; `output` are the options that write it.
  ///
  /// Throws ``Failure`` and what reading does.
  public func report(output: [ShellText]) throws -> PortfolioSummaryReport {
    let plans = tariff.plans.map(\.plan)
    var tally = SummaryTally(plans, top: order.top)
    var reader = AdviceLineReader(plans)
    var rows = PortfolioSummaryData.Rows()
    for path in order.advice {
      try read(path) { piece throws(AdviceLineFailure) in
        func take(_ line: AdviceLine) {
          switch line {
          case .advised(let customer): tally.add(customer)
          case .refused(let reason): rows.refused[reason, default: 0] += 1
          case .failed: rows.failedRuns += 1
          }
        }
        if let piece { try reader.take(piece, each: take) } else { try reader.finish(each: take) }
      }
    }
    // What Spark writes tells of every row.
    rows.tellsRefused = reader.hasStatus || !order.rejects.isEmpty
    for path in order.rejects {
      var reader = RefusedLineReader()
      try read(path) { piece throws(AdviceLineFailure) in
        func take(_ reason: Refusal.Reason) { rows.refused[reason, default: 0] += 1 }
        if let piece { try reader.take(piece, each: take) } else { try reader.finish(each: take) }
      }
    }
    guard let confidence = reader.confidence else {
      throw Failure.badData(PortfolioRunWords.noLine(order.advice.joined(separator: ", ")))
    }
    let summary = tally.summary(Sampling(share: order.sample, confidence: confidence))
    rows.total = try total(rows, advised: summary.advised)
    let command = (order.arguments + output).joined(separator: " ")
    return PortfolioSummaryReport(PortfolioSummaryData(summary, rows, tariff, command: command))
  }

  /// Rows of the table: as told, else those whose fate is known where that is so of all.
  private func total(_ rows: PortfolioSummaryData.Rows, advised: Int) throws -> Int? {
    let known = advised + rows.refused.values.reduce(0, +)
    guard let told = order.rows else {
      return rows.tellsRefused && order.sample == 1 && rows.failedRuns == 0 ? known : nil
    }
    guard told >= known, order.sample < 1 || !rows.tellsRefused || rows.failedRuns > 0 || told == known else {
      throw Failure.option("--rows", told, expected: PortfolioRunWords.rows(known))
    }
    return told
  }

  /// Hands over the pieces of a file, nothing at its end; tells of a damaged line by its place.
  private func read(_ path: String, _ take: ([UInt8]?) throws(AdviceLineFailure) -> Void) throws {
    let pieces = try InputPieces(path, register)
    do {
      while let piece = try pieces.next() { try take(piece) }
      try take(nil)
    } catch let failure as AdviceLineFailure {
      throw Failure.badData(PortfolioRunWords.sentence(failure, path))
    }
  }
}
