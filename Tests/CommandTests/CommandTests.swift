import Foundation
import Testing

struct CommandTests {
  static let profiles = ["call-out-sales", "craftsman", "estate-agency", "law-office", "medical-practice", "shop"]

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test(arguments: profiles)
  func adviceAsJSONHasTheKeysOthersRelyOn(_ name: String) throws {
    let run = try Program.run(["advise", "Profiles/\(name).yaml", "--format", "json", "--replications", "60"])
    #expect(run.code == 0, "\(run.errors)")
    let advice = try json(run.output)
    for key in [
      "profile", "horizon_months", "recommendation", "monthly", "probability_cheaper", "expected_loss", "replications",
      "simulated_calls", "seed", "tariff",
    ] { #expect(advice[key] != nil, "\(key)") }
    let monthly = try #require(advice["monthly"] as? [String: [String: Any]])
    for plan in ["equilibre", "intense"] {
      for key in ["mean", "standard_error", "p05", "p50", "p95"] { #expect(monthly[plan]?[key] is Double) }
    }
    for key in ["mean", "standard_error", "confidence"] { #expect(monthly["difference"]?[key] is Double) }
    #expect((monthly["difference"]?["interval"] as? [Double])?.count == 2)
    #expect(advice["replications"] as? Int == 60)
    #expect((advice["tariff"] as? [String: String])?["sha256"]?.count == 64)
  }

  @Test func theSameSeedGivesTheSameBytesForAnyNumberOfThreads() throws {
    func advice(_ threads: String) throws -> String {
      let run = try Program.run(
        ["advise", "Profiles/estate-agency.yaml", "--replications", "60", "--seed", "7", "--threads", threads])
      #expect(run.code == 0)
      return run.output
    }
    let one = try advice("1")
    #expect(try advice("2") == one)
    #expect(try advice("5") == one)
  }

  @Test func theReproducingCommandReproduces() throws {
    let first = try Program.run(["advise", "Profiles/shop.yaml", "--vat", "20", "--reading", "rounding=call-cent"])
    let line = try #require(first.output.split(separator: "\n").first { $0.hasPrefix("optimale advise") })
    let again = try Program.run(line.split(separator: " ").dropFirst().map(String.init))
    #expect(again.output == first.output)
    #expect(again.code == 0)
  }

  @Test func theLanguageFollowsTheLocale() throws {
    let arguments = ["advise", "Profiles/shop.yaml", "--replications", "50"]
    #expect(
      try Program.run(arguments, environment: ["LANG": "fr_FR.UTF-8"]).output.contains(
        "Souscrire Équilibre et y rester"))
    #expect(
      try Program.run(arguments, environment: ["LANG": "C.UTF-8"]).output.contains("Take Équilibre and stay on it"))
    #expect(try Program.run(arguments + ["--language", "fr"]).output.contains("Souscrire Équilibre et y rester"))
  }

  @Test func simulatedCallsAreRatedBack() throws {
    let calls = try Program.run(["simulate", "Profiles/law-office.yaml", "--months", "2", "--seed", "4"])
    #expect(calls.code == 0)
    #expect(calls.output.hasPrefix("started_at,line,destination,recipient,seconds\r\n"))
    let bills = try Program.run(["rate", "-", "--format", "json", "--additional-lines", "1"], input: calls.output)
    #expect(bills.code == 0, "\(bills.errors)")
    let plans = try #require(try json(bills.output)["plans"] as? [String: [String: Any]])
    let months = try #require(plans["intense"]?["months"] as? [[String: Any]])
    #expect(months.map { $0["month"] as? String } == ["2027-01", "2027-02"])
    // 119 + 21 + 30.
    #expect(months.allSatisfy { $0["subscription"] as? String == "170.00" })
  }

  @Test func aBillIsWhatTheBrochureSays() throws {
    // 7,200 s are included; 60 s more in a call of its own cost 0.134 + 0.134 = 0.268 €.
    let calls = """
      started_at,line,destination,recipient,seconds
      2027-01-04T09:00:00,user-1,fr-mobile,a,7200
      2027-01-05T09:00:00,user-1,fr-mobile,b,60
      2027-01-06T09:00:00,user-1,special,c,60

      """
    let run = try Program.run(["rate", "-", "--format", "json", "--plan", "equilibre"], input: calls)
    let bill = try json(run.output)
    let plans = try #require(bill["plans"] as? [String: [String: Any]])
    #expect(plans.keys.sorted() == ["equilibre"])
    let month = try #require((plans["equilibre"]?["months"] as? [[String: Any]])?.first)
    #expect(month["usage_in_60000ths"] as? Int == 16_080)
    #expect(month["usage"] as? String == "0.27")
    #expect(month["total"] as? String == "99.27")
    let unpriced = try #require((bill["unpriced"] as? [[String: Any]])?.first)
    #expect(unpriced["destination"] as? String == "special")
    #expect(unpriced["seconds"] as? Int == 60)
  }

  @Test func badRowsRefuseTheFileUnlessTheyAreSkipped() throws {
    let calls = """
      started_at,line,destination,recipient,seconds
      2027-01-04T09:00:00,user-1,fr-mobile,a,60
      2027-01-05T09:00:00,user-1,atlantis-fixed,b,60
      2027-01-06,user-1,fr-mobile,c,60

      """
    let refused = try Program.run(["rate", "-"], input: calls)
    #expect(refused.code == 65)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("-:3: destination “atlantis-fixed”"))
    #expect(refused.errors.contains("-:4: started_at “2027-01-06”"))
    let skipped = try Program.run(["rate", "-", "--skip-bad-rows", "--format", "json"], input: calls)
    #expect(skipped.code == 0)
    #expect(try json(skipped.output)["skipped_rows"] as? Int == 2)
    #expect(skipped.errors.contains("2 bad rows left out of 3"))
  }

  /// The dossier's is the longest of these tests: two processors take a minute for it, and CI has two and a half.
  @Test(arguments: [("make-reports", "Reports", profiles.count * 11), ("make-dossier", "Reports/Dossier", 85)])
  func reportsInTheRepositoryAreThoseThisProgramMakes(_ script: String, _ path: String, _ count: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = Program.root.appendingPathComponent(".ci/\(script)").path
    let run = try Program.run([folder.path, Program.path], executable: script)
    #expect(run.code == 0, "\(run.errors)")
    let kept = Program.root.appendingPathComponent(path)
    // The notebook is written by hand; the page's pictures are taken in a browser.
    let names = try FileManager.default.contentsOfDirectory(atPath: kept.path).sorted().filter { name in
      !["Dossier", "Page"].contains(name) && !name.hasSuffix(".ipynb")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names)
    #expect(names.count == count)
    for name in names {
      let old = try String(contentsOf: kept.appendingPathComponent(name), encoding: .utf8)
      let new = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      // Another gnuplot draws other bytes: pictures are compared where it is the same one.
      if name.hasSuffix(".svg"), drawer(of: old) != drawer(of: new) { continue }
      #expect(old == new, "\(path)/\(name) differs: run .ci/make-reports and .ci/make-dossier and look at the change")
    }
  }

  @Test func anExportIsBilledByMonthsFromAnyDay() throws {
    let calls = """
      calldate,src,dst,billsec,disposition,uniqueid,did,dcontext
      2027-01-15 09:00:00,101,0021321123456,60,ANSWERED,1,,from-internal
      2027-02-14 09:00:00,102,061234XXXX,60,ANSWERED,2,,from-internal

      """
    let run = try Program.run(
      ["rate", "-", "--billing-day", "15", "--format", "json", "--language", "en"], input: calls)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.contains("2 calls kept of 2 rows, layout freepbx"))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let plan = try #require((json["plans"] as? [String: [String: Any]])?["equilibre"])
    let month = try #require((plan["months"] as? [[String: Any]])?.first)
    #expect(month["from"] as? String == "2027-01-15" && month["to"] as? String == "2027-02-14")
    // 0.092 € and a minute at 0.234 €, and an additional line that the file names.
    #expect(month["usage_in_60000ths"] as? Int == 19_560 && month["subscription"] as? String == "140.00")
    #expect((json["background"] as? [String: Any])?["lower_bound"] as? Bool == true)
    for language in ["fr", "en"] {
      let text = try Program.run(["rate", "-", "--language", language], input: calls).output
      #expect(text.contains(language == "fr" ? "borne basse" : "lower bound"))
      #expect(!text.contains("0612345678") && !text.contains("213211"))
    }
  }

