import ArgumentParser
import Reporting
import Runs
import Tariffs

/// The tariff to use and how to read it.
struct TariffOptions: ParsableArguments, Sendable {
  @Option(help: ArgumentHelp(OptionWords.tariff), completion: .file()) var tariff: String?
  @Option(name: .customLong("reading"), help: ArgumentHelp(OptionWords.readings, valueName: "name=option"))
  var readings: [String] = []

  /// The tariff and the answers chosen.
  func load() throws -> (Tariff, ReadingChoices) {
    let source = try TariffSource(tariff, readings: readings)
    return (source.tariff, try source.choices(of: source.tariff))
  }

  /// The options as they were given, for the command that makes a report again.
  var arguments: [ShellText] {
    var parts: [ShellText] = []
    if let tariff { parts += ["--tariff", ShellText.path(tariff)] }
    for reading in readings { parts += ["--reading", ShellText.quoted(reading)] }
    return parts
  }
}
