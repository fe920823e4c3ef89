import Basics
import Dossiers
import Questions
import Runs

extension Conversation {
  /// What is kept of it before there is an advice; `tariff` is the digest of the tariff's file.
  public func content(tariff: String) -> Dossier.Content {
    let asked = interview.draft.questions
    let order = asked + state.answers.keys.filter { !asked.contains($0) }.sorted { $0.text < $1.text }
    let answers = order.compactMap { key in state.answers[key].map { TypedAnswer(key.text, $0) } }
    let name = interview.draft.name ?? DossierWords(state.language).nameless
    return Dossier.Content(
      name: String(name.prefix(DossierLimits.name)), answers: answers, profile: interview.profileText,
      settings: DossierSettings(
        seed: RunSettings.usualSeed, tax: state.isTaxed ? PageState.vat : nil, tariff: tariff))
  }
}

extension PageState {
  /// The state that opens a dossier's questions again: all of them were put, and the customer has the dossier's name.
  public init(_ dossier: Dossier, _ language: Language) {
    let given = dossier.content.answers.compactMap { answer in
      QuestionKey(answer.question).map { ($0, answer.text) }
    }
    var answers = Dictionary(given) { _, last in last }
    let isNamed = !Language.allCases.contains { DossierWords($0).nameless == dossier.content.name }
    if isNamed { answers[.name] = dossier.content.name }
    self.init(
      language, answers: answers, passed: Set(QuestionKey.always + [.preset] + answers.keys),
      isTaxed: dossier.content.settings.tax != nil)
    self.dossier = DossierReference(dossier.id, revision: dossier.revision)
  }
}
