import Basics
import Runs
import Synchronization
import Testing

@testable import Pages

/// What an order of the marketing corner works out, and what the page shows of it.
struct MarketingOrderTests {
  /// A population of few calls, so that no test takes long.
  static let few = """
    name: "Essai <b>&amp;</b> 'x'"
    segments: [{name: "=artisans", weight: 1, profile: Profiles/craftsman.yaml, calls_factor: 0.05, on_equilibre: 0.8}]
    """

  private static func order(_ fields: [(String, String)], _ language: Language = .fr) throws -> MarketingOrder {
    let own = [("population", "own"), ("own-population", few)] + fields
    let state = MarketingState(fields: own.map { (name: $0.0, value: $0.1) }, language)
    return try MarketingCorner(Conversations()).order(state)
  }

  @Test func aSmallSizeSaysItsSize() async throws {
    let study = try #require(try Self.order([("intense.monthly_price", "95")]).study)
    let data = try await study.data(threads: 1)
    let view = DraftAnswerView(data, .preview, .fr)
    #expect(view.stage == "Aperçu sur 500 clients simulés ; ± : intervalles à 95\u{202F}%.")
    #expect(!view.isWhole)
    // Both plans cost these customers their monthly price but for the odd call: 24 € less for all.
    #expect(view.groups.map(\.title) == ["Paient moins", "Paient autant", "Paient plus"])
    #expect(data.parts[0].change.winners.mean == 1 && data.parts[0].change.unchanged.mean == 0)
    #expect(view.lead.contains { $0.isStrong && $0.text == "Essai <b>&amp;</b> 'x'" })
  }

  @Test func threePlansAreComparedAsTwoAre() async throws {
    let order = try Self.order([("third", "1"), ("third-name", "Neuve"), ("third.monthly_price", "50")], .en)
    let study = try #require(order.study)
    #expect(study.settings.isEmpty && study.draft == order.draftText)
    let data = try await study.data(threads: 1)
    #expect(data.parts[0].draft.cheaper.map { $0.mean } == [0, 1, 0])
    let shares = DraftCharts(data: data, language: .en).shares()
    #expect(shares.data.contains("Neuve"))
  }

  @Test func theMapFollowsTheDraft() async throws {
    let answers = PageState(.fr, answers: [.name: "Plombier", .mobileCalls: "2/mois", .mobileLength: "1 min"]).link
    let fields = [("answers", answers), ("customer", "own")]
    let today = try #require(try Self.order(fields).map)
    #expect(today.profile == "plombier.yaml" && today.draft == nil)
    let drafted = try #require(try Self.order(fields + [("intense.monthly_price", "90")]).map)
    #expect(drafted.draft?.contains("monthly_price: 90") ?? false)
    let data = try await drafted.data(threads: 1)
    guard case .map(let map) = data.result else { return }
    #expect(map.xs.count == 9 && map.cells.allSatisfy { $0.allSatisfy { $0.differences.cheapest.index == 1 } })
  }

