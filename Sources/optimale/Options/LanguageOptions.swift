import ArgumentParser
import Basics
import Runs

/// The language of what a command says.
struct LanguageOptions: ParsableArguments {
  @Option(help: ArgumentHelp(OptionWords.language))
  var language: Language?

  var chosenLanguage: Language { language ?? Terminal.language }
}
