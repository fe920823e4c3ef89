import ArgumentParser
import Runs

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
    let destination = output.destination(.document)
    try destination.check()
    let run = try SimulateRun(profile, months: months, seed: seed, tariff: tariff)
    try destination.checkReplaced()
    try destination.write(run.write)
  }
}
