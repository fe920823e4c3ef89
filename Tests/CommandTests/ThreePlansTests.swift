import Foundation
import TestSupport
import Testing

/// A draft that adds a third plan, through every command that compares plans.
struct ThreePlansTests {
  private static let population = "Profiles/Populations/french-small-businesses.yaml"

  /// Runs a command with the path of the draft in the place of `DRAFT`.
  private func run(_ command: String, input: String = "") throws -> Program.Outcome {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("three-\(UUID().uuidString).yaml").path
    try DraftTariffs.threePlansText.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try Program.run(
      command.split(separator: " ").map { $0 == "DRAFT" ? path : String($0) }, input: input)
  }

  private func json(_ command: String, input: String = "") throws -> [String: Any] {
    let run = try run(command + " --format json", input: input)
    #expect(run.code == 0)
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private let keys: Set = ["equilibre", "mediane", "intense"]

  @Test func theDraftIsInOrderAndShown() throws {
    #expect(try run("tariff check DRAFT").code == 0)
    let shown = try run("tariff show DRAFT --language en").output
    #expect(shown.contains("| Équilibre | Médiane | Intense |"))
    #expect(shown.contains("The three plans"))
  }

  @Test func ratingBillsAnyPlanByItsKey() throws {
    let calls = "started_at,line,destination,recipient,seconds\n2027-01-04T09:00:00,user-1,fr-mobile,a,25000\n"
    let plans = try #require(try json("rate - --tariff DRAFT", input: calls)["plans"] as? [String: [String: Any]])
    #expect(Set(plans.keys) == keys)
    // 6 h are included of 6 h 56 min 40 s: 3,400 seconds beyond at 0.21 a minute.
    let one = try json("rate - --plan mediane --tariff DRAFT", input: calls)["plans"] as? [String: [String: Any]]
    #expect(one?["mediane"]?["total"] as? String == plans["mediane"]?["total"] as? String)
    #expect(one?.count == 1)
    let none = try run("rate - --plan medane --tariff DRAFT", input: calls)
    #expect(none.code == 64 && none.errors.contains("did you mean “mediane”?"))
  }

  @Test func anAdviceNamesTheCheapestOfThree() throws {
    let advice = try json("advise Profiles/craftsman.yaml --replications 300 --tariff DRAFT")
    #expect(Set(try #require(advice["probability_cheaper"] as? [String: Any]).keys) == keys)
    #expect(Set(try #require(advice["expected_loss"] as? [String: Any]).keys) == keys)
    #expect((advice["compared"] as? [String])?.count == 2)
    let differences = try #require(advice["differences"] as? [String: Any])
    #expect(Set(differences.keys) == ["equilibre-mediane", "equilibre-intense", "mediane-intense"])
    #expect(keys.contains(try #require(advice["recommendation"] as? String)))
    let strategies = try #require(advice["strategies"] as? [String: Any])
    #expect(keys.allSatisfy { strategies["always_\($0)"] != nil })
    for language in ["fr", "en"] {
      let page = try run("advise Profiles/craftsman.yaml --replications 100 --language \(language) --tariff DRAFT")
      #expect(page.code == 0 && page.output.contains("| Équilibre | Médiane | Intense |"))
      // Names and amounts are text, not words of a shell.
      #expect(!page.output.contains("'Équilibre'") && !page.output.contains("'Médiane'"))
    }
  }

  @Test func aStudyHasSharesOfThree() throws {
    let study = try json("study \(Self.population) --customers 300 --tariff DRAFT")
    let summary = try #require(study["summary"] as? [String: Any])
    let shares = try #require(summary["cheaper"] as? [String: [String: Any]])
    #expect(Set(shares.keys) == keys)
    let close = try #require((summary["too_close"] as? [String: Any])?["mean"] as? Double)
    let sum = shares.values.compactMap { $0["mean"] as? Double }.reduce(close, +)
    #expect(abs(sum - 1) < 1e-5)
  }

  @Test func aDraftIsComparedWithToday() throws {
    let draft = try json("what-if \(Self.population) --customers 300 --tariff-b DRAFT")
    let summary = try #require(draft["summary"] as? [String: Any])
    for key in keys { #expect(summary["change_of_share_\(key)"] != nil) }
    #expect(Set(try #require(summary["change_on_version"] as? [String: Any]).keys) == ["equilibre", "intense"])
    let solved = try json(
      "what-if \(Self.population) --customers 300 --tariff-b DRAFT --solve tariff.mediane.monthly_price "
        + "--for share-mediane=0.2")
    let figure = try #require(solved["solved"] as? [String: Any])
    #expect(figure["share_mediane"] as? Double == 0.2)
    #expect(figure["value"] != nil)
    let wrong = try run(
      "what-if \(Self.population) --tariff-b DRAFT --solve tariff.mediane.monthly_price --for share-medane=0.2")
    #expect(wrong.code == 64 && wrong.errors.contains("did you mean “share-mediane”?"))
  }

  @Test func aCurveAndAMapHaveAllThree() throws {
    let curve = try json(
      "break-even Profiles/craftsman.yaml --vary streams.0.calls_per_month=20:300:5 --tariff DRAFT")
    let crossings = try #require(curve["crossings"] as? [[String: Any]])
    #expect(crossings.compactMap { $0["below"] as? String } == ["equilibre", "mediane"])
    #expect(crossings.compactMap { $0["above"] as? String } == ["mediane", "intense"])
    let map = try json(
      "break-even Profiles/craftsman.yaml --vary streams.0.calls_per_month=20:300:5 "
        + "--vary streams.0.duration.mean_seconds=40:240:5 --tariff DRAFT")
    let cheapest = try #require(map["cheapest"] as? [[String]])
    #expect(Set(cheapest.flatMap { $0 }) == keys)
  }

  @Test func theShippedDraftIsTakenWhereverATariffIs() throws {
    let draft = "Profiles/Drafts/median-plan.yaml"
    let what = try json("what-if \(Self.population) --customers 200 --tariff-b \(draft)")
    let summary = try #require(what["summary"] as? [String: Any])
    for key in keys { #expect(summary["change_of_share_\(key)"] != nil) }
    let curve = try json(
      "break-even \(Self.population) --customers 200 --tariff \(draft) --vary tariff.mediane.monthly_price=99:119:3")
    let points = try #require(curve["curve"] as? [[String: Any]])
    #expect(points.count == 3 && points.allSatisfy { Set(($0["cheaper"] as? [String: Any] ?? [:]).keys) == keys })
    // At 119 € with its 6 h it is nobody's beside Intense, which has no limit of time.
    let shares = points.compactMap { (($0["cheaper"] as? [String: [String: Any]])?["mediane"]?["mean"]) as? Double }
    #expect(shares.count == 3 && shares[0] > shares[1] && shares[1] > shares[2])
  }

  @Test func aPopulationSaysPlansThatThereAre() throws {
    let run = try Program.run(["study", "Profiles/Populations/french-small-businesses.yaml", "--customers", "100"])
    #expect(run.code == 0)
    let folder = Program.root.appendingPathComponent("Profiles/Populations")
    let text = try String(contentsOf: folder.appendingPathComponent("french-small-businesses.yaml"), encoding: .utf8)
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("people-\(UUID().uuidString).yaml").path
    try text.replacing("on_equilibre", with: "on_equlibre").replacing(
      "profile: ../", with: "profile: \(Program.root.path)/Profiles/"
    ).write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let wrong = try Program.run(["study", path, "--customers", "100"])
    #expect(wrong.code == 65 && wrong.errors.contains("did you mean “on_equilibre”?"))
  }
}
