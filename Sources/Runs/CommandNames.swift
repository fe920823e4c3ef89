import Basics

/// The names of commands and of those below them, to find the one that was meant.
public struct CommandNames: Sendable {
  private let name: String
  private let below: [CommandNames]

  /// A command with those below it.
  public init(_ name: String, below: [CommandNames]) {
    self.name = name
    self.below = below
  }

  /// Refuses a word where a command is expected that is none.
  ///
  /// The command line's own parser would tell of the words behind it, or of their options. Throws ``Failure``.
  public func check(_ arguments: [String]) throws {
    var (command, path): (CommandNames, [String]) = (self, [])
    var words = arguments[...]
    if words.first == "help" { words = words.dropFirst() }
    while !command.below.isEmpty, let word = words.popFirst(), !word.hasPrefix("-") {
      guard let next = command.below.first(where: { $0.name == word }) else {
        let told = ExpectedWords.noCommand((path + [word]).joined(separator: " "))
        throw Failure.usage(Failure.unknown(word, among: command.below.map(\.name), told))
      }
      (command, path) = (next, path + [word])
    }
  }
}
