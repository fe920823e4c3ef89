import Advice
import Basics
import Expectation
import Interchange

extension AdviceSentences {
  /// The sentences of an advice's data: in English, which other programs have relied on from the first.
  static func of(_ advice: Recommendation) -> AdviceSentences {
    let model = advice.model
    return AdviceSentences(
      action: Bilingual {
        ActionText(tariff: model.tariff, firstMonth: model.profile.firstMonth, language: $0).sentence(advice.action)
      },
      rule: advice.deliberation.map {
        RuleText(tariff: model.tariff, language: .en).sentence($0.strategies.simpleRule)
      },
      calendar: advice.deliberation?.strategies.followingCalendar.map { calendar in
        Bilingual {
          CalendarText(tariff: model.tariff, language: $0).sentence(calendar.plans, from: model.profile.firstMonth)
        }
      },
      question: advice.deliberation?.sensitivity.nextQuestion.map { effect in
        Bilingual { FigureText(profile: model.profile, language: $0).question(effect.figure) }
      },
      assumptions: advice.assumptions.map(AssumptionText(language: .en).sentence),
      notCovered: notCovered(advice), charges: .english)
  }

  /// Why a plan has no exact answer.
  private static func notCovered(_ advice: Recommendation) -> [Plan: String] {
    let answers = zip(advice.model.plans, advice.basis.exact?.plans ?? [])
    let reasons = answers.compactMap { plan, answer -> (Plan, String)? in
      guard case .failure(let reason) = answer else { return nil }
      return (plan, NotCoveredText(language: .en).sentence(reason))
    }
    return Dictionary(reasons) { first, _ in first }
  }
}

extension ChargeTitles {
  /// What bills call their lines in English.
  static let english = ChargeTitles { BillText(language: .en).title($0) }
  /// What bills call their lines in French.
  static let french = ChargeTitles { BillText(language: .fr).title($0) }
}
