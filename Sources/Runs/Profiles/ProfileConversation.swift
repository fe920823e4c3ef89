import Basics
import Documents
import Foundation
import Questions
import Reporting
import Tariffs
import Traffic

/// The questions of a profile, put on standard error and answered on standard input, a line each.
public struct ProfileConversation {
  private var interview: Interview
  private let language: Language
  private let tariff: Tariff

  /// A conversation that begins with what was answered beforehand, as `KEY=ANSWER`, from a shipped profile where one is
  /// named.
  ///
  /// Throws ``Failure`` for an answer that is none.
  public init(_ answers: [String], name: String?, preset: String?, _ language: Language) throws {
    self.language = language
    tariff = try Input.tariff(nil)
    guard let today = ProfileConversation.today else {
      throw Failure(code: EX_OSERR, message: ConversationWords.noDay)
    }
    interview = Interview(tariff, language, today: today, presets: try Presets.profiles(tariff))
    var given = try answers.map(ProfileConversation.parts)
    if let name { given.append((.name, name, "--name \(name)")) }
    if let preset { given.append((.preset, try ProfileConversation.position(of: preset), "--preset \(preset)")) }
    // What other answers build on comes first.
    for first in [QuestionKey.preset, .daysAWeek, .abroad] { try give(given.filter { $0.key == first }) }
    try give(given.filter { ![.preset, .daysAWeek, .abroad].contains($0.key) })
  }

  /// Asks what was not answered until all is agreed.
  ///
  /// Throws ``Failure`` where standard input ends before that.
  public mutating func hold() throws {
    Terminal.say(ConversationWords.beginning[language])
    while !interview.isAgreed {
      if let question = interview.question {
        Terminal.say(question.choices.enumerated().map { "  \($0.offset + 1). \($0.element)" })
        let proposal = interview.proposal.map { " [\($0)]" } ?? ""
        Terminal.ask(question.wording[language] + proposal)
      } else {
        sayBack()
      }
      guard let line = readLine() else { throw Failure.usage(ended) }
      switch interview.take(line) {
      case .taken(let note?), .help(let note), .refused(let note): Terminal.say("  " + note)
      case .taken(nil), .agreed: break
      }
    }
  }

  /// The name of a file for the profile, from the customer's: letters and digits alone, and a number where a file of that
  /// name is there.
  public func fileName() throws -> String {
    let stem = FileStem.of(interview.draft.name ?? ConversationWords.customer[language])
    for number in 1...999 {
      let name = number == 1 ? "\(stem).yaml" : "\(stem)-\(number).yaml"
      if !OutputPath.isTaken(name) { return name }
    }
    throw Failure(code: EX_CANTCREAT, message: ConversationWords.fileExists(stem))
  }

  /// The file's text, which the reader of profiles has accepted.
  public func text() throws -> String {
    let text = interview.profileText
    do {
      _ = try Profile.decode(
        Array(text.utf8), destinationKeys: tariff.destinationKeys, misusedKeys: tariff.misusedKeys)
    } catch {
      throw Failure.usage(lines: error.problems.map(\.sentence))
    }
    return text
  }

  /// Says on standard error what is odd in the figures.
  public func warn() {
    Terminal.say(interview.warnings.map { ConversationWords.toBeChecked($0.message)[language] })
  }

  // MARK: Said back

  private func sayBack() {
    let lines = interview.saidBack.enumerated().map { "  \($0.offset + 1). \($0.element.text)" }
    Terminal.say(["", ConversationWords.asUnderstood[language]] + lines)
    warn()
    Terminal.ask(ConversationWords.correctOrAccept[language])
  }

  private var ended: Bilingual {
    ConversationWords.ended
  }

  // MARK: Answers given beforehand

  private typealias GivenAnswer = (key: QuestionKey, text: String, option: String)

  private mutating func give(_ answers: [GivenAnswer]) throws {
    for (key, text, option) in answers {
      switch interview.answer(key, text) {
      case .refused(let reason), .help(let reason):
        throw Failure.usage(ConversationWords.refused(option, reason))
      case .taken, .agreed: break
      }
    }
  }

  private static func parts(_ answer: String) throws -> GivenAnswer {
    let parts = answer.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let key = QuestionKey(parts[0]) else {
      let keys = QuestionKey.always.map(\.text)
      throw Failure.option(
        "--answer", answer,
        expected: ConversationWords.answer(of: keys) + Suggestion.phrase(for: parts[0], among: keys))
    }
    return (key, parts[1], "--answer \(answer)")
  }

  /// The number by which a shipped profile is answered.
  private static func position(of preset: String) throws -> String {
    guard let index = Presets.names.firstIndex(of: preset) else {
      throw Failure.option(
        "--preset", preset,
        expected: ConversationWords.oneOf(Presets.names)
          + Suggestion.phrase(for: preset, among: Presets.names))
    }
    return "\(index + 1)"
  }

  /// The day by the clock; nil where it has none.
  public static var today: CivilDate? {
    let now = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return CivilDate(year: now.year ?? 0, month: now.month ?? 0, day: now.day ?? 0)
  }
}

/// The part of a file's name before its ending.
package enum FileStem {
  /// A name as letters and digits of ASCII with hyphens between, at most sixty; `profile` where it has none.
  package static func of(_ name: String) -> String {
    let folded = name.folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
      .replacing("œ", with: "oe").replacing("æ", with: "ae")
    let parts = folded.split { character in !(character.isASCII && (character.isLetter || character.isNumber)) }
    var stem = ""
    for part in parts {
      guard stem.utf8.count + part.utf8.count < 60 else { break }
      stem += (stem.isEmpty ? "" : "-") + part
    }
    return stem.isEmpty ? parts.first.map { String($0.prefix(60)) } ?? "profile" : stem
  }
}
