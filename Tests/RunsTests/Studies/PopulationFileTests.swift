import Files
import Foundation
import Tariffs
import Testing

@testable import Runs

/// A population read from its file, and from the file that one is based on.
struct PopulationFileTests {
  private static let profile = """
    name: x
    streams: [{name: a, destination: fr-mobile, calls_per_month: 5, duration: {mean_seconds: 60, cv: 1}}]
    """
  private static let base = "name: p\nsegments: [{name: a, weight: 1, profile: ../a.yaml}]\n"

  /// A folder with these files, given to `body` and removed.
  private func folder(_ files: [String: String], _ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(folder)
  }

  private func read(_ file: URL) throws -> (profiles: [String], identity: String) {
    let input = StudyInput(file.path, customers: 100, seed: 1, threads: 1)
    let (study, identity) = try input.study(Tariff.bundled())
    return (study.profiles.map(\.name), identity)
  }

  @Test func profilesAreNamedFromTheFolderOfTheFileThatNamesThem() throws {
    let variant = "name: v\nbased_on: kinds/p.yaml\nmobile_calls_factor: 0.5\n"
    try folder(["a.yaml": Self.profile, "kinds/p.yaml": Self.base, "v.yaml": variant]) { folder in
      let file = try PopulationFile(folder.appendingPathComponent("v.yaml").path)
      #expect(file.population.name == "v" && file.population.segments.map(\.mobileCallsFactor) == [0.5])
      #expect(file.folder.lastPathComponent == "kinds")
      #expect(try read(folder.appendingPathComponent("v.yaml")).profiles == ["x"])
    }
  }

  @Test func aStudyIsAnotherOneWhereTheFileItIsBasedOnIs() throws {
    var identities: [String] = []
    for (base, factor) in [(Self.base, "0.5"), (Self.base + "# more\n", "0.5"), (Self.base, "0.6")] {
      let variant = "name: v\nbased_on: kinds/p.yaml\nmobile_calls_factor: \(factor)\n"
      try folder(["a.yaml": Self.profile, "kinds/p.yaml": base, "v.yaml": variant]) { folder in
        identities.append(try read(folder.appendingPathComponent("v.yaml")).identity)
      }
    }
    #expect(Set(identities).count == 3)
  }

  @Test(arguments: [
    ("name: w\nbased_on: v.yaml\n", 65, "itself based on another population"),
    (profile, 65, "is a profile: expected a population"), ("name: w\n", 65, "segments"),
  ])
  func whatCannotBeBasedOnIsRefusedByItsName(_ base: String, _ code: Int32, _ words: String) throws {
    let variant = "name: v\nbased_on: other.yaml\n"
    try folder(["other.yaml": base, "v.yaml": variant]) { folder in
      #expect {
        try PopulationFile(folder.appendingPathComponent("v.yaml").path)
      } throws: { error in
        guard let failure = error as? Failure, let line = failure.lines(.en).first else { return false }
        return failure.code == code && line.contains("other.yaml") && line.contains(words)
      }
    }
  }

  @Test func aFileThatIsNotThereIsToldByItsOwnName() throws {
    try folder(["v.yaml": "name: v\nbased_on: none.yaml\n"]) { folder in
      #expect {
        try PopulationFile(folder.appendingPathComponent("v.yaml").path)
      } throws: { error in
        let failure = (error as? FileError).flatMap { Failure(telling: $0) }
        return failure?.code == 66 && failure?.lines(.en).first?.contains("none.yaml") == true
      }
    }
  }
}
