import Foundation
import Testing

/// From recorded calls to a profile and an advice, as a person would.
struct FitCommandTests {
  /// A folder with a year of a shop's calls, whose recipients look like numbers.
  private static func withCalls(
    _ body: (URL) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let shop = Program.root.appendingPathComponent("Profiles/shop.yaml").path
    let run = try Program.run(["simulate", shop, "--months", "9", "--seed", "5"])
    let text = run.output.replacing("s1-", with: "06123450").replacing("s2-", with: "01987650")
    try Data(text.utf8).write(to: folder.appendingPathComponent("calls.csv"))
    try body(folder)
  }

  private static func run(_ command: String, in folder: URL, _ locale: String = "C.UTF-8") throws -> Program.Outcome {
    try Program.run(command.split(separator: " ").map(String.init), environment: ["LANG": locale], in: folder)
  }

  @Test func aProfileIsWrittenAndWhatWasFoundIsTold() throws {
    try Self.withCalls { folder in
      let found = try Self.run("fit calls.csv --output customer.yaml", in: folder, "fr_FR.UTF-8")
      #expect(found.code == 0 && found.errors.isEmpty)
      #expect(found.output.contains("9 mois") && found.output.contains("Si l’on avait demandé conseil"))
      let check = try Self.run("profile check customer.yaml", in: folder)
      #expect(check.code == 0)
      let again = try Self.run("fit calls.csv", in: folder, "fr_FR.UTF-8")
      let written = try String(contentsOf: folder.appendingPathComponent("customer.yaml"), encoding: .utf8)
      #expect(again.output == written && again.errors.contains("9 mois"))
      // What people write is not replaced unasked.
      #expect(try Self.run("fit calls.csv --output customer.yaml", in: folder).code == 73)
    }
  }

  @Test func theDataOfAFitHasItsKeys() throws {
    try Self.withCalls { folder in
      let run = try Self.run("fit calls.csv --exclude 2027-05 --look-back 2 --format json", in: folder)
      let data = try #require(
        JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      #expect(data["excluded"] as? [String] == ["2027-05"] && (data["months"] as? [String])?.count == 8)
      let streams = try #require(data["streams"] as? [[String: Any]])
      #expect(Set(streams.compactMap { $0["destination"] as? String }).isSuperset(of: ["fr-mobile", "fr-fixed"]))
      for key in ["calls_per_month", "dispersion", "duration", "recipients", "calls_by_month"] {
        #expect(streams[0][key] != nil, "\(key)")
      }
      let card = try #require(data["look_back"] as? [String: Any])
      #expect(card["held_out"] as? [String] == ["2027-08", "2027-09"] && card["rests_on_months"] as? Int == 6)
      let plans = try #require(card["plans"] as? [String: [String: Any]])
      // The months' own bills, which have the same subscription.
      let rated = try Self.run("rate calls.csv --plan intense --format json", in: folder)
      let bills = try #require(JSONSerialization.jsonObject(with: Data(rated.output.utf8)) as? [String: Any])
      let intense = (bills["plans"] as? [String: [String: Any]])?["intense"]
      let months = try #require(intense?["months"] as? [[String: Any]])
      let totals = months.filter { ["2027-08", "2027-09"].contains($0["month"] as? String) }.compactMap {
        ($0["total"] as? String).flatMap { Double($0) }
      }
      let cost = try #require((plans["intense"]?["cost"] as? String).flatMap { Double($0) })
      // Two totals rounded to the cent beside a sum rounded once.
      #expect(totals.count == 2 && abs(totals.reduce(0, +) - cost) < 0.0101)
      #expect(plans["equilibre"]?["covered"] != nil)
      let rows = try Self.run("fit calls.csv --look-back 0 --format csv", in: folder).output.split(
        whereSeparator: \.isNewline)
      #expect(rows.first == "destination,figure,low,likely,high,calls" && rows.count >= 10)
    }
  }

