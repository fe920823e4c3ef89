import Basics
import Runs
import Tariffs
import Traffic

/// What a state asks for: a study of a draft, a curve and a map, unless something in it is refused.
public struct MarketingOrder: Sendable {
  /// The name of the draft's file.
  public static let draftName = MarketingDraft.fileName
  /// The name that the file of a population of one's own would have.
  private static let ownPopulation = "population.yaml"

  /// What was typed.
  public let state: MarketingState
  /// The study; nil where something typed is refused.
  public let study: DraftRequest?
  /// The population along a price; nil in the same case.
  public let curve: CurveRequest?
  /// The map; nil in the same case.
  public let map: MapRequest?
  /// The draft's file.
  public let draftText: String
  /// What is wrong, by the field.
  let refusals: [String: String]
  /// The figures that may stand on the map's axes, and the two in use.
  let axes, chosen: [MapAxis]
  /// The prices that the curve may go along.
  let prices: [MapAxis]
  /// The one in use: that of the plan that stands last, unless another one is asked for.
  let price: MapAxis

  init(_ state: MarketingState, _ corner: MarketingCorner) {
    let draft = MarketingDraft(state, corner.tariff)
    let customer = corner.customer(state)
    (self.state, draftText) = (state, draft.text)
    let drafted = (try? TariffSource(MarketingDraft.fileName, readings: [], of: draft.files))?.tariff ?? corner.tariff
    axes = MapAxis.all(of: customer.profile, under: drafted, state.language)
    chosen = MarketingOrder.chosen(axes, customer.profile, state.axes)
    prices = MapAxis.fixedPrices(of: drafted, state.language)
    price = prices.first { $0.path == state.axes[2] } ?? prices[prices.count - 1]
    var refusals = draft.refusals
    if state.population == MarketingState.own, state.ownPopulation.isEmpty {
      refusals["own-population"] = MarketingWords(state.language).populationWanted
    }
    self.refusals = refusals
    guard refusals.isEmpty else {
      (study, curve, map) = (nil, nil, nil)
      return
    }
    let file = draft.isToday ? nil : draft.text
    let study = MarketingOrder.study(state, draft)
    self.study = study
    curve = CurveRequest(study: study, varied: price.varied, draft: file)
    map = MapRequest(profile: customer.path, text: customer.text, varied: chosen.map(\.varied), draft: file)
  }

  /// The study of a draft: by what is set where it lists today's plans, else by its file.
  private static func study(_ state: MarketingState, _ draft: MarketingDraft) -> DraftRequest {
    let isOwn = state.population == MarketingState.own
    let known = Presets.populationNames.first { $0 == state.population } ?? Presets.populationNames[0]
    let isFile = draft.thirdName != nil
    return DraftRequest(
      population: isOwn ? ownPopulation : Presets.path(ofPopulation: known),
      ownPopulation: isOwn ? state.ownPopulation + "\n" : nil, settings: isFile ? [] : draft.settings,
      charges: draft.charges, draft: isFile ? draft.text : nil, migration: draft.migration, baseSize: draft.baseSize)
  }

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
