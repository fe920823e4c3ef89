import Basics
import Traffic

/// What is taken where a question is not answered, in words.
struct Proposal {
  private let draft: Draft
  private let language: Language

  init(_ draft: Draft, _ language: Language) {
    self.draft = draft
    self.language = language
  }

  /// What an empty answer to a question stands for.
  func text(_ key: QuestionKey) -> String {
    let words = FigureWords(language)
    switch key {
    case .preset, .abroad: return text("aucun", "none")
    case .name: return text("Client", "Customer")
    case .telephones: return "\(draft.subscription.additionalLines + 2)"
    case .directNumbers: return "\(5 * (draft.subscription.numberPacks + 1))"
    case .messages: return draft.subscription.customMessages ? text("oui", "yes") : text("non", "no")
    case .forwardings:
      return text(
        "\(words.number(draft.subscription.forwardingsPerMonth)) par mois",
        "\(words.number(draft.subscription.forwardingsPerMonth)) a month")
    case .daysAWeek: return "5"
    case .mobileCalls: return calls(draft.start.stream(to: "fr-mobile"))
    case .fixedCalls: return calls(draft.start.stream(to: "fr-fixed"))
    case .callsTo(let place): return calls(draft.start.stream(to: "\(place.lowercased())-fixed"))
    case .mobileLength: return length(draft.start.stream(to: "fr-mobile"))
    case .fixedLength: return length(draft.start.stream(to: "fr-fixed"))
    case .lengthTo(let place): return length(draft.start.stream(to: "\(place.lowercased())-fixed"))
    case .mobileShareOf: return text("la moitié", "half")
    case .seasons: return SaidBack(draft, language).year
    }
  }

  private func calls(_ stream: CallStream) -> String {
    range(stream.callsPerMonth) { FigureWords(language).number($0) }
  }

  private func length(_ stream: CallStream) -> String {
    range(stream.meanSeconds) { FigureWords(language).length(seconds: $0) }
  }

  private func range(_ belief: Uncertain, _ write: (Double) -> String) -> String {
    belief.isKnown
      ? write(belief.likely)
      : text("de \(write(belief.low)) à \(write(belief.high))", "\(write(belief.low)) to \(write(belief.high))")
  }

  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
}
