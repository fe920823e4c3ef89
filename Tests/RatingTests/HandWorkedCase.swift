import Basics
import Contracts
import Documents
import Foundation
import Rating
import Tariffs
import TestSupport

/// A hand-worked bill read from `Cases/*.yaml`; see `Cases/README.md` for the format.
struct HandWorkedCase: Sendable, CustomStringConvertible {
  struct ExpectedBill: Sendable {
    let month: String
    let subscription: [Plan: String]
    let usage: [Plan: Int64]
    let total: [Plan: String]
  }

  let file: String
  let name: String
  let subscription: Subscription
  let choices: ReadingChoices
  let calls: [Call]
  let expected: [ExpectedBill]
  let unpriced: Set<[String]>

  var description: String { "\(file): \(name)" }

  struct Malformed: Error { let what: String }

  /// The bills of its calls under a plan.
  func bills(_ tariff: Tariff, _ plan: Plan) throws -> [MonthBill] {
    try Rater(Contract(tariff, choices, subscription), plan).bills(for: calls)
  }

  /// Every case of every file.
  static func all() throws -> [HandWorkedCase] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
    return try files.sorted().flatMap { file in
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
      var reader = Reader()
      let items = reader.items(of: try Element.parse(bytes, limit: 10_000_000), count: 1...10_000)
      let cases = try items.map { try HandWorkedCase($0, file: file, &reader) }
      _ = try reader.finish(cases)
      return cases
    }
  }

  private init(_ element: Element, file: String, _ reader: inout Reader) throws {
    self.file = file
    guard
      let fields = reader.fields(
        of: element, required: ["name", "clauses", "working", "expect"],
        optional: ["subscription", "readings", "calls", "series", "unpriced"]),
      let name = reader.text(fields["name"])
    else { throw Malformed(what: reader.problems.description) }
    self.name = name
    let counts =
      reader.fields(
        of: fields["subscription"], required: [],
        optional: ["additional_lines", "number_packs", "custom_messages", "forwardings_per_month"]) ?? [:]
    subscription = Subscription(
      additionalLines: reader.wholeNumber(counts["additional_lines"], in: 0...19) ?? 0,
      numberPacks: reader.wholeNumber(counts["number_packs"], in: 0...1000) ?? 0,
      customMessages: reader.flag(counts["custom_messages"]) ?? false,
      forwardingsPerMonth: reader.number(counts["forwardings_per_month"], in: 0...10_000) ?? 0)
    let options = reader.entries(of: fields["readings"]).map { ($0.key, $0.value.summary.en) }
    choices = try HandWorkedBillTests.tariff.get().choices(Dictionary(options, uniquingKeysWith: { $1 }))
    calls =
      try reader.items(of: fields["calls"], count: 0...10_000).map { try HandWorkedCase.call($0, &reader) }
      + reader.items(of: fields["series"], count: 0...100).flatMap { try HandWorkedCase.series($0, &reader) }
    expected = try reader.items(of: fields["expect"], count: 1...100).map { try HandWorkedCase.bill($0, &reader) }
    unpriced = Set(
      reader.items(of: fields["unpriced"], count: 0...100).map { item in
        let fields = reader.fields(of: item, required: ["destination", "calls", "seconds"]) ?? [:]
        return ["destination", "calls", "seconds"].map { fields[$0]?.summary.en ?? "" }
      })
  }

  private static func call(_ element: Element, _ reader: inout Reader) throws -> Call {
    let parts = reader.items(of: element, count: 5...5).map(\.summary.en)
    guard parts.count == 5, let time = LocalTime(parts[0]), let line = Line(parts[1]), let seconds = Int(parts[4])
    else {
      throw Malformed(what: "a call is [started_at, line, destination, recipient, seconds]: \(parts)")
    }
    return Call(startedAt: time, line: line, destination: parts[2], recipient: parts[3], seconds: seconds)
  }

  /// COUNT calls a minute apart to as many recipients.
  private static func series(_ element: Element, _ reader: inout Reader) throws -> [Call] {
    let keys = ["from", "count", "line", "destination", "recipient_prefix", "seconds"]
    guard let fields = reader.fields(of: element, required: keys),
      let start = LocalTime(fields["from"]?.summary.en ?? ""),
      let count = reader.wholeNumber(fields["count"], in: 1...100_000),
      let line = Line(fields["line"]?.summary.en ?? ""),
      let destination = reader.text(fields["destination"]), let prefix = reader.text(fields["recipient_prefix"]),
      let seconds = reader.wholeNumber(fields["seconds"], in: 0...3_000_000)
    else { throw Malformed(what: "a series: \(reader.problems)") }
    return (0..<count).map { index in
      let second = start.secondOfDay + 60 * index
      let date = start.date.adding(days: second / 86_400)
      return Call(
        startedAt: LocalTime(date: date, secondOfDay: second % 86_400), line: line, destination: destination,
        recipient: "\(prefix)-\(index + 1)", seconds: seconds)
    }
  }

  private static func bill(_ element: Element, _ reader: inout Reader) throws -> ExpectedBill {
    guard let fields = reader.fields(of: element, required: ["month", "equilibre", "intense"]),
      let month = fields["month"]?.summary.en
    else { throw Malformed(what: "an expected month: \(reader.problems)") }
    var subscription: [Plan: String] = [:]
    var usage: [Plan: Int64] = [:]
    var total: [Plan: String] = [:]
    for plan in Plan.brochure {
      let amounts = reader.fields(of: fields[plan.key], required: ["subscription", "usage_in_60000ths", "total"])
      subscription[plan] = reader.text(amounts?["subscription"])
      usage[plan] = amounts?["usage_in_60000ths"].flatMap { Int64($0.summary.en) }
      total[plan] = reader.text(amounts?["total"])
    }
    return ExpectedBill(month: month, subscription: subscription, usage: usage, total: total)
  }
}
