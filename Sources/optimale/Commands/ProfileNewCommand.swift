import ArgumentParser
import Basics
import Reporting
import Runs

/// `profile new`.
struct ProfileNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a commented profile from a few questions, or from options.",
    discussion: """
      Figures may be one number that is known (180) or three that are believed: low:likely:high (140:180:240), \
      which count as 10th, 50th and 90th percentiles. Questions are asked for what no option gives; with \
      --no-questions the defaults are taken.
      """)

  @Option(help: "Name of the customer.")
  var name: String?

  @Option(help: "Where the figures come from.")
  var source: String?

  @Option(help: "Additional user lines, 0 to 19.")
  var additionalLines: String?

  @Option(help: "Calls to French mobiles a month.")
  var mobileCalls: String?

  @Option(help: "Mean length of a call to a mobile, in seconds.")
  var mobileSeconds: String?

  @Option(help: "Calls to French fixed lines a month.")
  var fixedCalls: String?

  @Option(help: "Mean length of a call to a fixed line, in seconds.")
  var fixedSeconds: String?

  @Option(help: "Share of usual activity in August, such as 0.6.")
  var august: String?

  @Flag(help: "Ask nothing: take the defaults for what no option gives.")
  var noQuestions = false

  @Flag(help: "Replace the file where it exists.")
  var overwrite = false

  @Option(help: "Language of the questions: fr or en (default: the locale's, else English).")
  var language: Language?

  @Option(help: "File to write instead of standard output.")
  var output: String?

  func run() throws {
    let language = language ?? Terminal.language
    try OutputPath.declare(output)
    try OutputPath.checkNew(output, overwrite: overwrite)
    let answers: [ProfileQuestion: String?] = [
      .name: name, .source: source, .additionalLines: additionalLines, .mobileCalls: mobileCalls,
      .mobileSeconds: mobileSeconds, .fixedCalls: fixedCalls, .fixedSeconds: fixedSeconds, .august: august,
    ]
    let text = try ProfileDraft.write(answers.compactMapValues { $0 }, language, asks: !noQuestions)
    // Answering takes its time, in which a file may have come to be there.
    try OutputPath.checkNew(output, overwrite: overwrite)
    try TextOutput.write(text, to: output)
    if let output {
      let command = "optimale advise \(ShellText.path(output))"
      Terminal.say(
        language.text(
          "optimale: \(output) écrit ; ensuite : \(command)", "optimale: \(output) written; next: \(command)"))
    }
  }
}
