import ArgumentParser
import Basics
import CallRecords
import Documents
import Foundation
import Contracts
import Rating
import Reporting
import Tariffs

struct RateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate", abstract: "Itemised, exact bills of given calls.")

  @Argument(help: "Call records (CSV: started_at, line, destination, recipient, seconds); - for standard input.")
  var calls: String

  @Option(
    help: ArgumentHelp(
      "Plan to bill, by its key in the tariff, such as intense; both or all bills every plan.", valueName: "plan"))
  var plan = "both"

  @Flag(help: "Rate the good rows of a file that has bad ones, and say how many were left out.")
  var skipBadRows = false

  @Option(parsing: .unconditional, help: "Additional user lines, 0 to 19.")
  var additionalLines = 0

  @Option(parsing: .unconditional, help: "Additional packs of five direct-dial numbers.")
  var numberPacks = 0

  @Flag(help: "Personalised messages are taken.")
  var customMessages = false

  @Option(parsing: .unconditional, help: "Activations of call forwarding a month.")
  var forwardingsPerMonth = 0

  @OptionGroup var tariffOptions: TariffOptions
  @OptionGroup var tax: TaxOptions
  @OptionGroup var output: OutputOptions

  /// Bytes a call file may have.
  static let fileLimit = 2_000_000_000

  func run() throws {
    try output.check()
    let tax = try tax.rate()
    let (tariff, choices) = try tariffOptions.load()
    let plans = try plans(of: tariff)
    let subscription = try subscription(tariff)
    let file = try records(tariff, choices)
    guard !file.calls.isEmpty else {
      throw Failure.badData(
        "\(calls): no call to rate, so no month to bill: expected at least one row below the header")
    }
    let unbilledLine = unbilledLine(file.calls, subscription)
    let contract = Contract(tariff, choices, subscription)
    let bills = try plans.map { plan in
      (plan: plan, months: try Rater(contract, plan).bills(for: file.calls))
    }
    if !file.badRows.isEmpty {
      Terminal.say(
        "optimale: \(calls): \(file.badRowCount) bad rows left out of \(file.badRowCount + file.calls.count)")
    }
    let report = BillReport(
      tariff: tariff, choices: choices, bills: bills, skippedRows: file.badRowCount, unbilledLine: unbilledLine,
      tax: tax)
    try write(report)
  }

  /// The plans to bill.
  private func plans(of tariff: Tariff) throws -> [Plan] {
    if plan == "both" || plan == "all" { return tariff.plans.map(\.plan) }
    guard let one = tariff.plan(plan) else {
      let words = tariff.plans.map(\.plan.key) + ["both", "all"]
      let near = Suggestion.nearest(to: plan, among: words).map { " (did you mean “\($0)”?)" } ?? ""
      throw Failure.usage("--plan \(plan): no such plan\(near): expected \(words.joined(separator: ", "))")
    }
    return [one]
  }

  private func write(_ report: BillReport) throws {
    let language = output.chosenLanguage
    switch output.format {
    case .json: try output.write(try report.json())
    case .csv: try output.write(report.csv(output.csvStyle))
    case .markdown: try output.write(MarkdownRenderer().render(report.blocks(language)))
    case .html:
      try output.write(HTMLRenderer(language).render(report.blocks(language)))
    }
  }

  /// The highest user line beyond those subscribed to, said on standard error: the subscription part is then too low.
  private func unbilledLine(_ calls: [Call], _ subscription: Subscription) -> Int? {
    let highest = calls.reduce(0) { if case .user(let number) = $1.line { max($0, number) } else { $0 } }
    guard highest > subscription.userLines else { return nil }
    Terminal.say(
      "optimale: \(self.calls): calls leave from user-\(highest), but \(subscription.userLines) user lines are billed; "
        + "--additional-lines \(highest - 1) would bill them all")
    return highest
  }

  private func subscription(_ tariff: Tariff) throws -> Subscription {
    let most = tariff.common.additionalLinesMaximum.value
    func check(_ name: String, _ value: Int, _ range: ClosedRange<Int>, _ clause: String) throws {
      guard range.contains(value) else {
        throw Failure.usage(
          "--\(name) \(value): expected \(range.lowerBound) to \(range.upperBound) (clause \(clause))")
      }
    }
    try check("additional-lines", additionalLines, 0...most, "T3")
    try check("number-packs", numberPacks, 0...1000, "T4")
    try check("forwardings-per-month", forwardingsPerMonth, 0...100_000, "T12")
    return Subscription(
      additionalLines: additionalLines, numberPacks: numberPacks, customMessages: customMessages,
      forwardingsPerMonth: Double(forwardingsPerMonth))
  }

  private func records(_ tariff: Tariff, _ choices: ReadingChoices) throws -> CallRecordFile {
    let bytes = try Input.bytes(calls, limit: RateCommand.fileLimit)
    let file: CallRecordFile
    do {
      file = try CallRecordFile(csv: bytes, misusedKeys: tariff.misusedKeys) { tariff.resolve($0, choices) != nil }
    } catch {
      throw Failure.badData("\(calls):\(RateCommand.sentence(error))")
    }
    guard file.badRows.isEmpty || skipBadRows else {
      let count = file.badRowCount
      let ending =
        "\(calls): \(count) bad row\(count == 1 ? "" : "s"); nothing was rated (--skip-bad-rows rates the others)"
      throw Failure.problems(file.badRows, of: count, ending: ending) { "\(calls):\($0.line): \($0.reason)" }
    }
    return file
  }

  private static func sentence(_ error: CallRecordError) -> String {
    let columns = CallRecordFile.columns.joined(separator: ",")
    return switch error {
    case .noHeader: "1: no header row: expected \(columns)"
    case .missingColumn(let name): "1: no column “\(name)”: expected \(columns), between commas, in UTF-8"
    case .repeatedColumn(let name): "1: column “\(name)” stands twice"
    case .openQuote(let line): "\(line): a quotation mark is opened and never closed, so no row after it can be told"
    case .strayQuote(let line):
      "\(line): a quotation mark inside a field: expected marks around the whole field, and “\"\"” for one within"
    case .unreadable(let line, let reason): "\(line): not CSV: \(reason)"
    }
  }
}
