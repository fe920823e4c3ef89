import Basics

/// A question the brochure leaves open, with its admissible answers.
public struct Reading: Hashable, Sendable {
  /// An admissible answer.
  public struct Option: Hashable, Sendable {
    /// Identifier, such as `each-line`.
    public let id: String
    /// The answer in words.
    public let label: Bilingual
  }

  /// Identifier, such as `crossing-call`.
  public let id: String
  /// Name in words.
  public let name: Bilingual
  /// The clause it reads.
  public let clause: String
  /// The question to ask Orange.
  public let question: Bilingual
  /// Id of the answer taken unless another is chosen.
  public let defaultOption: String
  /// Why that answer is the default.
  public let why: Bilingual
  /// The admissible answers, default first.
  public let options: [Option]

  /// The option that `text` names by its id, its label or its position from 1; nil when none does.
  public func option(named text: String) -> Option? {
    if let position = Int(text), options.indices.contains(position - 1) { return options[position - 1] }
    return options.first { $0.id == text || Reading.slugs($0.label).contains(Reading.slug(text)) }
  }

  /// Id of the option that choices take: the tariff's own where they say nothing.
  public func taken(by choices: ReadingChoices) -> String { choices.option(for: id) ?? defaultOption }

  /// Choices with one of its options in the place of the one they take; nil for an option that it does not have or that
  /// the program does not know.
  public func choosing(_ option: String, in choices: ReadingChoices) -> ReadingChoices? {
    guard options.contains(where: { $0.id == option }) else { return nil }
    var choices = choices
    if isZone {
      choices.zones[id] = option == defaultOption ? nil : option
      return choices
    }
    return choices.choose(option, for: id) ? choices : nil
  }

  /// Whether `text` names this reading by its id or its name.
  public func isNamed(_ text: String) -> Bool { id == text || Reading.slugs(name).contains(Reading.slug(text)) }

  private static func slugs(_ text: Bilingual) -> [String] { [slug(text.en), slug(text.fr)] }

  /// Lower-case words joined by hyphens, so that spaces and punctuation do not matter.
  private static func slug(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
