import ArgumentParser
import Runs

/// Answers to the questions of a profile, given before they are asked.
struct AnswerOptions: ParsableArguments {
  @Option(help: ArgumentHelp(OptionWords.customerName)) var name: String?
  @Option(name: .customLong("answer"), help: ArgumentHelp(OptionWords.answer, valueName: "key=answer"))
  var answers: [String] = []
  @Option(help: ArgumentHelp(OptionWords.preset(Presets.names))) var preset: String?
  @Flag(help: ArgumentHelp(OptionWords.noQuestions)) var noQuestions = false
}
