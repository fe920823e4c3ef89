import ArgumentParser
import Basics
import CallRecords
import Interchange
import Runs
import Traffic

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "Synthetic call records of one possible customer, as “rate” reads them.",
    discussion: """
      Calls fall on French working days (Monday to Friday without the eleven public holidays) between 8 and 19 h \
      (judgement). Shares of weekdays and hours are those of a North American retail bank's call centre in 2003 \
      (Weinberg, Brown and Stroud, 2007): evidence of a shape, not of French small businesses. Uncertain figures of the \
      profile are drawn once, so another seed is another possible customer.
      """)

  @Argument(help: "Profile file (YAML); - for standard input.")
  var profile: String

  @Option(parsing: .unconditional, help: "Months to write (default: the profile's horizon).")
  var months: Int?

  @Option(parsing: .unconditional, help: "Seed of the random numbers: another seed is another possible customer.")
  var seed: UInt64 = 1

  @Option(help: "A tariff file to use instead of the one shipped, for its destination keys.")
  var tariff: String?

  @Option(help: "File to write instead of standard output.")
  var output: String?

  func run() throws {
    if let months, !(1...240).contains(months) {
      throw Failure.usage("--months \(months): expected 1 to 240")
    }
    try OutputPath.declare(output)
    var profile = try Input.profile(profile, Input.tariff(tariff))
    if let months { profile.horizonMonths = months }
    try TextOutput.write(to: output) { try write(profile, $0) }
  }

  /// Writes month by month, so that no more than a month is held.
  private func write(_ profile: Profile, _ put: (String) throws -> Void) throws {
    var generator = CallGenerator(profile, seed: seed)
    try put(CSVText.render([CallRecordFile.columns]))
    for _ in 0..<profile.horizonMonths {
      try put(CSVText.render(try generator.nextMonth().map(SimulateCommand.row)))
    }
  }

  private static func row(_ call: Call) -> [String] {
    ["\(call.startedAt)", "\(call.line)", call.destination, call.recipient, "\(call.seconds)"]
  }
}
