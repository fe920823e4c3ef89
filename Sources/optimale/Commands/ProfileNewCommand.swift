import ArgumentParser
import Basics
import Documents
import Files
import Foundation
import Reporting
import Tariffs
import Traffic

extension ProfileCommand {
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a commented profile from a few questions, or from options.",
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
      let interview = Interview(language: language ?? Terminal.language, asks: !noQuestions)
      try OutputPath.declare(output)
      try OutputPath.checkNew(output, overwrite: overwrite)
      var draft = ProfileDraft(language: language ?? Terminal.language)
      draft.name = try interview.text(name, .name) ?? draft.name
      draft.source = try interview.text(source, .source) ?? draft.source
      draft.additionalLines = try interview.number(additionalLines, .additionalLines) ?? draft.additionalLines
      draft.mobileCalls = try interview.figure(mobileCalls, .mobileCalls) ?? draft.mobileCalls
      draft.mobileSeconds = try interview.figure(mobileSeconds, .mobileSeconds) ?? draft.mobileSeconds
      draft.fixedCalls = try interview.figure(fixedCalls, .fixedCalls) ?? draft.fixedCalls
      draft.fixedSeconds = try interview.figure(fixedSeconds, .fixedSeconds) ?? draft.fixedSeconds
      draft.august = try interview.number(august, .august) ?? draft.august
      try write(draft.yaml)
    }

    /// Writes the profile once the reader of profiles accepts it.
    private func write(_ text: String) throws {
      do {
        let tariff = try Input.tariff(nil)
        _ = try Profile.decode(
          Array(text.utf8), destinationKeys: tariff.destinationKeys, misusedKeys: tariff.misusedKeys)
      } catch let failure as DocumentFailure {
        throw Failure.usage(lines: failure.problems.map(\.description))
      }
      guard let output else { return try Terminal.write(text) }
      // Answering takes its time, in which a file may have come to be there.
      try OutputPath.checkNew(output, overwrite: overwrite)
      try OutputFiles.write([(output, text)], Input.register)
      Terminal.say("optimale: \(output) written; next: optimale advise \(ShellText.path(output))")
    }
  }
}

/// The questions a profile is written from.
private struct Interview {
  /// A question with the answer taken when none is given.
  enum Question {
    case name, source, additionalLines, mobileCalls, mobileSeconds, fixedCalls, fixedSeconds, august

    /// Figures that may be answered, as the format of profiles has it.
    var range: ClosedRange<Double> {
      switch self {
      case .additionalLines: 0...19
      case .mobileCalls, .fixedCalls: 0...1_000_000
      case .mobileSeconds, .fixedSeconds: 1...36_000
      default: 0...100
      }
    }

    func text(_ language: Language) -> String {
      let (french, english) =
        switch self {
        case .name: ("Nom du client ?", "Name of the customer?")
        case .source:
          ("D’où viennent ces chiffres (facture, estimation…) ?", "Where do these figures come from (bill, estimate…)?")
        case .additionalLines: ("Lignes supplémentaires, de 0 à 19 [0] ?", "Additional lines, 0 to 19 [0]?")
        case .mobileCalls:
          (
            "Appels vers des mobiles par mois, un chiffre connu ou bas:probable:haut [60:100:160] ?",
            "Calls to mobiles a month, a known figure or low:likely:high [60:100:160]?"
          )
        case .mobileSeconds:
          (
            "Durée moyenne de ces appels en secondes [90:120:160] ?",
            "Mean length of these calls in seconds [90:120:160]?"
          )
        case .fixedCalls: ("Appels vers des fixes par mois [40:80:140] ?", "Calls to fixed lines a month [40:80:140]?")
        case .fixedSeconds:
          (
            "Durée moyenne de ces appels en secondes [120:180:240] ?",
            "Mean length of these calls in seconds [120:180:240]?"
          )
        case .august:
          ("Activité d’août par rapport à un mois normal [0.7] ?", "August compared with a usual month [0.7]?")
        }
      return language == .fr ? french : english
    }
  }

  let language: Language
  let asks: Bool

  /// The option's text, else the answer to the question; nil for the default.
  func text(_ option: String?, _ question: Question) throws -> String? {
    try answer(option, question, expected: Bilingual(fr: "un texte", en: "any text")) { $0 }
  }

  func number(_ option: String?, _ question: Question) throws -> String? {
    let range = "\(Int(question.range.lowerBound)) … \(Int(question.range.upperBound))"
    let expected = Bilingual(fr: "un nombre de \(range)", en: "a number, \(range)")
    return try answer(option, question, expected: expected) { text in
      let number = decimal(text)
      guard isNumber(number), let value = Double(number), question.range.contains(value) else { return nil }
      return question == .additionalLines && value != value.rounded() ? nil : number
    }
  }

