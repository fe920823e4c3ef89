import Basics
import Traffic

/// What is taken where a question is not answered, in words.
struct Proposal {
  private let draft: Draft
  private let language: Language
  private var say: InterviewWords { InterviewWords(language) }

  init(_ draft: Draft, _ language: Language) {
    self.draft = draft
    self.language = language
  }

  /// What an empty answer to a question stands for.
  func text(_ key: QuestionKey) -> String {
    let words = FigureWords(language)
    switch key {
    case .preset, .abroad: return say.none
    case .name: return say.customer
    case .telephones: return "\(draft.subscription.additionalLines + 2)"
    case .directNumbers: return "\(5 * (draft.subscription.numberPacks + 1))"
    case .messages: return draft.subscription.customMessages ? say.yes : say.no
    case .forwardings:
      return say.aMonth(words.number(draft.subscription.forwardingsPerMonth))
    case .daysAWeek: return "5"
    case .mobileCalls: return calls(draft.start.stream(to: "fr-mobile"))
    case .fixedCalls: return calls(draft.start.stream(to: "fr-fixed"))
    case .callsTo(let place): return calls(draft.start.stream(to: "\(place.lowercased())-fixed"))
    case .mobileLength: return length(draft.start.stream(to: "fr-mobile"))
    case .fixedLength: return length(draft.start.stream(to: "fr-fixed"))
    case .lengthTo(let place): return length(draft.start.stream(to: "\(place.lowercased())-fixed"))
    case .mobileShareOf: return say.half
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
      : say.range(from: write(belief.low), to: write(belief.high))
  }
}
