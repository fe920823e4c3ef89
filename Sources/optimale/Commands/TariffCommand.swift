import ArgumentParser
import Basics
import Reporting
import Runs
import Tariffs

struct TariffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tariff", abstract: "Show or check a tariff.", subcommands: [Show.self, Check.self, Copy.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the whole tariff: terms, rates, open questions, clauses, destinations.")

    @Argument(help: "A tariff file (default: the one shipped).")
    var file: String?

    @Option(help: "A tariff file: the same as the argument.")
    var tariff: String?

    @Option(help: "Language: fr or en (default: the locale's, else English).")
    var language: Language?

    @Option(help: "File to write instead of standard output.")
    var output: String?

    func run() throws {
      try OutputPath.declare(output)
      let text = MarkdownRenderer().render(
        TariffReport(try Input.tariff(file ?? tariff)).blocks(language ?? Terminal.language))
      try TextOutput.write(text, to: output)
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check a tariff file and list all its problems.")

    @Argument(help: "The tariff file.")
    var file: String

    func run() throws {
      let tariff = try Input.tariff(file)
      let counts = (tariff.clauses.count, tariff.rates.count, tariff.destinations.count, tariff.readings.count)
      try Terminal.tell(
        Terminal.language.text(
          "\(file) : en ordre : \(counts.0) clauses, \(counts.1) tarifs, \(counts.2) destinations, \(counts.3) lectures",
          "\(file): in order: \(counts.0) clauses, \(counts.1) rates, \(counts.2) destinations, \(counts.3) readings")
          + "; version \(tariff.version), SHA-256 \(tariff.sha256)")
    }
  }

  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write the shipped tariff file, to be edited and used with --tariff.")

    @Option(help: "File to write instead of standard output.")
    var output: String?

    @Flag(help: "Replace the file where it exists: its changes are lost.")
    var overwrite = false

    func run() throws {
      try OutputPath.declare(output)
      try OutputPath.checkNew(output, overwrite: overwrite)
      try TextOutput.write(Tariff.bundledText, to: output)
    }
  }
}
