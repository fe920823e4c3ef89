import Foundation
import TestSupport
import Testing

/// Break-even, study and what-if as a user runs them.
struct StudyCommandTests {
  @Test func otherReadingsAreTriedForTheSameCustomers() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("few-\(UUID().uuidString).yaml").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try "name: p\nsegments: [{name: a, weight: 1, profile: \(Program.root.path)/Profiles/estate-agency.yaml}]\n".write(
      toFile: path, atomically: true, encoding: .utf8)
    let run = try Program.run(["study", path, "--customers", "100", "--across-readings", "--format", "json"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let readings = try #require(json["readings"] as? [String: [[String: Any]]])
    let tried = (readings["effects"] ?? []) + (readings["unchanged"] ?? [])
    // Switzerland is called, Thailand is not.
    let ids = Set(tried.compactMap { $0["reading"] as? String })
    #expect(ids.isSuperset(of: ["additional-line-price", "crossing-call", "zone-ch"]) && !ids.contains("zone-th"))
    #expect((json["command"] as? String)?.contains(" --across-readings ") == true)
  }

  private static let population = "Profiles/Populations/french-small-businesses.yaml"

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func breakEvenGivesItsCurveAndCrossings() throws {
    let run = try Program.run([
      "break-even", "Profiles/craftsman.yaml", "--vary", "streams.0.calls_per_month=60:180:7", "--format", "json",
    ])
    #expect(run.code == 0)
    let result = try json(run.output)
    #expect(result["vary"] as? String == "streams.0.calls_per_month")
    #expect(result["method"] as? String == "simulation")
    let curve = try #require(result["curve"] as? [[String: Any]])
    #expect(curve.compactMap { $0["value"] as? Double } == [60, 80, 100, 120, 140, 160, 180])
    #expect(curve.allSatisfy { ($0["interval"] as? [Double])?.count == 2 && $0["difference"] is Double })
    let crossings = try #require(result["crossings"] as? [[String: Any]])
    #expect(crossings.count == 1)
    let value = try #require(crossings[0]["value"] as? Double)
    let interval = try #require(crossings[0]["interval"] as? [Double])
    #expect(interval[0] <= value && value <= interval[1] && (100...140).contains(value))
  }

  /// Prices of a minute: a quarter of 0.15 has too many digits for a price of seconds.
  private static let prices: [Double] = (0...20).map { (step: Int) -> Double in
    (100 + 7.5 * Double(step)).rounded() / 1000
  }

  @Test(
    arguments: [
      ("subscription.additional_lines=0:3", [0, 1, 2, 3]), ("busyness.cv=0:1:3", [0, 0.5, 1]),
      ("tariff.rates.france-mobile.per_minute=0.1:0.25", prices),
    ] as [(String, [Double])])
  func stepsAreAsRoundAsWhatTheyAreStepsOf(_ range: String, _ values: [Double]) throws {
    let run = try Program.run(["break-even", "Profiles/shop.yaml", "--vary", range, "--format", "json"])
    #expect(run.code == 0)
    let curve = try #require(try json(run.output)["curve"] as? [[String: Any]])
    #expect(curve.compactMap { $0["value"] as? Double } == values)
  }

  @Test func workOfMinutesIsAnnouncedBeforeItBegins() throws {
    // 21 values of 100 replications of 24 months of 100,000 calls: 5.04 thousand million.
    let text = """
      name: x
      streams: [{name: a, destination: fr-fixed, calls_per_month: 100000, duration: {mean_seconds: 60, cv: 1}}]
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = [
      "break-even", "-", "--vary", "tariff.equilibre.fixed_recipient_limit=100:1000000", "--language", "en",
    ]
    process.currentDirectoryURL = Program.root
    let (input, errors) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = Pipe()
    process.standardError = errors
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let said = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
    process.terminate()
    process.waitUntilExit()
    #expect(said.contains("up to 6 thousand million calls"), "\(said)")
  }

  @Test func aRangeWithoutBreakEvenIsSaidPlainly() throws {
    let run = try Program.run([
      "break-even", "Profiles/shop.yaml", "--vary", "streams.0.calls_per_month=5:20:3", "--language", "en",
    ])
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("# No break-even from 5 to 20 calls a month: Équilibre costs less throughout"))
  }

  @Test(arguments: [
    ["--vary", "streams.0.calls_per_month=9:1"], ["--vary", "streams.0.calls_per_month"], [],
    ["--vary", "streams.0.calls_per_month=1:9:1"], ["--vary", "streams.0.calls_per_month=nan:3"],
  ])
  func aVariationOutOfReasonIsAUsageError(_ options: [String]) throws {
    #expect(try Program.run(["break-even", "Profiles/shop.yaml"] + options).code == 64)
  }

  @Test(arguments: [
    (["break-even", "Profiles/shop.yaml", "--vary", "streams.7.calls_per_month=1:9"], "streams.7"),
    (["break-even", "Profiles/shop.yaml", "--vary", "tariff.intense.price=1:9"], "price"),
    (["break-even", "Profiles/shop.yaml", "--vary", "streams.0.name=1:9"], "takes numbers"),
    (["advise", "Profiles/shop.yaml", "--set", "stream.0.calls_per_month=9"], "did you mean “streams”"),
    (["what-if", population, "--set", "tariff.intense.price=9"], "price"),
    (["what-if", population, "--solve", "tariff.intense.price", "--for", "share-intense=0.4"], "price"),
  ])
  func aKeyThatIsNotThereIsAUsageErrorThatNamesIt(_ arguments: [String], _ words: String) throws {
    let run = try Program.run(arguments)
    #expect(run.code == 64)
    #expect(run.errors.contains(words))
  }

  @Test func whereTheDifferenceIsNotToldFromZeroNoVersionIsCheaper() throws {
    // Five cents about the break-even price: less than the error.
    let run = try Program.run([
      "break-even", "Profiles/craftsman.yaml", "--vary", "tariff.intense.monthly_price=118.9:118.95:2", "--language",
      "en",
    ])
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("# Too close to call from €118.90 to €118.95"))
    #expect(run.output.contains("| too close |") && !run.output.contains("| Intense |"))
  }

  @Test func aFigureOutOfReachIsSaidInTheFirstLineAndInTheData() throws {
    let search = [
      "what-if", Self.population, "--customers", "300", "--solve", "tariff.intense.monthly_price", "--for",
      "share-intense=0.999", "--between", "110:120",
    ]
    let text = try Program.run(search + ["--language", "en"])
    #expect(text.code == 0)
    #expect(text.output.hasPrefix("# No value from €110.00 to €120.00 will do: Intense costs less for "))
    #expect(!text.output.contains("With the draft"))
    let table = try Program.run(search + ["--format", "csv"])
    #expect(table.output.contains("all,solved: tariff.intense.monthly_price,figure,,,,,0.95"))
  }

  @Test(arguments: [
    ("0.5", "more than €0.50 a month", "plus de 0,50\u{00A0}€ par mois"),
    ("0", "by however little", "de si peu que ce soit"),
    ("5", "more than €5.00 a month", "plus de 5,00\u{00A0}€ par mois"),
  ])
  func aSolutionSaysWhichGapsItCounts(_ indifference: String, _ english: String, _ french: String) throws {
    let search = [
      "what-if", Self.population, "--customers", "300", "--solve", "tariff.intense.monthly_price", "--for",
      "share-intense=0.4", "--indifference", indifference,
    ]
    #expect(try Program.run(search + ["--language", "en"]).output.contains(english))
    #expect(try Program.run(search + ["--language", "fr"]).output.contains(french))
    let data = try json(Program.run(search + ["--format", "json"]).output)
    let solved = try #require(data["solved"] as? [String: Any])
    #expect(solved["gap_counted_above"] as? Double == Double(indifference))
    let gap = "all,solved: gap counted above,EUR/month,\(indifference),0,\(indifference),\(indifference),0.95"
    #expect(try Program.run(search + ["--format", "csv"]).output.contains(gap))
  }

  @Test func aLowerPriceMakesNobodyPayMore() throws {
    let run = try Program.run([
      "what-if", Self.population, "--customers", "300", "--set", "tariff.intense.monthly_price=109", "--format", "csv",
    ])
    #expect(run.output.contains("all,losers,share,0,0,0,0,0.95"))
  }

  @Test func aFrenchSpreadsheetGetsSemicolonsAndDecimalCommas() throws {
    let run = try Program.run([
      "study", Self.population, "--customers", "300", "--format", "csv", "--csv-style", "french",
    ])
    #expect(run.code == 0)
    let lines = run.output.split(whereSeparator: \.isNewline)
    #expect(lines[0] == "\u{FEFF}segment;version;mesure;unité;valeur;erreur_type;borne_basse;borne_haute;confiance")
    #expect(lines.allSatisfy { $0.split(separator: ";", omittingEmptySubsequences: false).count == 9 })
    #expect(lines.dropFirst().contains { $0.contains("0,95") } && !run.output.contains("0.95"))
  }

  @Test(arguments: [
    ["study", population, "--customers", "15000"],
    // Every look of the search is a pass over the customers, and so is their response.
    [
      "what-if", population, "--customers", "1000", "--solve", "tariff.equilibre.mobile_allowance", "--for",
      "share-intense=0.40", "--between", "20:200", "--elasticity", "-0.2",
    ],
    // So is every way that calls are charged by several drafts.
    [
      "what-if", population, "--customers", "1000", "--set", "tariff.equilibre.mobile_allowance=60:200:15", "--set",
      "tariff.intense.monthly_price=109,119", "--migration", "0.02",
    ],
  ])
  func aStudyThatWasKilledGoesOnToTheSameBytes(_ arguments: [String]) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let checkpoint = folder.appendingPathComponent("c").path
    let study = arguments + ["--format", "json", "--threads", "1"]
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = study + ["--checkpoint", checkpoint]
    process.currentDirectoryURL = Program.root
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Killed once some steps are kept.
    func size() -> Int { FileManager.default.contents(atPath: checkpoint)?.count ?? 0 }
    while process.isRunning, size() < 60_000 { usleep(2000) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(size() > 0)
    let resumed = try Program.run(study + ["--checkpoint", checkpoint])
    #expect(resumed.code == 0)
    #expect(resumed.errors.contains("going on after"))
    #expect(!FileManager.default.fileExists(atPath: checkpoint))
    #expect(resumed.output == (try Program.run(study).output))
  }

  @Test func aCheckpointIsNeverTheReport() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)").path
    let run = try Program.run([
      "study", Self.population, "--customers", "300", "--checkpoint", path, "--output", path,
    ])
    #expect(run.code == 64)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func aDamagedStepOfACheckpointIsDoneAgain() async throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let study = ["study", Self.population, "--customers", "15000", "--format", "json", "--threads", "1"]
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = study + ["--checkpoint", path]
    process.currentDirectoryURL = Program.root
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    func text() -> String {
      FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    while process.isRunning, text().split(separator: "\n").count < 4 { usleep(2000) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    // One digit of one amount of the first step.
    var lines = text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var words = lines[1].split(separator: " ").map(String.init)
    words[1] = String(words[1].dropLast()) + (words[1].last == "0" ? "1" : "0")
    lines[1] = words.joined(separator: " ")
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
    let resumed = try Program.run(study + ["--checkpoint", path])
    #expect(resumed.code == 0)
    #expect(resumed.output == (try Program.run(study).output))
  }

  @Test func aCheckpointOfAnotherStudyIsRefused() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("something else\n".utf8).write(to: URL(fileURLWithPath: path))
    let run = try Program.run(["study", Self.population, "--customers", "300", "--checkpoint", path])
    #expect(run.code == 65)
    #expect(FileManager.default.contents(atPath: path) == Data("something else\n".utf8))
  }

  @Test func aDraftPriceIsSolvedForAShare() throws {
    let options = ["--customers", "1500", "--format", "json"]
    let run = try Program.run(
      ["what-if", Self.population, "--solve", "tariff.intense.monthly_price", "--for", "share-intense=0.40"] + options)
    #expect(run.code == 0)
    let result = try json(run.output)
    let solved = try #require(result["solved"] as? [String: Any])
    let value = try #require((solved["value"] as? [String: Any])?["mean"] as? Double)
    #expect((90...119).contains(value))
    let summary = try #require(result["summary"] as? [String: Any])
    let draft = try #require(summary["draft"] as? [String: Any])
    let cheaper = try #require((draft["cheaper"] as? [String: Any])?["intense"] as? [String: Any])
    #expect(abs((cheaper["mean"] as? Double ?? 0) - 0.40) < 0.01)
  }

  /// A figure of a part as text with its keys in order, which a dictionary has in none.
  private func figure(_ part: [String: Any], _ path: [String]) throws -> String {
    let value = try #require(path.reduce(part as Any?) { ($0 as? [String: Any])?[$1] })
    return String(decoding: try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys]), as: UTF8.self)
  }

  @Test func aDraftAmongOthersIsToldAsByItself() throws {
    let options = ["--customers", "300", "--migration", "0.02", "--format", "json"]
    let grid = try Program.run(
      [
        "what-if", Self.population, "--set", "tariff.intense.monthly_price=105,109", "--set",
        "tariff.equilibre.mobile_allowance=60,180",
      ] + options)
    #expect(grid.code == 0 && grid.errors.contains("4"))
    let result = try json(grid.output)
    let drafts = try #require(result["drafts"] as? [[String: Any]])
    #expect(drafts.count == 4)
    for (index, values) in [("105", "60"), ("105", "180"), ("109", "60"), ("109", "180")].enumerated() {
      let one = try json(
        Program.run(
          [
            "what-if", Self.population, "--set", "tariff.intense.monthly_price=\(values.0)", "--set",
            "tariff.equilibre.mobile_allowance=\(values.1)",
          ] + options
        ).output)
      let (whole, alone) = (
        try #require(drafts[index]["summary"] as? [String: Any]), try #require(one["summary"] as? [String: Any])
      )
      for path in [
        ["draft", "cheaper"], ["revenue"], ["winners"], ["turned"], ["change_of_revenue"], ["change_of_bill"],
      ] { #expect(try figure(whole, path) == figure(alone, path), "\(values) \(path)") }
      let today = try #require((result["today"] as? [String: Any])?["summary"] as? [String: Any])
      #expect(try figure(today, ["cheaper"]) == figure(alone, ["today", "cheaper"]))
    }
  }

  @Test func anAmountIsFoundOnlyWhereThePlansHeldAreKnown() throws {
    let text = "name: p\nsegments: [{name: all, weight: 1, profile: \(Program.root.path)/Profiles/shop.yaml}]\n"
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString).yaml").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let search = ["--customers", "200", "--solve", "tariff.intense.monthly_price", "--language", "en", "--for"]
    let unknown = try Program.run(["what-if", path] + search + ["revenue-change=0"])
    #expect(unknown.code == 65 && unknown.errors.contains("on_equilibre, on_intense"))
    #expect(try Program.run(["what-if", path] + search + ["saving=0.2"]).code == 0)
    let known = try Program.run(["what-if", Self.population] + search + ["revenue-change=1"])
    #expect(known.code == 0 && known.output.hasPrefix("# For revenue changed by +€1.00 a customer and month"))
  }

  @Test func withoutADraftThereIsNothingToCompare() throws {
    #expect(try Program.run(["what-if", Self.population]).code == 64)
    #expect(try Program.run(["what-if", Self.population, "--solve", "tariff.intense.monthly_price"]).code == 64)
    #expect(try Program.run(["what-if", Self.population, "--set", "streams.0.calls_per_month=3"]).code == 64)
  }
}
