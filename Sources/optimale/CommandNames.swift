import ArgumentParser
import Basics
import Runs

/// The names of commands, to find the one that was meant.
enum CommandNames {
  /// Refuses a word where a command is expected that is none.
  ///
  /// The command line's own parser would tell of the words behind it, or of their options.
  static func check(_ arguments: [String]) throws {
    var (command, path): (any ParsableCommand.Type, [String]) = (Optimale.self, [])
    var words = arguments[...]
    if words.first == "help" { words = words.dropFirst() }
    while !command.configuration.subcommands.isEmpty, let word = words.popFirst(), !word.hasPrefix("-") {
      guard let next = command.configuration.subcommands.first(where: { $0._commandName == word }) else {
        let shown = (path + [word]).joined(separator: " ")
        let told = ExpectedWords.noCommand(shown)
        let names = command.configuration.subcommands.map { $0._commandName }
        throw Failure.usage(Failure.unknown(word, among: names, told))
      }
      (command, path) = (next, path + [word])
    }
  }
}
