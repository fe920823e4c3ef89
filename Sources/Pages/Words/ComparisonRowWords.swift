import Basics
import Dossiers
import Questions
import Reporting
import Tariffs

/// The rows of a comparison of dossiers in words.
struct ComparisonRowWords {
  private let tariff: Tariff
  private let language: Language

  init(_ tariff: Tariff, _ language: Language) { (self.tariff, self.language) = (tariff, language) }

  private func text(_ fr: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language.text(fr(), en())
  }

  func title(_ subject: DossierComparison.Subject) -> String {
    switch subject {
    case .answer(let question):
      QuestionKey(question).map { capitalized($0.topic(in: tariff)[language]) } ?? question
    case .profile: text("Le profil", "The profile")
    case .action: text("Le conseil", "The advice")
    case .saving: text("Ce que le conseil fait économiser, par mois", "What the advice saves, a month")
    case .bill(let plan):
      text("Facture moyenne, \(PlanNames(tariff)(plan))", "Mean bill, \(PlanNames(tariff)(plan))")
    case .difference: difference
    case .tariff: text("Le tarif (empreinte)", "The tariff (digest)")
    case .seed: text("La graine", "The seed")
    case .tax: text("La TVA montrée, en %", "VAT shown, in %")
    case .program: text("La version du programme", "The program’s version")
    }
  }

  private var difference: String {
    let names = tariff.plans.map(\.name)
    guard names.count == 2 else { return text("Écart moyen par mois", "Mean difference a month") }
    return text(
      "Écart moyen par mois, \(names[0]) moins \(names[1])", "Mean difference a month, \(names[0]) less \(names[1])")
  }

  func value(_ value: DossierComparison.Value?) -> String {
    switch value {
    case nil: "–"
    case .text(let text)?: text
    case .sentence(let sentence)?: sentence[language]
    case .figure(let figure)?: NumberStyle(language).known(euros: figure.estimate)
    }
  }

  private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
