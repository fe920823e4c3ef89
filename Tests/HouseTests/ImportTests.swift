import Foundation
import Testing

/// The structure of the sources: each target imports only what `Package.swift` allows it, and files stay readable.
struct ImportTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let sources = root.appendingPathComponent("Sources")

  private static func targets() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: sources.path).sorted()
  }

  private static func files(_ target: String) -> [URL] {
    let all = FileManager.default.enumerator(
      at: sources.appendingPathComponent(target), includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
  }

  /// Modules each file of a target imports.
  private static func imports(_ target: String) throws -> Set<String> {
    var modules: Set<String> = []
    for file in files(target) {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ")
        if let position = words.firstIndex(of: "import"), position <= 1, position + 1 < words.count {
          modules.insert(String(words[position + 1]))
        }
      }
    }
    return modules
  }

  @Test func dependenciesFlowOneWay() throws {
    let order = [
      "CGSL", "CCSV", "CYAML", "CMessageDigest", "CMemoryFile", "CXLSXWriter", "CZlib", "Basics", "Files", "Documents",
      "Tariffs", "Contracts", "CallRecords",
      "Numbering", "CallImport",
      "Probability", "Rating", "Traffic", "Plausibility", "Questions", "Expectation", "Statistics", "Fitting",
      "Simulation",
      "Decision", "Studies", "Advice", "Portfolio", "Interchange", "Dossiers", "Reporting", "Workbooks", "Runs",
      "Pages", "Serving",
      "optimale", "optimale-web",
    ]
    #expect(Set(try Self.targets()) == Set(order))
    for (position, target) in order.enumerated() {
      let later = Set(order[position...])
      #expect(try Self.imports(target).isDisjoint(with: later), "\(target) imports a module below it")
    }
  }

  @Test func everyImportIsDeclaredInTheManifest() throws {
    let manifest = try String(contentsOf: Self.root.appendingPathComponent("Package.swift"), encoding: .utf8)
    let modules = Set(try Self.targets())
    for target in try Self.targets() {
      let declarations = manifest.components(separatedBy: "name: \"\(target)\"").dropFirst()
      // The declaration of a target ends where the next one begins.
      let declared = declarations.map { $0.components(separatedBy: "arget(").first ?? "" }.joined()
      for module in try Self.imports(target).intersection(modules) {
        #expect(declared.contains("\"\(module)\""), "\(target) imports \(module), which the manifest does not say")
      }
    }
  }

  @Test func eachCLibraryHasOneImporter() throws {
    let pairs = [
      ("CGSL", "Probability"), ("CCSV", "CallRecords"), ("CYAML", "Documents"), ("CMessageDigest", "Files"),
      ("CMemoryFile", "Files"), ("CXLSXWriter", "Workbooks"), ("CZlib", "Workbooks"),
    ]
    for (library, importer) in pairs {
      let importers = try Self.targets().filter { try Self.imports($0).contains(library) }
      #expect(importers == [importer])
    }
  }

  @Test func dataKnowsNoLanguageAndReportsWriteNoData() throws {
    for (target, words) in [("Interchange", ["Language", "NumberStyle"]), ("Reporting", ["JSONEncoder", "CSVText"])] {
      for file in Self.files(target) {
        let text = try String(contentsOf: file, encoding: .utf8)
        for word in words { #expect(!text.contains(word), "\(file.lastPathComponent) contains \(word)") }
      }
    }
  }

  @Test func filesAreReadAndWrittenInOneModule() throws {
    let calls = [
      "FileManager", "FileHandle(for", "Data(contentsOf", "String(contentsOf", "fopen(", " open(", "unlink(", "rename(",
      " stat(",
    ]
    for target in try Self.targets() where target != "Files" {
      for file in Self.files(target) {
        let text = try String(contentsOf: file, encoding: .utf8)
        for call in calls { #expect(!text.contains(call), "\(file.lastPathComponent) contains \(call)") }
      }
    }
  }

  @Test func nothingStopsTheProgramOnInput() throws {
    for target in try Self.targets() {
      for file in Self.files(target) {
        let text = try String(contentsOf: file, encoding: .utf8)
        for word in ["try" + "!", "fatalError(", "as" + "! ", "TODO", "FIXME"] {
          #expect(!text.contains(word), "\(file.lastPathComponent) contains \(word)")
        }
      }
    }
  }

  @Test func theProgramHoldsOptionsOnly() throws {
    let lines = try Self.files("optimale").reduce(0) {
      $0 + (try String(contentsOf: $1, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).count)
    }
    #expect(lines < 1000)
    for target in try Self.targets() where !["optimale", "optimale-web"].contains(target) {
      #expect(try !Self.imports(target).contains("ArgumentParser"), "\(target) reads options")
    }
  }

  @Test func filesStayShort() throws {
    for target in try Self.targets() {
      for file in Self.files(target) {
        let lines = try String(contentsOf: file, encoding: .utf8).split(
          separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 400, "\(file.lastPathComponent) has \(lines.count) lines")
      }
    }
  }
}