  /// A number, or three as `{low: …, likely: …, high: …}`.
  func figure(_ option: String?, _ question: Question) throws -> String? {
    let expected = Bilingual(
      fr: "un chiffre (180) ou trois en ordre croissant (140:180:240)",
      en: "one figure (180) or three in increasing order (140:180:240)")
    return try answer(option, question, expected: expected) { answer in
      let parts = decimal(answer).split(separator: ":", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      let values = parts.compactMap { isNumber($0) ? Double($0) : nil }
      guard values.count == parts.count, values.allSatisfy(question.range.contains) else { return nil }
      guard values.count == 1 || (values.count == 3 && values[0] > 0 && values == values.sorted()) else { return nil }
      return parts.count == 1 ? parts[0] : "{low: \(parts[0]), likely: \(parts[1]), high: \(parts[2])}"
    }
  }

  /// The option, or what is answered to the question, as `read` understands it; a wrong option is refused, a wrong
  /// answer asked for again.
  private func answer(
    _ option: String?, _ question: Question, expected: Bilingual, _ read: (String) -> String?
  ) throws -> String? {
    if let option {
      guard let value = read(option) else {
        throw Failure.usage("\(question.text(.en)) “\(option)”: expected \(expected.en)")
      }
      return value
    }
    while asks {
      Terminal.put(question.text(language) + " ")
      guard let line = readLine()?.trimmingCharacters(in: .whitespaces) else {
        throw Failure.usage(
          "standard input ended before an answer: expected one line a question (empty for the default), or --no-questions"
        )
      }
      guard !line.isEmpty else { return nil }
      if let value = read(line) { return value }
      Terminal.say(language == .fr ? "Réponse attendue : \(expected.fr)" : "Expected \(expected.en)")
    }
    return nil
  }

  /// The text with a decimal comma between digits as a point.
  private func decimal(_ text: String) -> String { text.replacing(/(\d),(\d)/) { "\($0.output.1).\($0.output.2)" } }

  private func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") } && Double(text) != nil
  }
}

/// A profile about to be written, each figure as the text of its value.
private struct ProfileDraft {
  var name = "Client"
  var source: String
  var additionalLines = "0"
  var mobileCalls = "{low: 60, likely: 100, high: 160}"
  var mobileSeconds = "{low: 90, likely: 120, high: 160}"
  var fixedCalls = "{low: 40, likely: 80, high: 140}"
  var fixedSeconds = "{low: 120, likely: 180, high: 240}"
  var august = "0.7"
  private let streams: (mobile: String, fixed: String)

  init(language: Language) {
    source = language == .fr ? "estimation du conseiller" : "the adviser's estimate"
    streams =
      language == .fr ? ("appels vers mobiles", "appels vers fixes") : ("calls to mobiles", "calls to fixed lines")
  }

  var yaml: String {
    """
    # A profile for "optimale advise". A plain number is known; {low, likely, high} are the 10th, 50th and 90th
    # percentiles of what is believed. "optimale profile show" says what it all implies.
    name: \(YAMLText.quoted(name))
    source: \(YAMLText.quoted(source))
    subscription:
      additional_lines: \(additionalLines)      # user lines beyond the one included, 0 to 19
      number_packs: 0          # further packs of five direct-dial numbers
      custom_messages: false   # personalised messages
      forwardings_per_month: 0 # activations of call forwarding
    horizon_months: 24         # the commitment
    first_month: \(Profile.defaultFirstMonth)
    calendar: france           # working days and public holidays; or flat
    seasonality: {august: \(august)} # factors on expected calls, other months 1
    annual_growth: 0.0         # a share a year, below 0 where calls get fewer; or {low, likely, high}
    correlation: 0.0           # 0: each volume below is judged for itself; towards 1: if one is too high, so are the others
    busyness: {cv: 0.2, autocorrelation: 0.5} # how much months differ, and how much a month is like the one before
    streams:
      - name: \(streams.mobile)
        destination: fr-mobile
        calls_per_month: \(mobileCalls)
        dispersion: 0.1          # how much this kind of calls varies by itself
        duration: {mean_seconds: \(mobileSeconds), cv: 1.2}
        recipients: {concentration: 100, discount: 0.4} # how calls repeat recipients
        from_analogue_line: 0.0  # share of calls from the analogue line
      - name: \(streams.fixed)
        destination: fr-fixed
        calls_per_month: \(fixedCalls)
        dispersion: 0.1
        duration: {mean_seconds: \(fixedSeconds), cv: 1.2}
        recipients: {concentration: 100, discount: 0.4}
        from_analogue_line: 0.0

    """
  }
}
