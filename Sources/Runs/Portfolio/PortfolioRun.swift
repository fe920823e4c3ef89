import Advice
import Basics
import Documents
import Files
import Foundation
import Interchange
import Portfolio
import Reporting
import Simulation
import Tariffs
import Traffic

/// A whole table of customers, each given an advice: a line in, a line out, in the order of the table.
public struct PortfolioRun {
  private let files: PortfolioFiles
  private let settings: PortfolioSettings
  private let tariff: Tariff
  private let tariffPath: String?
  private let portfolio: Portfolio
  private let rows: CustomerRows
  private let identity: String

  /// Reads the files, and of the table what tells its columns.
  ///
  /// Throws ``Failure`` and what reading does.
  public init(
    _ files: PortfolioFiles, _ settings: PortfolioSettings, tariff path: String?, readings: [String],
    _ language: Language
  ) throws {
    let source = try TariffSource(path, readings: readings)
    let plans = try PortfolioRun.plans(settings.heldPlan, source.tariff)
    let base = try PortfolioBase(files.base, source.tariff, language)
    let streams = base.profile.streams.count
    let mapping = try files.mapping.map { try Input.bytes($0, limit: CustomerMapping.fileLimit) }
    let decoded = try PortfolioRun.mapping(mapping, files.mapping, streams: streams)
    rows = try CustomerRows(files.customers, limit: settings.limit)
    let table: CustomerTable
    do { table = try CustomerTable(header: rows.header, decoded, streams: streams, plans: plans) } catch {
      throw Failure.badData(PortfolioRunWords.sentence(error, files.customers, isMapped: mapping != nil))
    }
    let choices = try source.choices(of: source.tariff)
    (tariff, tariffPath) = (source.tariff, path)
    let models = CustomerModels(base.document, tariff, choices)
    portfolio = Portfolio(table, models, settings.adviser, seed: settings.run.seed, sample: settings.sample)
    (self.files, self.settings) = (files, settings)
    let words = [
      Version.current, tariff.sha256, sha256(of: base.bytes), sha256(of: mapping ?? []), "\(files.rejects != nil)",
    ]
    identity = sha256(of: Array((words + readings + settings.words).joined(separator: "\n").utf8))
  }

  /// The words for the plans that customers hold; throws ``Failure`` for a plan that the tariff does not list.
  private static func plans(_ usual: String?, _ tariff: Tariff) throws -> PlanWords {
    let words = PlanWords(tariff)
    guard let usual else { return words }
    guard let plan = words.plan(usual) else { throw Failure.usage(Bilingual("--held-plan ") + words.expected(usual)) }
    return PlanWords(tariff, usual: plan)
  }

  private static func mapping(_ bytes: [UInt8]?, _ path: String?, streams: Int) throws -> CustomerMapping? {
    guard let bytes, let path else { return nil }
    do { return try CustomerMapping.decode(bytes, streams: streams) } catch {
      throw Failure.document(error, file: path)
    }
  }

  // MARK: All rows

  /// Advises all customers and says what came of the rows.
  ///
  /// Throws ``Failure`` and what reading and writing do.
  public func run(_ language: Language) async throws {
    KeptMemory.keep()
    let output = try PortfolioOutput(files, identity: identity)
    if output.state.rows > 0 { Terminal.say(PortfolioRunWords.goingOn(after: output.state.rows)[language]) }
    try pass(output.state)
    try output.begin(settings.form.header(tariff.plans.map(\.plan)), refused: RefusedLines.header)
    let progress = PortfolioProgress(rows, after: output.state.rows, language)
    do {
      try await advise { block in
        try output.write(block)
        progress.show(output.state.rows)
      }
    } catch {
      // What is written may be kept where writing has not failed; where it has, the last record still stands.
      try? output.keep()
      progress.finish()
      if let kept = files.checkpoint { Terminal.say(PortfolioRunWords.goesOn(from: kept)[language]) }
      throw error
    }
    progress.finish()
    try output.finish()
    let state = output.state
    Terminal.say(PortfolioRunWords.outcome(state, rejects: files.rejects).map { $0[language] })
    guard state.advised > 0 || state.leftOut > 0 else {
      output.forget()
      throw Failure.badData(PortfolioRunWords.nobody(files.customers))
    }
    if let lines = files.output {
      try await files.summary?.write(
        of: lines, rejects: files.rejects, rows: state.rows, sample: settings.sample, tariff: tariffPath, language)
    }
    output.forget()
  }

  /// Goes past the rows that are done; refuses a table that does not begin with them.
  private func pass(_ state: PortfolioState) throws {
    while rows.count < state.rows {
      guard try rows.block(of: min(CustomerRows.blockSize, state.rows - rows.count)) != nil else { break }
    }
    guard state.rows == 0 || PortfolioState.kept(rows.digestSoFar) == state.digest else {
      throw Failure.badData(PortfolioRunWords.otherInput(files.customers, files.checkpoint ?? ""))
    }
  }

  /// Hands over the lines of all blocks that are left, in order; as many are worked on at a time as there may be tasks,
  /// and no more wait for an earlier one than memory has room for.
  private func advise(_ take: (BlockLines) throws -> Void) async throws {
    let (threads, form, portfolio) = (settings.threads, settings.form, portfolio)
    try await withThrowingTaskGroup(of: (Int, BlockLines).self) { group in
      var (begun, running, taken, isAtEnd) = (0, 0, 0, false)
      var ready: [Int: BlockLines] = [:]
      while true {
        while !isAtEnd, running < threads, begun - taken < 4 * threads {
          guard let block = try rows.block() else {
            isAtEnd = true
            break
          }
          let (number, digest) = (begun, rows.digestSoFar)
          group.addTask {
            (number, try BlockLines(block, try await portfolio.advise(block), form, digest: digest))
          }
          (begun, running) = (begun + 1, running + 1)
        }
        guard let (number, lines) = try await group.next() else { return }
        running -= 1
        ready[number] = lines
        while let lines = ready.removeValue(forKey: taken) {
          try take(lines)
          taken += 1
        }
      }
    }
  }

  // MARK: A look beforehand

  /// Checks all rows without advising anybody, and says what would be refused and about how long the advice takes.
  ///
  /// Throws ``Failure`` and what reading does.
  public func check(_ language: Language) async throws {
    var (count, refused) = (0, 0)
    var first: [NumberedRow] = []
    var reasons: [Refusal.Reason: Int] = [:]
    while let block = try rows.block() {
      for (row, refusal) in zip(block, portfolio.refusals(block)) {
        count += 1
        if let refusal {
          refused += 1
          reasons[refusal.reason, default: 0] += 1
        } else if first.count < PortfolioRun.timedRows {
          first.append(row)
        }
      }
    }
    let start = ProcessInfo.processInfo.systemUptime
    _ = try await portfolio.advise(first)
    let seconds = (ProcessInfo.processInfo.systemUptime - start) * Double(count - refused) / Double(max(1, first.count))
    Terminal.say(
      PortfolioRunWords.checked(rows: count, refused: reasons, seconds: seconds / Double(settings.threads)).map {
        $0[language]
      })
  }

  /// Customers whose advice is timed.
  private static let timedRows = 100
}
