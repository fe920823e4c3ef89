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

/// What a state asks for: a draft, the study of it and the map, unless something in it is refused.
public struct MarketingOrder: Sendable {
  /// The name of the draft's file.
  public static let draftName = MarketingDraft.fileName

  /// What was typed.
  public let state: MarketingState
  /// The study; nil where something typed is refused.
  public let study: DraftRequest?
  /// The map; nil in the same case.
  public let map: MapRequest?
  /// The draft's file.
  public let draftText: String
  /// What is wrong, by the field.
  let refusals: [String: String]
  /// The axes there are, and the two in use.
  let axes: [MapAxis]
  let chosen: [MapAxis]
  let today: Tariff

  init(_ state: MarketingState, _ corner: MarketingCorner) {
    let draft = MarketingDraft(state, corner.tariff)
    (self.state, draftText, today) = (state, draft.text, corner.tariff)
    var refusals = draft.refusals
    let isOwn = state.population == MarketingState.own
    if isOwn, state.ownPopulation.isEmpty {
      refusals["own-population"] = MarketingWords(state.language).populationWanted
    }
    self.refusals = refusals
    let isFile = draft.thirdName != nil
    let drafted = (try? TariffSource(MarketingDraft.fileName, readings: [], of: draft.files))?.tariff ?? corner.tariff
    let customer = corner.customer(state)
    axes = MapAxis.all(of: customer.profile, under: drafted, state.language)
    chosen = MarketingOrder.chosen(axes, customer.profile, state.axes)
    let known = Presets.populationNames.first { $0 == state.population } ?? Presets.populationNames[0]
    let isRefused = !refusals.isEmpty
    study =
      isRefused
      ? nil
      : DraftRequest(
        population: isOwn ? MarketingOrder.ownPopulation : Presets.path(ofPopulation: known),
        ownPopulation: isOwn ? state.ownPopulation + "\n" : nil, settings: isFile ? [] : draft.settings,
        draft: isFile ? draft.text : nil, migration: draft.migration, baseSize: draft.baseSize, size: .preview)
    map =
      isRefused || chosen.count < 2
      ? nil
      : MapRequest(
        profile: customer.path, text: customer.text, varied: chosen.map(\.varied),
        draft: draft.isToday ? nil : draft.text, size: .preview)
  }

  /// The name that the file of a population of one's own would have.
  private static let ownPopulation = "population.yaml"

  /// The two axes asked for; else the calls to mobiles and their length, of the stream with the most of them.
  private static func chosen(_ axes: [MapAxis], _ profile: Profile, _ asked: [String]) -> [MapAxis] {
    let mobiles = profile.streams.indices.filter { profile.streams[$0].destination == "fr-mobile" }
    let most = mobiles.max { profile.streams[$0].callsPerMonth.likely < profile.streams[$1].callsPerMonth.likely }
    let usual = [ProfileFigure.callsPerMonth(stream: most ?? 0), .meanSeconds(stream: most ?? 0)].map(\.path)
    var chosen: [MapAxis] = []
    for (asked, usual) in zip(asked, usual) {
      func free(_ path: String) -> MapAxis? { axes.first { $0.path == path && !chosen.contains($0) } }
      if let axis = free(asked) ?? free(usual) ?? axes.first(where: { !chosen.contains($0) }) { chosen.append(axis) }
    }
    return chosen
  }
}

extension MarketingDraft {
  /// The draft's file alone, to be read as a tariff.
  fileprivate var files: RunFiles { RunFiles([(MarketingDraft.fileName, Array(text.utf8))]) }
}
