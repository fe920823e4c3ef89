import Basics
import Foundation
import Tariffs
import Testing
import Traffic

@testable import Plausibility

/// Every check on both sides of its limit, and none in the shipped profiles.
struct PlausibilityTests {
  private static let plain = """
    name: A
    subscription: {additional_lines: %LINES%, number_packs: %PACKS%, forwardings_per_month: %FORWARDINGS%}
    horizon_months: %HORIZON%
    first_month: %FIRST%
    calendar: flat
    seasonality: %SEASON%
    annual_growth: %GROWTH%
    busyness: {cv: %BUSY%}
    streams:
      - name: clients
        destination: fr-mobile
        calls_per_month: %CALLS%
        dispersion: %DISPERSION%
        duration: {mean_seconds: %SECONDS%, cv: %CV%}
        recipients: %RECIPIENTS%
        from_analogue_line: %ANALOGUE%
    """
  private static let usual = [
    "LINES": "1", "PACKS": "0", "FORWARDINGS": "0", "HORIZON": "24", "FIRST": "2027-01", "SEASON": "{}", "GROWTH": "0",
    "BUSY": "0.2", "CALLS": "100", "DISPERSION": "0.1", "SECONDS": "120", "CV": "1.2",
    "RECIPIENTS": "{concentration: 100, discount: 0.4}", "ANALOGUE": "0",
  ]

  private static let keys = Result { try Tariff.bundled().destinationKeys }

  private static func profile(_ changes: [String: String], more: String = "") throws -> Profile {
    var text = plain
    for (key, value) in usual.merging(changes, uniquingKeysWith: { $1 }) {
      text = text.replacing("%\(key)%", with: value)
    }
    return try Profile.decode(Array((text + more).utf8), destinationKeys: keys.get())
  }

  private static func checks(_ changes: [String: String], more: String = "") throws -> [PlausibilityCheck] {
    try profile(changes, more: more).plausibilityWarnings(asOf: BillingMonth(year: 2026, month: 11)).map(\.check)
  }

  @Test(
    arguments: [
      (.shortCalls, ["SECONDS": "10"], ["SECONDS": "9.9"]),
      (.longCalls, ["SECONDS": "1200"], ["SECONDS": "1201"]),
      (.lengthVariation, ["CV": "0.3"], ["CV": "0.29"]), (.lengthVariation, ["CV": "3"], ["CV": "3.1"]),
      (.wideBelief, ["CALLS": "{low: 10, likely: 50, high: 200}"], ["CALLS": "{low: 10, likely: 50, high: 201}"]),
      (
        .manyCalls, ["CALLS": "20000", "SECONDS": "20", "LINES": "19"],
        ["CALLS": "20001", "SECONDS": "20", "LINES": "19"]
      ),
      (.streamVariation, ["DISPERSION": "1"], ["DISPERSION": "1.01"]),
      (.recipients, ["RECIPIENTS": "{distinct_per_month: 97}"], ["RECIPIENTS": "{distinct_per_month: 99}"]),
      (
        .recipients, ["RECIPIENTS": "{concentration: 0.4, discount: 0}"],
        ["RECIPIENTS": "{concentration: 0.01, discount: 0}"]
      ),
      (.analogueLine, ["ANALOGUE": "0.8"], ["ANALOGUE": "0.81"]),
      (.analogueLine, ["ANALOGUE": "1", "LINES": "0"], ["ANALOGUE": "1", "LINES": "1"]),
      (.noCalls, ["CALLS": "1"], ["CALLS": "0"]),
      // Three lines of 21 days of 8 h carry 30,240 minutes.
      (.busyLines, ["CALLS": "5040", "SECONDS": "360"], ["CALLS": "5041", "SECONDS": "360"]),
      // Three lines, 21 days: 150 calls each a day are 9,450.
      (.callsPerLine, ["CALLS": "9450", "SECONDS": "30"], ["CALLS": "9451", "SECONDS": "30"]),
      (.idleLines, ["LINES": "5", "CALLS": "70"], ["LINES": "5", "CALLS": "69"]),
      // Three lines, thirty numbers: six packs in all.
      (.numberPacks, ["PACKS": "5"], ["PACKS": "6"]),
      (.forwardings, ["FORWARDINGS": "300"], ["FORWARDINGS": "301"]),
      (.seasonFactor, ["SEASON": "{april: 3}"], ["SEASON": "{april: 3.01}"]),
      (.seasonShare, ["SEASON": "{april: 0.05}"], ["SEASON": "{april: 0.04}"]),
      (.seasonShare, ["SEASON": "{april: 0}"], ["SEASON": "{april: 0.01}"]),
      (
        .seasonMean, ["SEASON": "{april: 3, may: 3, june: 3}"],
        ["SEASON": "{april: 3, may: 3, june: 3, july: 1.1}"]
      ),
      (.growth, ["GROWTH": "0.5"], ["GROWTH": "0.51"]), (.growth, ["GROWTH": "-0.33"], ["GROWTH": "-0.34"]),
      (.busyness, ["BUSY": "1"], ["BUSY": "1.01"]),
      (
        .emptyHorizon, ["SEASON": "{january: 0}", "HORIZON": "2"], ["SEASON": "{january: 0}", "HORIZON": "1"]
      ),
      (.horizon, ["HORIZON": "6"], ["HORIZON": "5"]), (.horizon, ["HORIZON": "72"], ["HORIZON": "73"]),
      (.firstMonth, ["FIRST": "2025-11"], ["FIRST": "2025-10"]),
      (.firstMonth, ["FIRST": "2031-11"], ["FIRST": "2031-12"]),
    ] as [(PlausibilityCheck, [String: String], [String: String])])
  func eachCheckWarnsBeyondItsLimitOnly(
    _ check: PlausibilityCheck, _ within: [String: String], _ beyond: [String: String]
  ) throws {
    #expect(try !Self.checks(within).contains(check), "\(check) within")
    #expect(try Self.checks(beyond).contains(check), "\(check) beyond")
  }