  @Test func theReadmeQuotesTheReportAsItIs() throws {
    let report = try String(
      contentsOf: Program.root.appendingPathComponent("Reports/medical-practice.en.md"), encoding: .utf8)
    let readme = try String(contentsOf: Program.root.appendingPathComponent("README.md"), encoding: .utf8)
    let head = try #require(report.components(separatedBy: "\n## ").first).trimmingCharacters(in: .newlines)
    let quoted = head.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.isEmpty ? ">" : "> " + line.replacing("](medical-practice", with: "](Reports/medical-practice")
    }
    let excerpt = quoted.joined(separator: "\n").replacing("> # ", with: "> ### ", maxReplacements: 1)
    #expect(readme.contains(excerpt), "run .ci/readme-excerpt")
  }

  /// The line of a picture that names the gnuplot it was drawn with.
  private func drawer(of svg: String) -> Substring? { svg.split(separator: "\n").first { $0.contains("gnuplot") } }

  @Test func theDigestIsThatOfTheTariffFile() throws {
    let run = try Program.run(["Sources/Tariffs/Resources/tariff.yaml"], executable: "/usr/bin/sha256sum")
    let digest = try #require(run.output.split(separator: " ").first)
    #expect(try Program.run(["tariff", "export"]).code == 0)
    #expect(try Program.run(["tariff", "show"]).output.contains(digest))
  }

  @Test func whatIsNotAFileIsWrittenToNotReplaced() throws {
    let run = try Program.run(["advise", "Profiles/shop.yaml", "--replications", "50", "--output", "/dev/null"])
    #expect(run.code == 0, "\(run.errors)")
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func aReportBehindALinkIsReplacedNotTheLink() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (target, link) = (folder.appendingPathComponent("t.csv"), folder.appendingPathComponent("l.csv"))
    try Data("old".utf8).write(to: target)
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
    let run = try Program.run([
      "advise", "Profiles/shop.yaml", "--replications", "50", "--format", "csv", "--force", "--output", link.path,
    ])
    #expect(run.code == 0)
    #expect(try String(contentsOf: target, encoding: .utf8).hasPrefix("plan,month"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["l.csv", "t.csv"])
  }

  @Test func withoutGnuplotTheReportIsCompleteButForPictures() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = folder.appendingPathComponent("r.md").path
    let run = try Program.run(
      ["advise", "Profiles/shop.yaml", "--replications", "50", "--output", report], environment: ["PATH": "/nowhere"])
    #expect(run.code == 0)
    #expect(run.errors.contains("gnuplot"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["r.md"])
    #expect(try String(contentsOfFile: report, encoding: .utf8).contains("Without pictures"))
  }

  @Test func theShippedTariffIsShownAndChecked() throws {
    let shown = try Program.run(["tariff", "show", "--language", "fr"])
    #expect(shown.code == 0)
    for text in ["Équilibre", "0,134", "crossing-call", "Allemagne", "T17"] { #expect(shown.output.contains(text)) }
    let checked = try Program.run(["tariff", "check", "Sources/Tariffs/Resources/tariff.yaml"])
    #expect(checked.code == 0)
    #expect(checked.output.contains("22 rates"))
    let exported = try Program.run(["tariff", "export"])
    let shippedFile = Program.root.appendingPathComponent("Sources/Tariffs/Resources/tariff.yaml")
    #expect(exported.output == (try String(contentsOf: shippedFile, encoding: .utf8)))
  }
}
