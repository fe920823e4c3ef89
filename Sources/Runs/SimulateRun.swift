import Basics
import CallRecords
import Interchange
import Numbering
import Tariffs
import Traffic

/// Synthetic call records of one possible customer.
public struct SimulateRun: Sendable {
  private var profile: Profile
  private let tariff: Tariff
  private let seed: UInt64
  private let layout: CallExport?
  private let isMasked: Bool

  /// A profile's file with a number of months of its own where one is given, in a layout where one is named; `isMasked`
  /// hides the last four digits of numbers.
  ///
  /// Throws ``Failure``.
  public init(
    _ path: String, months: Int?, seed: UInt64, tariff: String?, layout: String? = nil, isMasked: Bool = false
  ) throws {
    if let months { try Failure.check("--months", months, in: 1...240, expected: ExpectedWords.months) }
    if let layout, CallExport(rawValue: layout) == nil {
      throw Failure.usage(
        Failure.unknown(layout, among: CallExport.allCases.map(\.rawValue), ImportRunWords.noLayout(layout)))
    }
    self.tariff = try Input.tariff(tariff)
    profile = try Input.profile(path, self.tariff)
    if let months { profile.horizonMonths = months }
    self.seed = seed
    self.layout = layout.flatMap(CallExport.init)
    self.isMasked = isMasked
  }

  /// Puts the records month by month, so that no more than a month is held, and gives what is to be said of them.
  public func write(_ put: (String) throws -> Void) throws -> [Bilingual] {
    var generator = CallGenerator(profile, seed: seed)
    guard layout != nil || isMasked else {
      try put(CSVText.render([CallRecordFile.columns]))
      for _ in 0..<profile.horizonMonths { try put(CSVText.render(try generator.nextMonth().map(\.row))) }
      return []
    }
    return try export(layout ?? .callRecords, &generator, put)
  }

  private func export(
    _ layout: CallExport, _ generator: inout CallGenerator, _ put: (String) throws -> Void
  ) throws -> [Bilingual] {
    var numbers = NumberMaker(tariff)
    var before: Line?
    var position = 0
    try put(layout.header)
    for _ in 0..<profile.horizonMonths {
      var text = ""
      for call in try generator.nextMonth() {
        position += 1
        let number = numbers.number(of: call.recipient, at: call.destination) ?? ""
        text += layout.text(call, dialled: shown(number, layout), position: position, before: before)
        before = call.line
      }
      try put(text)
    }
    try put(layout.footer)
    return numbers.untellable.sorted { $0.key < $1.key }.map { SimulateWords.untellable($0.key, readAs: $0.value) }
  }

  /// A number as it is written: without its last four digits where those are hidden, but for services, which have none.
  private func shown(_ number: String, _ layout: CallExport) -> String {
    guard isMasked, number.utf8.count > 6 else { return number }
    return number.dropLast(4) + (layout == .callRecords ? "\u{2026}" : "****")
  }
}
