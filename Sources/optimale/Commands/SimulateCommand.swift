import ArgumentParser
import Basics
import CallRecords
import Interchange
import Runs
import Traffic

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: CommandWords.simulate,
    discussion: CommandWords.simulateMore + "\n\n" + ExampleWords.simulate)

  @Argument(help: ArgumentHelp(OptionWords.profile), completion: .file())
  var profile: String

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.months))
  var months: Int?

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.customerSeed))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp(OptionWords.destinationTariff), completion: .file())
  var tariff: String?

  @OptionGroup(title: GroupWords.output) var output: TextOutputOptions

  func run() throws {
    if let months, !(1...240).contains(months) {
      throw Failure.option("--months", months, expected: ExpectedWords.months)
    }
    let destination = output.destination(.document)
    try destination.check()
    var profile = try Input.profile(profile, Input.tariff(tariff))
    if let months { profile.horizonMonths = months }
    try destination.checkReplaced()
    try destination.write { try write(profile, $0) }
  }

  /// Writes month by month, so that no more than a month is held.
  private func write(_ profile: Profile, _ put: (String) throws -> Void) throws {
    var generator = CallGenerator(profile, seed: seed)
    try put(CSVText.render([CallRecordFile.columns]))
    for _ in 0..<profile.horizonMonths {
      try put(CSVText.render(try generator.nextMonth().map(\.row)))
    }
  }
}
