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
  private let plans: [Plan]
  private let tariffPath: String?
  private let blocks: any CustomerBlocks
  private let identity: String

  /// Reads the files, and of the table what tells its columns.
  ///
  /// Throws ``Failure`` and what reading does.
  public init(
    _ files: PortfolioFiles, _ settings: PortfolioSettings, tariff path: String?, readings: [String],
    _ language: Language
  ) throws {
    (self.files, self.settings) = (files, settings)
    let source = try TariffSource(path, readings: readings)
    (plans, tariffPath) = (source.tariff.plans.map(\.plan), path)
    let opened =
      try files.calls.map { try PortfolioRun.calls($0, files, settings, source, language) }
      ?? PortfolioRun.rows(files, settings, source, language)
    blocks = opened.blocks
    let words = [Version.current, source.tariff.sha256] + opened.words + ["\(files.rejects != nil)"]
    identity = sha256(of: Array((words + readings + settings.words).joined(separator: "\n").utf8))
  }

  /// A table opened, with words that tell it and what it is read by from any other.
  private typealias Opened = (blocks: any CustomerBlocks, words: [String])

  private static func rows(
    _ files: PortfolioFiles, _ settings: PortfolioSettings, _ source: TariffSource, _ language: Language
  ) throws -> Opened {
    let tariff = source.tariff
    let plans = try PortfolioRun.plans(settings.heldPlan, tariff)
    let base = try PortfolioBase(files.base, tariff, language)
    let streams = base.profile.streams.count
    let mapping = try files.mapping.map { try Input.bytes($0, limit: CustomerMapping.fileLimit) }
    let decoded = try PortfolioRun.mapping(mapping, files.mapping, streams: streams)
    let rows = try CustomerRows(files.customers, limit: settings.limit)
    let table: CustomerTable
    do { table = try CustomerTable(header: rows.header, decoded, streams: streams, plans: plans) } catch {
      throw Failure.badData(PortfolioRunWords.sentence(error, files.customers, isMapped: mapping != nil))
    }
    let models = CustomerModels(base.document, tariff, try source.choices(of: tariff))
    let portfolio = Portfolio(table, models, settings.adviser, seed: settings.run.seed, sample: settings.sample)
    return (RowBlocks(rows, portfolio), [sha256(of: base.bytes), sha256(of: mapping ?? [])])
  }

  private static func calls(
    _ request: CallTableRequest, _ files: PortfolioFiles, _ settings: PortfolioSettings, _ source: TariffSource,
    _ language: Language
  ) throws -> Opened {
    let tariff = source.tariff
    let base = try files.base.map { try Input.bytes($0, limit: Profile.fileLimit) }
    let beliefs = try base.map { try Input.profile($0, files.base ?? "", tariff) }
    let layouts = try ImportRun.layouts(request.way, of: files.customers, tariff)
    // Beside a device or a pipe there is no room.
    let place = files.output.flatMap { FileRegister.isFile($0) ? $0 : nil }
    let table = try CallTable(files.customers, request, layouts, tariff, beside: place)
    Terminal.say(CallTableWords.readAs(table.form, files.customers)[language])
    if request.isExplained { Terminal.say(table.form.mapping.yaml.split(separator: "\n").map(String.init)) }
    // Each begins from the profile that is fitted to his calls.
    let models = CustomerModels(Element(written: []), tariff, try source.choices(of: tariff))
    let customers = CallCustomers(
      table.form, beliefs: beliefs, models, held: try PortfolioRun.plans(settings.heldPlan, tariff).usual,
      settings.adviser, seed: settings.run.seed, sample: settings.sample, rowLimit: CallTable.rowLimit)
    let words = [sha256(of: base ?? []), sha256(of: Array(layouts.map(\.yaml).joined().utf8)), "\(request.column)"]
    return (CallBlocks(table, customers, limit: settings.limit), words)
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
    let done = output.state.rows
    let areCalls = files.calls != nil
    if done > 0 { Terminal.say(PortfolioRunWords.goingOn(output.state, areCalls: areCalls)[language]) }
    try blocks.prepare(Progress(total: nil, language: language))
    guard try blocks.pass(done, digest: output.state.digest) else {
      throw Failure.badData(
        PortfolioRunWords.otherInput(files.customers, files.checkpoint ?? "", areCalls: areCalls))
    }
    try output.begin(settings.form.header(plans), refused: RefusedLines.header)
    let progress = PortfolioProgress(blocks, after: output.state.customers, language)
    do {
      try await advise { block in
        try output.write(block)
        progress.show(output.state.customers)
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
    Terminal.say(PortfolioRunWords.outcome(state, rejects: files.rejects, areCalls: areCalls).map { $0[language] })
    if state.hasLines { try await summarise(state, language) }
    output.forget()
    guard state.hasLines else { throw Failure.badData(PortfolioRunWords.nobody(files.customers)) }
  }

  /// Writes the summary that is asked for of the lines that are done.
  private func summarise(_ state: PortfolioState, _ language: Language) async throws {
    guard let lines = files.output else { return }
    // The rows refused of a table of calls are calls, not customers.
    try await files.summary?.write(
      of: lines, rejects: files.calls == nil ? files.rejects : nil, rows: state.customers, sample: settings.sample,
      tariff: tariffPath, language)
  }

  /// Hands over the lines of all blocks that are left, in order; as many are worked on at a time as there may be tasks,
  /// and no more wait for an earlier one than memory has room for.
  private func advise(_ take: (BlockLines) throws -> Void) async throws {
    let (threads, form) = (settings.threads, settings.form)
    try await withThrowingTaskGroup(of: (Int, BlockLines).self) { group in
      var (begun, running, taken, isAtEnd) = (0, 0, 0, false)
      var ready: [Int: BlockLines] = [:]
      while true {
        while !isAtEnd, running < threads, begun - taken < 4 * threads {
          guard let block = try blocks.next() else {
            isAtEnd = true
            break
          }
          let number = begun
          group.addTask { (number, try await block.lines(form)) }
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
    var (found, timed) = (BlockCheck(), BlockCheck())
    var first: [any CustomerBlock] = []
    try blocks.prepare(Progress(total: nil, language: language))
    while let block = try blocks.next() {
      let check = try block.check()
      found.add(check)
      guard Double(timed.advised) * settings.sample < PortfolioRun.timed, first.count < PortfolioRun.timedBlocks else {
        continue
      }
      first.append(block)
      timed.add(check)
    }
    let start = ProcessInfo.processInfo.systemUptime
    for block in first { _ = try await block.lines(settings.form) }
    let each = (ProcessInfo.processInfo.systemUptime - start) / Double(max(1, timed.advised))
    let seconds = each * Double(found.advised) / Double(settings.threads)
    Terminal.say(
      PortfolioRunWords.checked(found, seconds: seconds, areCalls: files.calls != nil).map { $0[language] })
  }

  /// Customers whose advice is timed, and blocks at most of which they are.
  private static let (timed, timedBlocks) = (10.0, 64)
}
