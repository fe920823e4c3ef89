import ArgumentParser
import Basics
import Foundation
import Reporting

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

  /// Ends the program: help on standard output, what is wrong with the command line on standard error.
  private static func end(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    guard !code.isSuccess else { exit(withError: error) }
    // The words of the command line, file names among them, are quoted in it.
    let message = fullMessage(for: error)
    if !message.isEmpty { Terminal.put(TerminalText.page(message) + "\n") }
    Foundation.exit(code.rawValue)
  }

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
      end(Failure.report(error))
    }
  }
}
