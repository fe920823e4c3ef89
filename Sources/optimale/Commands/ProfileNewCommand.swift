import ArgumentParser
import Basics
import Reporting
import Runs

/// `profile new`.
struct ProfileNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a commented profile from a few questions in everyday words.",
    discussion: """
      Answers are taken as people say them: 10 a day, 50 per week, 200-250, about 200, 6 h a month, 1 min 30, closed 3 \
      weeks in August, don't know. What was understood is said back before the file is written; what nobody answered is \
      marked in it as assumed. Answers may be piped, a line each.
      """)

  @Option(help: "Name of the customer, which also names the file.")
  var name: String?

  @Option(
    name: .customLong("answer"),
    help: ArgumentHelp(
      "An answer given beforehand, such as mobile-calls=\"10 a day\"; may be repeated.", valueName: "key=answer"))
  var answers: [String] = []

  @Option(help: "A shipped profile to begin with: \(Presets.names.joined(separator: ", ")).")
  var preset: String?

  @Flag(help: "Ask nothing: what no option answers is assumed.")
  var noQuestions = false

  @Flag(help: "Replace the file where it exists.")
  var overwrite = false

  @Option(help: "Language of the questions and the file: fr or en (default: the locale's, else English).")
  var language: Language?

  @Option(help: "File to write, - for standard output (default: the customer's name, ending with .yaml).")
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