  @Test func anAdviceSaysThatItRestsOnCalls() throws {
    try Self.withCalls { folder in
      let shop = Program.root.appendingPathComponent("Profiles/shop.yaml").path
      let run = try Self.run(
        "advise --calls calls.csv --profile \(shop) --exclude 2027-04 --replications 100", in: folder)
      #expect(run.code == 0)
      #expect(run.output.contains("Rests on ") && run.output.contains("of 8 months"))
      #expect(
        run.output.contains("What the calls say") && run.output.contains("Had the advice been asked for 2 months"))
      #expect(run.output.contains("advise --calls calls.csv --profile ") && run.output.contains("--exclude 2027-04"))
      let data = try Self.run("advise --calls calls.csv --replications 100 --brief --format json", in: folder)
      let keys = try #require(JSONSerialization.jsonObject(with: Data(data.output.utf8)) as? [String: Any])
      for key in ["recommendation", "monthly", "records", "look_back"] { #expect(keys[key] != nil, "\(key)") }
    }
  }

  @Test func noNumberIsShown() throws {
    try Self.withCalls { folder in
      for command in [
        "fit calls.csv", "fit calls.csv --format markdown", "fit calls.csv --format json", "fit calls.csv --format csv",
        "advise --calls calls.csv --replications 50 --brief", "fit calls.csv --exclude 2020-01",
      ] {
        let run = try Self.run(command, in: folder)
        #expect(!(run.output + run.errors).contains("06123450") && !(run.output + run.errors).contains("01987650"))
      }
    }
  }

  @Test(arguments: [
    ("fit calls.csv --exclude 2027-13", 64, "--exclude 2027-13"), ("fit calls.csv --exclude 2020-01", 64, "2027-01 to"),
    ("fit calls.csv --look-back 9", 64, "0 to 8"), ("fit calls.csv --look-back -1", 64, "0 to 8"),
    ("fit missing.csv", 66, "missing.csv"), ("fit calls.csv --profile calls.csv", 65, "calls.csv"),
    ("fit calls.csv --output calls.csv", 64, "calls.csv"), ("fit calls.csv --layout nothing", 64, "nothing"),
    ("advise calls.yaml --exclude 2027-05", 64, "--calls"), ("advise x.yaml --calls calls.csv", 64, "--calls"),
    ("advise", 64, "--calls"), ("fit calls.csv --output missing/customer.yaml", 73, "missing"),
  ])
  func whatCannotBeFittedIsSaid(_ command: String, _ code: Int32, _ said: String) throws {
    try Self.withCalls { folder in
      let run = try Self.run(command, in: folder)
      #expect(run.code == code, "\(run.errors)")
      #expect(run.errors.contains(said), "\(run.errors)")
      #expect(run.output.isEmpty)
    }
  }

  @Test(arguments: [
    "", "started_at,line,destination,recipient,seconds\n",
    "started_at,line,destination,recipient,seconds\n2027-01-04T09:00:00,user-1,fr-mobile,a,0\n",
  ])
  func aFileWithoutACallIsRefused(_ text: String) throws {
    for command in [["fit", "-"], ["advise", "--calls", "-"]] {
      let run = try Program.run(command, input: text, environment: ["LANG": "C.UTF-8"])
      #expect(run.code == 65 && run.output.isEmpty, "\(run.errors)")
    }
  }

  /// A row of a wrong year makes a history of decades, which is told and can be left out.
  @Test func aStrayDateIsTold() throws {
    let text = """
      started_at,line,destination,recipient,seconds
      2000-01-03T09:00:00,user-1,fr-mobile,a,30
      2027-01-04T09:00:00,user-1,fr-mobile,a,30

      """
    let run = try Program.run(["fit", "-"], input: text, environment: ["LANG": "C.UTF-8"])
    #expect(run.code == 65 && run.errors.contains("from 2000-01 to 2027-01"))
    let rest = try Program.run(["fit", "-", "--exclude", "2000-01"], input: text, environment: ["LANG": "C.UTF-8"])
    #expect(rest.code == 0 && rest.errors.contains("2000-01"))
  }

  /// One call is enough for a profile, whose beliefs then say most.
  @Test func oneCallIsFitted() throws {
    let text = "started_at,line,destination,recipient,seconds\n2027-01-04T09:00:00,user-1,fr-mobile,a,30\n"
    let run = try Program.run(["fit", "-"], input: text, environment: ["LANG": "C.UTF-8"])
    #expect(run.code == 0 && run.output.contains("calls_per_month"))
    #expect(run.errors.contains("so few months add little"))
  }
}
