import Numbering
import Tariffs
import Testing

/// The opinion of a public library on a number of each kind of each region, as a cross-check.
struct ExampleNumberTests {
  private struct Example {
    let region: String
    let kind: String
    let number: String
  }

  private static let examples = String(decoding: PackageResources.example_numbers_csv, as: UTF8.self)
    .split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: ",").map(String.init)
      return Example(region: fields[0], kind: fields[1], number: fields[2])
    }

  /// Regions whose numbers are another's by their prefix, each charged alike: a number of Saint-Barthélemy is one of
  /// Guadeloupe, a mobile of Svalbard one of Norway.
  private static let sharing: [String: String] = [
    "BL": "gp", "MF": "gp", "SJ": "no", "CC": "au", "CX": "au", "EH": "ma", "GS": "fk", "VA": "it",
  ]

  @Test func everyRegionHasBeenTried() { #expect(ExampleNumberTests.examples.count > 480) }

  /// Fixed or mobile as the library says, but where a plan lets a number be either: there it is charged as fixed (the
  /// brochure has no dearer row that could be proved), or its kind was told in the brochure's years.
  @Test func fixedAndMobileAreTold() throws {
    let tariff = try Tariff.bundled()
    let reader = NumberReader(tariff)
    for example in ExampleNumberTests.examples where example.kind != "either" {
      guard case .number(let read) = reader.read(example.number) else {
        Issue.record("\(example) is no number")
        continue
      }
      #expect(read.destination.hasSuffix("-\(example.kind)"), "\(example) read as \(read.destination)")
    }
  }

  @Test func theRegionOrOneThatIsChargedAlike() throws {
    let tariff = try Tariff.bundled()
    let reader = NumberReader(tariff)
    for example in ExampleNumberTests.examples {
      guard case .number(let read) = reader.read(example.number) else { continue }
      let region = read.destination.prefix { $0 != "-" }
      let expected = ExampleNumberTests.sharing[example.region] ?? example.region.lowercased()
      guard region != expected else { continue }
      // Charged alike, if not named alike.
      let kind = LineKind(rawValue: example.kind) ?? .fixed
      let own = tariff.resolve("\(example.region.lowercased())-\(kind.rawValue)", tariff.defaultChoices)
      let other = tariff.resolve(read.destination, tariff.defaultChoices)
      #expect(
        own?.rate == other?.rate && own?.kind == other?.kind, "\(example) read as \(read.destination)")
    }
  }
}
