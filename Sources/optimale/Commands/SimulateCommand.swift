import ArgumentParser
import Basics
import Runs

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: CommandWords.simulate,
    discussion: CommandWords.simulateMore + "\n\n" + ExampleWords.simulate)

  @Argument(help: ArgumentHelp(OptionWords.profile), completion: .file()) var profile: String
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.months)) var months: Int?
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.customerSeed)) var seed: UInt64 = 1
  @Option(help: ArgumentHelp(OptionWords.destinationTariff), completion: .file()) var tariff: String?
  @Option(help: ArgumentHelp(OptionWords.exportLayout)) var layout: String?
  @Flag(help: ArgumentHelp(OptionWords.maskNumbers)) var mask = false
  @OptionGroup(title: GroupWords.output) var output: TextOutputOptions

  func run() throws {
    let destination = output.destination(.document)
    try destination.check()
    let run = try SimulateRun(profile, months: months, seed: seed, tariff: tariff, layout: layout, isMasked: mask)
    try destination.checkReplaced()
    var told: [Bilingual] = []
    try destination.write { told = try run.write($0) }
    Terminal.say(told.map { "optimale: \($0[output.chosenLanguage])" })
  }
}
