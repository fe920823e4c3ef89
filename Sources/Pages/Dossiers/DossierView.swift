import Advice
import Basics
import Dossiers
import Questions
import Reporting
import Statistics
import Tariffs

/// A dossier: what was answered, what was advised, what the bills came to.
public struct DossierView: Sendable {
  /// The bill foreseen under a plan.
  public struct Bill: Sendable {
    /// The plan's name.
    public let plan: String
    /// The mean of a month.
    public let mean: String
  }

  /// An answer.
  public struct Given: Sendable {
    /// What it is about.
    public let topic: String
    /// What was typed.
    public let text: String
  }

  /// The words of the page.
  public let labels: DossierLabels
  /// The language's code.
  public let language: String
  /// What was just done or is wrong; empty where nothing is.
  public let notice: String
  /// Its identity, and how often it was changed.
  public let id, revision: String
  /// The prospect's name.
  public let name: String
  /// Notes.
  public let notes: String
  /// When it was changed.
  public let changed: String
  /// What to do; empty before there is an advice.
  public let advice: String
  /// What that saves.
  public let saving: String
  /// When it was given, and what with.
  public let given: String
  /// The bills foreseen.
  public let bills: [Bill]
  /// The answers.
  public let answers: [Given]
  /// Where questions and answer are opened again.
  public let reopen: String
  /// What a copy would be called.
  public let copyName: String
  /// The real bills; none before there is an advice.
  public let hindsight: [HindsightView]

  /// The view of a dossier under a tariff; `reopen` is the address that opens its questions again.
  public init(
    _ dossier: Dossier, _ tariff: Tariff, _ language: Language, reopen: String, typed: [TypedBill] = [],
    notice: String = ""
  ) {
    let (words, plans, content) = (DossierWords(language), PlanNames(tariff), dossier.content)
    let advice = content.advice
    (labels, self.language, self.notice) = (DossierLabels(language), language.rawValue, notice)
    (id, revision, name) = (dossier.id.description, "\(dossier.revision)", content.name)
    (notes, changed) = (content.notes, words.changed(dossier.changed))
    self.advice = advice?.sentence?[language] ?? ""
    saving =
      advice.flatMap { advice in
        advice.saving.map { words.saving($0, beside: advice.beside.map { plans($0) }) }
      } ?? ""
    given = advice.map { words.given($0, content.settings) } ?? ""
    bills =
      advice.map { advice in
        advice.foreseen.plans.compactMap { key in
          advice.monthly(key).map { Bill(plan: plans(key), mean: NumberStyle(language).known(euros: $0.estimate)) }
        }
      } ?? []
    answers = content.answers.compactMap { answer in
      QuestionKey(answer.question).map { Given(topic: $0.topic(in: tariff)[language], text: answer.text) }
    }
    self.reopen = reopen
    copyName = String(words.named(content.name).prefix(DossierLimits.name))
    hindsight = advice.map { [HindsightView(dossier, $0, plans, language, typed: typed)] } ?? []
  }
}
