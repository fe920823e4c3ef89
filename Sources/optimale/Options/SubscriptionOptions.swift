import ArgumentParser
import Basics
import Runs
import Tariffs

/// What a customer has signed beside the plan.
struct SubscriptionOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.additionalLines)) var additionalLines: Int?
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.numberPacks)) var numberPacks = 0
  @Flag(help: ArgumentHelp(OptionWords.customMessages)) var customMessages = false
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.forwardings)) var forwardingsPerMonth = 0

  /// The subscription under a tariff; refuses what the tariff does not offer.
  func subscription(_ tariff: Tariff) throws -> Subscription {
    let most = tariff.common.additionalLinesMaximum.value
    func check(_ name: String, _ value: Int, _ range: ClosedRange<Int>, _ clause: String) throws {
      try Failure.check("--\(name)", value, in: range, expected: ExpectedWords.range(range, clause))
    }
    try check("additional-lines", additionalLines ?? 0, 0...most, "T3")
    try check("number-packs", numberPacks, 0...1000, "T4")
    try check("forwardings-per-month", forwardingsPerMonth, 0...100_000, "T12")
    return Subscription(
      additionalLines: additionalLines ?? 0, numberPacks: numberPacks, customMessages: customMessages,
      forwardingsPerMonth: Double(forwardingsPerMonth))
  }
}
