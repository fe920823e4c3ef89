import ArgumentParser
import Basics
import Foundation

/// The command line: options, files and exit codes; the work is done in the libraries.
@main
struct Optimale: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "optimale",
    abstract: "Which version of Optimale pro office costs less, by how much, and how sure that is.",
    version: Version.current,
    subcommands: [
      AdviseCommand.self, BreakEvenCommand.self, StudyCommand.self, WhatIfCommand.self, RateCommand.self,
      SimulateCommand.self, TariffCommand.self,
      ProfileCommand.self,
    ])

  static func main() async {
    let signals = Interruption.handle()
    defer { withExtendedLifetime(signals) {} }
    do {
      var command = try parseAsRoot()
      if var command = command as? AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      exit(withError: Failure.report(error))
    }
  }
}
