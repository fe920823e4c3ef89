import Advice
import Basics
import CallImport
import CallRecords
import Documents
import Files
import Foundation
import Interchange
import Numbering
import Portfolio
import Questions
import Runs
import Statistics
import Studies
import Tariffs
import Traffic

@testable import optimale

/// A parser of the program, fed with bytes from anywhere: the fuzzer and the replayed corpus use the same entry points.
///
/// Whatever the bytes are, a parser gives a value or throws one of its errors, whose sentences are then made too.
enum FuzzTarget: String, CaseIterable {
  /// `Profile.decode`.
  case profile
  /// `Population.decode`, or `PopulationVariant.decode` where the file is based on another.
  case population
  /// `Tariff.decode`, and `TariffDraft` on the tariff shipped.
  case tariff
  /// `CallRecordFile`.
  case calls
  /// `CallImporter`, all layouts and one of them.
  case exports = "import"
  /// `Mapping.decode`, and the rows behind a line of `---` imported by what it gives.
  case mapping
  /// `CustomerMapping.decode`, and the table behind a line of `---` read by what it gives; a table alone by its keys.
  case portfolio
  /// `AdviceLineReader` and `SummaryTally`, and `RefusedLineReader`.
  case advice
  /// `CheckpointText`.
  case checkpoint
  /// `Interview`, an answer a line.
  case answers
  /// The command line, one argument a line, and the small languages of its options.
  case options

  /// The destination keys of the shipped tariff.
  private static let keys = shipped?.destinationKeys ?? []
  private static let shipped = try? Tariff.bundled()
  private static let document = try? Tariff.bundledDocument()
  /// A conversation before its first question.
  private static let interview = shipped.flatMap { tariff in
    CivilDate(year: 2026, month: 11, day: 28).map { Interview(tariff, .fr, today: $0) }
  }
  /// A profile in which options set values.
  private static let example = """
    name: x
    streams: [{name: a, destination: fr-mobile, calls_per_month: 5, duration: {mean_seconds: 60, cv: 1}}]
    """

