import ArgumentParser
import Basics
import Runs

/// Where a text that has one form is written, and in which language.
struct TextOutputOptions: ParsableArguments {
  @OptionGroup(title: GroupWords.output) var spoken: LanguageOptions

  @Option(help: ArgumentHelp(OptionWords.output), completion: .file()) var output: String?
  @Flag(help: ArgumentHelp(OptionWords.force)) var force = false

  var chosenLanguage: Language { spoken.chosenLanguage }

  /// Where it is written, as a report or as what people write, too.
  func destination(_ kind: OutputPath.Kind) -> TextOutput { TextOutput(output, as: kind, isForced: force) }
}
