import ArgumentParser
import Basics
import Reporting
import Runs

/// `profile new`.
struct ProfileNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: CommandWords.profileNew,
    discussion: CommandWords.profileNewMore + "\n\n" + ExampleWords.profileNew)

  @OptionGroup(title: GroupWords.answers) var given: AnswerOptions
  @Option(help: ArgumentHelp(OptionWords.questionLanguage)) var language: Language?
  @Option(help: ArgumentHelp(OptionWords.profileOutput), completion: .file()) var output: String?
  @Flag(help: ArgumentHelp(OptionWords.force)) var force = false

  func run() throws {
    let language = language ?? Terminal.language
    let asked = TextOutput(output, as: .document, isForced: force)
    try asked.check()
    try asked.checkReplaced()
    var conversation = try ProfileConversation(
      given.answers, name: given.name, preset: given.preset, language)
    if given.noQuestions { conversation.warn() } else { try conversation.hold() }
    let text = try conversation.text()
    guard output != "-" else { return try asked.write(text) }
    let file = try output ?? conversation.fileName()
    try TextOutput(file, as: .document, isForced: force).write(text)
    Terminal.say(ToldWords.written(file, quoted: ShellText.path(file))[language])
  }
}