  @Test func twoKindsOfCallsWithOneNameAndDestinationAreOneCountedTwice() throws {
    let second = "\n  - {name: %, destination: fr-mobile, calls_per_month: 5, duration: {mean_seconds: 60, cv: 1}}"
    #expect(try !Self.checks([:], more: second.replacing("%", with: "others")).contains(.sameStreamTwice))
    #expect(try Self.checks([:], more: second.replacing("%", with: "clients")).contains(.sameStreamTwice))
  }

  @Test(arguments: [
    ("1", false), ("0.99", true), ("0.2", true), ("0", false), ("30", false), ("30.1", true), ("20", false),
  ])
  func aTaxIsNeitherAShareNorMoreThanAnyCountryTakes(_ percent: String, _ isOdd: Bool) throws {
    #expect((try #require(TaxRate(percent: percent)).plausibilityWarning != nil) == isOdd)
  }

  @Test func theLikelySlipIsNamedWithTheFigure() throws {
    let short = try #require(Self.profile(["SECONDS": "1"]).plausibilityWarnings().first { $0.check == .shortCalls })
    #expect(short.key == "streams.0.duration.mean_seconds")
    #expect(
      short.message.fr.replacing("\u{00A0}", with: " ")
        == "« clients » : 1 s par appel en moyenne, c’est très court ; 1 min ?")
    #expect(
      short.message.en.replacing("\u{00A0}", with: " ") == "“clients”: 1 s a call on average is very short; 1 min?")
    let tax = try #require(TaxRate(percent: "0.2")?.plausibilityWarning)
    #expect(tax.message.fr.replacing("\u{202F}", with: " ") == "une TVA de 0,2 % ; 20 % ?")
    #expect(tax.message.en == "a VAT of 0.2%; 20%?")
  }

  @Test func everyCheckIsTested() {
    // Those above, by name: a check without a test would be missing here.
    #expect(PlausibilityCheck.allCases.count == 24)
  }

  @Test func noShippedProfileIsOdd() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Profiles")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yaml" }
    #expect(files.count >= 6)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      let profile = try Profile.decode(bytes, destinationKeys: Self.keys.get())
      let warnings = profile.plausibilityWarnings(asOf: BillingMonth(year: 2026, month: 11))
      #expect(warnings.isEmpty, "\(file.lastPathComponent): \(warnings.map(\.message.en))")
    }
  }
}
