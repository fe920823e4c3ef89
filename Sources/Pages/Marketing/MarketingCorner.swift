import Basics
import Foundation
import Runs
import Simulation
import Tariffs
import Traffic

/// What all pages of the marketing corner need, read once.
public struct MarketingCorner: Sendable {
  /// Today's tariff.
  let tariff: Tariff
  private let conversations: Conversations
  /// The shipped profiles, by their names.
  private let profiles: [(name: String, profile: Profile)]

  /// The tariff of some conversations, with the shipped profiles and populations.
  ///
  /// Throws ``Failure``.
  public init(_ conversations: Conversations) throws {
    self.conversations = conversations
    tariff = conversations.tariffs.tariff
    profiles = Array(zip(Presets.names, try Presets.profiles(tariff)))
  }

  /// What a state asks for.
  public func order(_ state: MarketingState) -> MarketingOrder { MarketingOrder(state, self) }

  /// A customer on the map.
  struct Customer {
    /// The file of its profile, from where the command runs.
    let path: String
    /// The profile's text, where it is of the conversation.
    let text: String?
    let profile: Profile
  }

  /// The customers to choose from: their names in forms, and their own.
  func customers(_ state: MarketingState) -> [(key: String, name: String)] {
    let shipped = profiles.map { (key: $0.name, name: $0.profile.name) }
    return (own(state).map { [(key: MarketingState.own, name: $0.profile.name)] } ?? []) + shipped
  }

  /// The customer that a state asks for; the first shipped one where it is none.
  func customer(_ state: MarketingState) -> Customer {
    if state.customer == MarketingState.own, let own = own(state) { return own }
    let found = profiles.first { $0.name == state.customer } ?? profiles[0]
    return Customer(path: Presets.path(ofProfile: found.name), text: nil, profile: found.profile)
  }

  /// The customer of the answers that one came from.
  private func own(_ state: MarketingState) -> Customer? {
    guard !state.answers.isEmpty, let page = PageState(link: state.answers, state.language),
      let conversation = conversations.conversation(page),
      let advice = try? conversations.advice(conversation, threads: 1)
    else { return nil }
    return Customer(
      path: conversation.fileName, text: conversation.interview.profileText, profile: advice.model.profile)
  }
}
