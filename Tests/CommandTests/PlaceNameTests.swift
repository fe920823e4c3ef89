import Foundation
import Testing

/// A destination that is written as people say it.
struct PlaceNameTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")

  private func errors(_ destination: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let profile = """
      name: x
      streams:
        - {name: a, destination: \(destination), calls_per_month: 3, duration: {mean_seconds: 60, cv: 1}}

      """
    try Data(profile.utf8).write(to: folder.appendingPathComponent("p.yaml"))
    let run = try Program.run(["profile", "check", "p.yaml"], environment: ["LANG": "fr_FR.UTF-8"], in: folder)
    #expect(run.code == 65)
    return run.errors
  }

  @Test(arguments: [
    ("maroc", "ma-fixed ou ma-mobile"), ("Espagne", "es-fixed ou es-mobile"), ("USA", "us-fixed ou us-mobile"),
    ("\"Royaume-Uni\"", "gb-"), ("France", "fr-fixed ou fr-mobile"), ("fr-mobil", "vouliez-vous dire «\u{A0}fr-mobile"),
    ("atlantide", "fr-mobile, fr-fixed ou de-mobile"),
  ])
  func isAnsweredWithTheKeysItMayMean(_ destination: String, _ keys: String) throws {
    let errors = try errors(destination)
    #expect(errors.contains(keys), "\(errors)")
  }

  @Test func inCallRecordsToo() throws {
    let calls = "started_at,line,destination,recipient,seconds\n2027-01-04T09:00:00,user-1,Maroc,a,60\n"
    let run = try Program.run(["rate", "-"], input: calls, environment: ["LANG": "fr_FR.UTF-8"])
    #expect(run.code == 65 && run.errors.contains("comme ma-fixed ou ma-mobile"), "\(run.errors)")
  }

  @Test func thousandsOfNamesThatAreNoKeyAreToldAtOnce() throws {
    let rows = (0..<3000).map { "2027-01-04T09:00:00,user-1,atlantis \($0),r,60" }
    let input = (["started_at,line,destination,recipient,seconds"] + rows).joined(separator: "\n") + "\n"
    let start = ContinuousClock.now
    let run = try Program.run(["rate", "-", "--language", "en"], input: input)
    #expect(run.code == 65)
    #expect(run.errors.contains("3000 bad rows"))
    // Each name looked for among all keys took half a minute on an idle machine.
    #expect(start.duration(to: .now) < .seconds(20))
  }
}
