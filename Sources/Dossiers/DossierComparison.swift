import Basics

/// Two dossiers side by side: what differs between them.
public struct DossierComparison: Hashable, Sendable {
  /// What is compared.
  public enum Subject: Hashable, Sendable {
    /// An answer, by its question's key.
    case answer(String)
    /// The profile's text, where one of both is not made of answers.
    case profile
    /// What to do.
    case action
    /// What the action saves in a month, in euros.
    case saving
    /// The mean bill of a month under a plan, in euros.
    case bill(String)
    /// The mean monthly difference of the plans, in euros.
    case difference
    /// The tariff, by the digest of its file.
    case tariff
    /// The seed.
    case seed
    /// Value added tax shown.
    case tax
    /// The version of the program.
    case program
  }

  /// What one of the dossiers has.
  public enum Value: Hashable, Sendable {
    /// A text, such as an answer.
    case text(String)
    /// A sentence in every language.
    case sentence(Bilingual)
    /// An amount with its standard error.
    case figure(AdviceGiven.Figure)
  }

  /// Something that differs.
  public struct Row: Hashable, Sendable {
    /// What it is.
    public let subject: Subject
    /// What the first dossier has; nil where it has none.
    public let first: Value?
    /// What the second has.
    public let second: Value?

    /// A row from its parts.
    public init(_ subject: Subject, _ first: Value?, _ second: Value?) {
      (self.subject, self.first, self.second) = (subject, first, second)
    }
  }

  /// What differs: answers in the order in which they were given, the advice, what it was worked out with.
  public let rows: [Row]

  /// What differs between two dossiers.
  public init(_ first: Dossier.Content, _ second: Dossier.Content) {
    // Where both have answers, the profiles are made of them and say nothing more.
    let comparesProfiles = first.answers.isEmpty || second.answers.isEmpty
    let pairs: [(Subject, (Dossier.Content) -> Value?)] =
      DossierComparison.questions(first, second).map { key in (.answer(key), { $0.answer(key) }) }
      + [
        (.profile, { comparesProfiles ? $0.profile.map(Value.text) : nil }),
        (.action, { content in content.advice.flatMap { $0.sentence.map(Value.sentence) } }),
        (.saving, { content in content.advice.flatMap { $0.saving.map(Value.figure) } }),
      ]
      + DossierComparison.plans(first, second).map { plan in
        (.bill(plan), { content in content.advice.flatMap { $0.monthly(plan).map(Value.figure) } })
      }
      + [
        (.difference, { content in content.advice.flatMap { $0.monthly("difference").map(Value.figure) } }),
        (.tariff, { .text($0.settings.tariff) }), (.seed, { .text("\($0.settings.seed)") }),
        (.tax, { $0.settings.tax.map(Value.text) }), (.program, { .text($0.settings.program) }),
      ]
    rows = pairs.compactMap { subject, value in
      let (one, other) = (value(first), value(second))
      return one == other ? nil : Row(subject, one, other)
    }
  }

  /// Keys of all questions answered: those of the first, then those of the second alone.
  private static func questions(_ first: Dossier.Content, _ second: Dossier.Content) -> [String] {
    united(first.answers.map(\.question), second.answers.map(\.question))
  }

  private static func plans(_ first: Dossier.Content, _ second: Dossier.Content) -> [String] {
    united(first.advice?.foreseen.plans ?? [], second.advice?.foreseen.plans ?? [])
  }

  private static func united(_ first: [String], _ second: [String]) -> [String] {
    var seen: Set<String> = []
    return (first + second).filter { seen.insert($0).inserted }
  }
}

extension Dossier.Content {
  /// An answer as it was typed; the last where a question was answered again.
  fileprivate func answer(_ question: String) -> DossierComparison.Value? {
    answers.last { $0.question == question }.map { .text($0.text) }
  }
}