  /// Parses the bytes; returns where the parser does.
  func feed(_ bytes: [UInt8]) {
    do {
      switch self {
      case .profile: _ = try Profile.decode(bytes, destinationKeys: FuzzTarget.keys)
      case .population: try readPopulation(bytes)
      case .tariff: try readTariff(bytes)
      case .calls: try readCalls(bytes)
      case .exports: try importCalls(bytes)
      case .mapping: try importByMapping(bytes)
      case .portfolio: try readCustomers(bytes)
      case .advice: try sumUp(bytes)
      case .checkpoint: readCheckpoint(bytes)
      case .answers: try answer(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
      case .options: readOptions(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
      }
    } catch let failure as DocumentFailure {
      _ = Failure.document(failure, file: "a file").lines
    } catch {
      _ = "\(error)"
    }
  }

  private func readPopulation(_ bytes: [UInt8]) throws {
    let root = try Element.parse(bytes, limit: Population.fileLimit)
    if PopulationVariant.isVariant(root) { _ = try PopulationVariant.decode(root) }
    _ = try Population.decode(root)
  }

  /// A draft's file is laid over the tariff shipped, whatever it says it is based on.
  private func readTariff(_ bytes: [UInt8]) throws {
    let root = try Element.parse(bytes, limit: Tariff.fileLimit)
    guard let draft = try TariffDraft(root) else {
      _ = try Tariff.decode(bytes)
      return
    }
    if let base = FuzzTarget.document { _ = try Tariff.decode(draft.document(on: base), sha256: "") }
  }

  private func readCalls(_ bytes: [UInt8]) throws {
    let keys = Set(FuzzTarget.keys)
    let file = try CallRecordFile(csv: bytes) { keys.contains($0) }
    _ = file.badRows.map(\.reason)
  }

  private static let layouts: [Mapping] = ((try? Layouts.all()) ?? []).map { layout in
    var layout = layout
    if layout.dates == .dayMonth { layout.year = 2026 }
    return layout
  }
  private static let numbers = shipped.map { NumberReader($0) }

  /// All layouts, then one, which the length of the bytes chooses.
  private func importCalls(_ bytes: [UInt8]) throws {
    let layouts = FuzzTarget.layouts
    _ = try? importCalls(bytes, layouts)
    _ = try? importCustomers(bytes, layouts)
    try importCalls(bytes, [layouts[bytes.count % layouts.count]])
  }

  /// In two pieces; every row is refused or not.
  private func readCustomers(_ bytes: [UInt8]) throws {
    guard let tariff = FuzzTarget.shipped else { return }
    let base = try Element.parse(Array(FuzzTarget.example.utf8), limit: Profile.fileLimit)
    let rule = bytes.firstRange(of: Array("\n---\n".utf8))
    let mapping = try rule.map { try CustomerMapping.decode(Array(bytes[..<$0.lowerBound]), streams: 1) }
    let text = bytes[(rule?.upperBound ?? 0)...]
    var reader = TableReader()
    var rows = reader.take(Array(text.prefix(text.count / 2)))
    rows += reader.take(Array(text.dropFirst(text.count / 2)))
    rows += reader.finish()
    let header = reader.areObjects == true ? nil : reader.header
    let adviser = CustomerAdviser(replications: 50, maximum: 100, confidence: 0.95, indifference: 0.5)
    let portfolio = Portfolio(
      try CustomerTable(header: header, mapping, streams: 1),
      CustomerModels(base, tariff, tariff.defaultChoices), adviser, seed: 1, sample: 1)
    let refusals = portfolio.refusals(rows.enumerated().map { NumberedRow($0 + 1, $1) })
    precondition(refusals.count == rows.count, "rows are lost")
  }

  /// In two pieces, then as rows refused; what lines come to is finite.
  private func sumUp(_ bytes: [UInt8]) throws {
    guard let plans = FuzzTarget.shipped?.plans.map(\.plan) else { return }
    var refused = RefusedLineReader()
    _ = try? refused.take(bytes) { _ in }
    _ = try? refused.finish { _ in }
    var (reader, tally) = (AdviceLineReader(plans), SummaryTally(plans, top: 5))
    func take(_ line: AdviceLine) { if case .advised(let customer) = line { tally.add(customer) } }
    try reader.take(Array(bytes.prefix(bytes.count / 2)), each: take)
    try reader.take(Array(bytes.dropFirst(bytes.count / 2)), each: take)
    try reader.finish(each: take)
    let sampling = Sampling(share: 1, confidence: reader.confidence ?? 0.95)
    precondition(tally.summary(sampling).moves.total(sampling).mean.isFinite, "a sum is no number")
  }

  private func importByMapping(_ bytes: [UInt8]) throws {
    let rule = bytes.firstRange(of: Array("\n---\n".utf8))
    let mapping = try Mapping.decode(Array(bytes[..<(rule?.lowerBound ?? bytes.count)]))
    let again = try Mapping.decode(Array(mapping.yaml.utf8))
    precondition(again == mapping, "a mapping is another one read again")
    try importCalls(Array(bytes[(rule?.upperBound ?? bytes.count)...]), [mapping])
  }

  /// In two pieces; every row is kept or left out, and no text of a row left out shows a number of nine digits.
  private func importCalls(_ bytes: [UInt8], _ layouts: [Mapping]) throws {
    guard let numbers = FuzzTarget.numbers else { return }
    var importer = CallImporter(layouts, numbers: numbers)
    var maker = RecordMaker()
    func take(_ row: ImportedRow) {
      switch row {
      case .call(let call): _ = maker.record(call)
      case .left(let left): precondition(!left.text.contains(#/[0-9]{9}/#), "a number is shown")
      }
    }
    try importer.take(Array(bytes.prefix(bytes.count / 2)), each: take)
    try importer.take(Array(bytes.dropFirst(bytes.count / 2)), each: take)
    let report = try importer.finish(each: take)
    precondition(report.rows == report.kept + report.skipped.values.reduce(0, +), "rows are lost")
  }

  /// The same as calls of many customers, told by the first column: every row is one's or nobody's, and is read or not.
  private func importCustomers(_ bytes: [UInt8], _ layouts: [Mapping]) throws {
    guard let numbers = FuzzTarget.numbers else { return }
    var reader = MixedCallReader(layouts, .place(1), numbers: numbers)
    var (rows, without): ([String: [CallRow]], [CallRow]) = ([:], [])
    func take(_ id: String?, _ row: CallRow) {
      if let id { rows[id, default: []].append(row) } else { without.append(row) }
    }
    try reader.take(Array(bytes.prefix(bytes.count / 2)), each: take)
    try reader.take(Array(bytes.dropFirst(bytes.count / 2)), each: take)
    try reader.finish(each: take)
    guard let form = reader.form else { return }
    for row in without { _ = form.reason(row) }
    for rows in rows.values {
      guard var customer = CustomerCallReader(form, beginning: rows) else { continue }
      for row in rows { _ = customer.read(row) }
    }
  }

  /// In two pieces, as a file is read: a line may end in either.
  private func readCheckpoint(_ bytes: [UInt8]) {
    var text = CheckpointText(title: "optimale checkpoint", identity: "3 0") { record in
      record.values.allSatisfy { $0.isFinite && $0 >= 0 }
    }
    if text.take(Array(bytes.prefix(bytes.count / 2))) { _ = text.take(Array(bytes.dropFirst(bytes.count / 2))) }
    text.finish()
    _ = text.records.count + text.damagedLines
  }

  /// Every line goes to the question that is put, and to every other one; then the file is made and read.
  private func answer(_ lines: [String]) throws {
    guard var interview = FuzzTarget.interview else { return }
    for line in lines.prefix(40) {
      _ = interview.take(line)
      for key in QuestionKey.always { _ = interview.answer(key, line) }
    }
    _ = interview.saidBack.count + interview.warnings.count
    _ = try Profile.decode(Array(interview.profileText.utf8), destinationKeys: FuzzTarget.keys)
  }

  private func readOptions(_ arguments: [String]) {
    do { _ = try Optimale.parseAsRoot(arguments) } catch { _ = Optimale.fullMessage(for: error) }
    let root = try? Element.parse(Array(FuzzTarget.example.utf8), limit: 1000)
    for text in arguments {
      _ = try? Variation(text)
      _ = try? PriceGoal(solve: "tariff.\(text)", for: text, between: text)
      for setting in (try? Setting.parse([text], ofTariff: false)) ?? [] {
        if let figure = TariffPath.figure(setting.path) { _ = TariffChange(figure, written: setting.value) }
        let changed = try? root?.setting(setting.path, to: setting.value)
        if let changed { _ = try? Profile.decode(changed, destinationKeys: FuzzTarget.keys) }
      }
    }
  }
}
