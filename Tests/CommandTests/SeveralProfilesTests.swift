import Foundation
import Testing

/// The advice on several profiles in one run.
struct SeveralProfilesTests {
  private static let files = ["Profiles/shop.yaml", "Profiles/craftsman.yaml", "Profiles/medical-practice.yaml"]
  private static let options = ["--replications", "80", "--seed", "3", "--language", "en"]

  private func json(_ arguments: [String]) throws -> [String: Any] {
    let run = try Program.run(["advise"] + arguments + Self.options + ["--format", "json"])
    #expect(run.code == 0, "\(run.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test func eachAdviceIsThatOfItsOwnRun() throws {
    let together = try #require(try json(Self.files)["profiles"] as? [[String: Any]])
    #expect(together.count == 3)
    for (file, one) in zip(Self.files, together) {
      var (alone, one) = (try json([file]), one)
      #expect(one["command"] as? String == "optimale advise \(file) --seed 3 --replications 80 --language en")
      alone["command"] = nil
      one["command"] = nil
      #expect(alone as NSDictionary == one as NSDictionary, "\(file)")
    }
  }

  @Test func theTableHasARowAProfile() throws {
    let run = try Program.run(["advise"] + Self.files + Self.options)
    #expect(run.code == 0, "\(run.errors)")
    let rows = run.output.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(rows.count == 5)
    #expect(rows[2].contains("Commerce de détail de centre-ville | Take Équilibre"), "\(rows[2])")
    #expect(rows[4].hasPrefix("| Cabinet médical de deux médecins avec secrétariat | "), "\(rows[4])")
    #expect(run.output.hasPrefix("# 3 profiles: "))
    #expect(
      run.output.contains(
        "\noptimale advise \(Self.files.joined(separator: " ")) --seed 3 --replications 80 --language en\n"))
    let table = try Program.run(["advise"] + Self.files + Self.options + ["--format", "csv"]).output.split(
      separator: "\r\n")
    #expect(table[0] == "profile,recommendation,measure,unit,value,standard_error,lower,upper,confidence")
    #expect(Set(table.dropFirst().compactMap { $0.split(separator: ",equilibre,").first }).count >= 1)
    #expect(table.filter { $0.contains(",saving,EUR/month,") }.count == 3)
  }

  @Test func theProblemsOfAllFilesAreToldAtOnce() throws {
    let run = try Program.run(
      ["advise", "README.md", "Profiles/shop.yaml", "nowhere.yaml", "--replications", "50"],
      environment: ["LANG": "C.UTF-8"])
    #expect(run.code == 65 && run.output.isEmpty)
    #expect(run.errors.contains("README.md:") && run.errors.contains("nowhere.yaml: no such file"))
    let strict = try Program.run(
      ["advise", "Profiles/shop.yaml", "nowhere.yaml"], environment: ["LANG": "C.UTF-8"])
    #expect(strict.code == 66)
  }
}
