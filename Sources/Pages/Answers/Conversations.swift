import Basics
import Foundation
import Questions
import Runs
import Tariffs
import Traffic

/// What all conversations of a server need, read once.
public struct Conversations: Sendable {
  /// The tariff, to make models under it.
  public let tariffs: TariffSource
  private let fresh: [Language: Interview]

  /// The tariff shipped, with the profiles to begin from.
  ///
  /// Throws ``Failure``.
  public init() throws {
    let tariffs = try TariffSource(nil, readings: [])
    let presets = try Presets.profiles(tariffs.tariff)
    self.tariffs = tariffs
    fresh = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        (language, Interview(tariffs.tariff, language, today: CivilDate(dayNumber: 0), presets: presets))
      })
  }

  /// The conversation of a page's state on a day; nil where the clock has none.
  public func conversation(_ state: PageState, on today: CivilDate? = ProfileConversation.today) -> Conversation? {
    guard let today, let interview = fresh[state.language] else { return nil }
    return Conversation(state, in: interview.begunAgain(on: today))
  }

  /// What is to be computed for a conversation, by so many tasks at a time.
  ///
  /// Throws ``Failure``.
  public func advice(_ conversation: Conversation, threads: Int) throws -> ProfileAdvice {
    try ProfileAdvice(
      conversation.interview.profileText, fileName: conversation.fileName, tariffs,
      vat: conversation.state.isTaxed ? PageState.vat : nil, threads: threads)
  }
}
