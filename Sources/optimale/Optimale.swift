import ArgumentParser
import Basics
import Files
import Foundation
import Reporting
import Runs

/// The command line: options, files and exit codes; the work is done in the libraries.
@main
struct Optimale: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "optimale",
    abstract: CommandWords.program,
    version: Version.current,
    subcommands: [
      AdviseCommand.self, BreakEvenCommand.self, StudyCommand.self, WhatIfCommand.self, PortfolioCommand.self,
      PortfolioSummaryCommand.self, RateCommand.self, SimulateCommand.self, ImportCommand.self, FitCommand.self,
      TariffCommand.self, ProfileCommand.self,
    ])

  /// Writes the sentence of an error on standard error and gives the exit code; errors of the command line's own parser
  /// pass through.
  private static func report(_ error: any Error) -> any Error {
    // The command line's own errors know their code; any other error is a bug.
    if Failure(telling: error) == nil, exitCode(for: error) != .failure { return error }
    let failure =
      Failure(telling: error)
      ?? Failure(code: EX_SOFTWARE, message: ToldWords.bug(error))
    Terminal.say(failure.lines(Terminal.language).map { "optimale: \($0)" })
    return ExitCode(failure.code)
  }

  /// Ends the program: help on standard output, what is wrong with the command line on standard error.
  private static func end(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = ParserWords.said(fullMessage(for: error), Terminal.language)
    guard !code.isSuccess else {
      print(message)
      Foundation.exit(code.rawValue)
    }
    // The words of the command line, file names among them, are quoted in it.
    if !message.isEmpty { Terminal.put(TerminalText.page(message) + "\n") }
    Foundation.exit(code.rawValue)
  }

  private static func names(of command: any ParsableCommand.Type) -> CommandNames {
    CommandNames(command._commandName, below: command.configuration.subcommands.map(names))
  }

  /// Files that a command has open at the same time, with those of the system's own libraries, which end the program
  /// where they are refused.
  private static let neededDescriptors = 12

  static func main() async {
    Descriptors.holdStandardStreams()
    Interruption.handle()
    guard Descriptors.canOpen(neededDescriptors) else {
      Terminal.say(ToldWords.tooFewFiles(neededDescriptors)[Terminal.language])
      Foundation.exit(EX_OSERR)
    }
    do {
      try names(of: Optimale.self).check(Array(CommandLine.arguments.dropFirst()))
      var command = try parseAsRoot()
      if var command = command as? AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(report(error))
    }
  }
}
