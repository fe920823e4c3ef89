import ArgumentParser
import Basics
import Reporting
import Runs

/// `profile new`.
struct ProfileNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: CommandWords.profileNew, discussion: CommandWords.profileNewMore)

  @Option(help: ArgumentHelp(OptionWords.customerName))
  var name: String?

  @Option(
    name: .customLong("answer"),
    help: ArgumentHelp(OptionWords.answer, valueName: "key=answer"))
  var answers: [String] = []

  @Option(help: ArgumentHelp(OptionWords.preset(Presets.names)))
  var preset: String?

  @Flag(help: ArgumentHelp(OptionWords.noQuestions))
  var noQuestions = false

  @Flag(help: ArgumentHelp(OptionWords.overwrite))
  var overwrite = false

  @Option(help: ArgumentHelp(OptionWords.questionLanguage))
  var language: Language?

  @Option(help: ArgumentHelp(OptionWords.profileOutput))
  var output: String?

  func run() throws {
    let language = language ?? Terminal.language
    let path = output == "-" ? nil : output
    try OutputPath.declare(path)
    try OutputPath.checkNew(path, overwrite: overwrite)
    var conversation = try ProfileConversation(answers, name: name, preset: preset, language)
    if noQuestions { conversation.warn() } else { try conversation.hold() }
    let text = try conversation.text()
    guard output != "-" else { return try TextOutput.write(text, to: nil) }
    let file = try path ?? conversation.fileName()
    // Answering takes its time, in which a file may have come to be there.
    try OutputPath.checkNew(file, overwrite: overwrite)
    try TextOutput.write(text, to: file)
    Terminal.say(
      language.text(
        "optimale: \(file) est écrit ; ensuite : optimale advise \(ShellText.path(file))",
        "optimale: \(file) written; next: optimale advise \(ShellText.path(file))"))
  }
}