  @Test func theCurveTakesTheCallsOfTheStudy() async throws {
    let order = try Self.order([("equilibre.mobile_allowance", "1"), ("price", "tariff.equilibre.monthly_price")])
    let (study, curve) = (try #require(order.study), try #require(order.curve))
    let known = try await study.found(known: KnownUsage(), threads: 1) { _, _ in }.known
    let heard = Mutex(0)
    let found = try await curve.found(known: known, threads: 1) { _, _ in heard.withLock { $0 += 1 } }
    #expect(heard.withLock { $0 } == 0, "nothing is simulated again")
    let anew = try await curve.data(threads: 1)
    #expect(try found.data.json() == anew.json())
    // From 40 € to 160 € beside Intense at 119 €, for customers who call little.
    let points = found.data.curve.points
    #expect(points.first?.cheapest == 0 && points.last?.cheapest == 1)
    let view = FoundView(found.data, order.price, .preview, .fr)
    #expect(view.charts[0].data.contains("\"here\":99") && !view.blocks.isEmpty)
  }

  @Test func anAxisIsNeverTakenTwice() throws {
    let path = "tariff.intense.monthly_price"
    let order = try Self.order([("x-axis", path), ("y-axis", path)])
    #expect(order.chosen.count == 2 && order.chosen[0].path == path && order.chosen[1].path != path)
    #expect(try Self.order([("x-axis", "nothing"), ("customer", "nobody")]).map != nil)
  }

  @Test func nothingIsWorkedOutOfWhatIsRefused() throws {
    let order = try Self.order([("intense.monthly_price", "-1")])
    #expect(order.study == nil && order.map == nil)
    #expect(MarketingAnswerView(order, nil).failure.hasPrefix("Un chiffre n’est pas accepté"))
  }

  @Test(arguments: ["/etc/passwd", "../../secret.yaml", "craftsman.yaml", "Profiles/../../x.yaml"])
  func aPopulationReadsTheShippedProfilesAlone(_ path: String) async throws {
    let text = "name: x\nsegments: [{name: a, weight: 1, profile: \(path)}]"
    let study = try #require(try Self.order([("own-population", text)]).study)
    let failure = await #expect(throws: Failure.self) { try await study.data(threads: 1) }
    let told = try #require(failure?.lines.first?.en)
    let expected = "is not read here: expected one of: Profiles/Populations/fewer-calls-to-mobiles.yaml"
    #expect(told.contains(expected), "\(told)")
    // The name alone: nothing of where the server stands.
    let name = path.split(separator: "/").last ?? ""
    #expect(told.hasPrefix("\(name): "), "\(told)")
  }

  @Test func whatCallsCostIsFoundOnceForAllPricesAMonth() async throws {
    let fields = [("third", "1"), ("equilibre.mobile_allowance", "1")]
    let before = try #require(try Self.order(fields + [("third.monthly_price", "104")]).study)
    let after = try #require(try Self.order(fields + [("third.monthly_price", "103")]).study)
    let other = try #require(try Self.order(fields + [("third.mobile_allowance", "3")]).study)
    #expect(before.chargesKey == after.chargesKey && before.chargesKey != other.chargesKey)
    let known = try await before.found(known: KnownUsage(), threads: 1) { _, _ in }.known
    let heard = Mutex(0)
    let found = try await after.found(known: known, threads: 1) { _, _ in heard.withLock { $0 += 1 } }
    #expect(heard.withLock { $0 } == 0, "nothing is simulated again")
    let anew = try await after.data(threads: 1)
    #expect(try found.data.json() == anew.json())
  }

  @Test func whoStopsListeningStopsTheWork() async throws {
    let study = try #require(try Self.order([("intense.monthly_price", "95")]).study?.of(.whole))
    let heard = Mutex(0)
    let task = Mutex<Task<Void, any Error>?>(nil)
    let work = Task {
      // Not before the task can be told to stop.
      while task.withLock({ $0 == nil }) { await Task.yield() }
      _ = try await study.data(threads: 1) { _, _ in
        heard.withLock { $0 += 1 }
        task.withLock { $0?.cancel() }
      }
    }
    task.withLock { $0 = work }
    await #expect(throws: CancellationError.self) { try await work.value }
    // Ten thousand customers are twenty steps: the first of them was the last.
    #expect(heard.withLock { $0 } == 1)
  }

  @Test func commandsAreShownAsTheyAreTyped() throws {
    let order = try Self.order([("intense.monthly_price", "109"), ("migration", "2"), ("base-size", "30000")], .en)
    let handed = MarketingAnswerView(order, nil).handed
    #expect(
      handed.map(\.command) == [
        "optimale what-if population.yaml --customers 10000 --seed 1 --set tariff.intense.monthly_price=109 "
          + "--migration 0.02 --base-size 30000 --language en",
        "optimale break-even population.yaml --vary tariff.intense.monthly_price=50:170 --customers 10000 --seed 1 "
          + "--tariff draft.yaml --language en",
        "optimale break-even Profiles/craftsman.yaml --vary streams.0.calls_per_month=10:250 "
          + "--vary streams.0.duration.mean_seconds=10:250 --seed 1 --tariff draft.yaml --language en",
      ])
    #expect(handed[0].forms.map(\.name) == ["draft.pdf", "draft.xlsx", "draft.csv", "draft.json", "draft.md"])
    #expect(MarketingForm("draft.html") == nil && MarketingForm("../draft.csv") == nil && MarketingForm("x.csv") == nil)
  }
}
