import Basics
import Tariffs
import TestSupport
import Testing

/// Zones that the brochure does not list, as readings of the destinations they are assumed for.
struct ZoneReadingTests {
  private let tariff: Tariff

  init() throws { tariff = try Tariff.bundled() }

  private func place(_ key: String) throws -> Destination {
    try #require(tariff.destinations.first { $0.key == key })
  }

  @Test func everyZoneThatIsAJudgementHasAnotherOne() throws {
    for place in tariff.destinations {
      let isAssumed = place.confidence == .low || place.confidence == .medium
      #expect((tariff.zoneReading(of: place) != nil) == isAssumed, "\(place.key)")
      guard let reading = tariff.zoneReading(of: place) else { continue }
      #expect(reading.isZone && reading.options.count == 2 && reading.defaultOption == place.zone, "\(place.key)")
      #expect(Set(reading.options.map(\.id)).count == 2)
    }
    // 23 of low and 181 of medium confidence, 14 of them parts of other countries.
    #expect(tariff.zoneReadings.count == 23 + 181 - 14)
    #expect(Set(tariff.zoneReadings.map(\.id)).count == tariff.zoneReadings.count)
  }

  /// The pairs that destinations.md names where a wrong zone costs money.
  @Test(arguments: [
    ("KZ GE LB QA OM VN PH ID PK TH", "asia-2", "asia-1"), ("MO MY", "asia-1", "asia-2"), ("LY", "africa", "maghreb"),
    ("FO IM SJ", "near-europe", "rest-europe"), ("TR CY", "rest-europe", "near-europe"),
    ("BM", "rest-europe", "central-america"), ("PR VI", "central-america", "rest-europe"),
    ("GU MP", "asia-2", "rest-europe"), ("GL", "rest-europe", "near-europe"),
  ])
  func theDoubtfulZonesAreThoseOfTheReference(_ keys: String, _ zone: String, _ other: String) throws {
    for key in keys.split(separator: " ") {
      let reading = try #require(tariff.reading(named: "zone-\(key.lowercased())"))
      #expect(reading.options.map(\.id) == [zone, other], "\(key)")
    }
  }

  @Test func anotherZoneChangesItsDestinationAndNoOther() throws {
    let choices = try tariff.choices(["zone-th": "asia-1"])
    #expect(tariff.resolve("th-mobile", choices)?.rate?.id == "mobile-asia-1")
    #expect(tariff.resolve("th-fixed", choices)?.rate?.id == "fixed-asia-1")
    for key in tariff.destinationKeys where !key.hasPrefix("th-") {
      #expect(tariff.resolve(key, choices) == tariff.resolve(key, tariff.defaultChoices), "\(key)")
    }
    #expect(choices.option(for: "zone-th") == "asia-1")
  }

  @Test func aPartOfACountryFollowsItsCountry() throws {
    let choices = try tariff.choices(["zone-gb": "rest-europe"])
    for key in ["gb-fixed", "gb-eng-fixed", "gb-sct-fixed", "gb-prm-fixed"] {
      #expect(tariff.resolve(key, choices)?.rate?.id == "fixed-rest-europe", "\(key)")
    }
    #expect(tariff.resolve("je-fixed", choices)?.rate?.id == "fixed-near-europe")
    #expect(tariff.zoneReading(of: try place("ES-IB"))?.id == "zone-es")
    #expect(tariff.reading(named: "zone-es-ib") == nil)
  }

  @Test func theDefaultChosenIsTheDefault() throws {
    #expect(try tariff.choices(["zone-th": "asia-2"]) == tariff.defaultChoices)
    let reading = try #require(tariff.reading(named: "zone-th"))
    #expect(reading.choosing("maghreb", in: tariff.defaultChoices) == nil)
    #expect(reading.taken(by: tariff.defaultChoices) == "asia-2")
  }

  @Test func aZoneIsNamedByIdOrByPlace() throws {
    for name in ["zone-th", "price zone (Thailand)", "zone-de-prix-thaïlande"] {
      #expect(tariff.reading(named: name)?.id == "zone-th", "\(name)")
    }
    // France’s zone is printed.
    for name in ["zone-fr", "zone-fr-mob", "zone-xx", "zone-", "zone"] { #expect(tariff.reading(named: name) == nil) }
  }

  @Test func onlyTheZonesOfTheDestinationsUsedAreAsked() {
    let general = tariff.readings.map(\.id)
    #expect(tariff.readings(for: ["fr-mobile", "fr-fixed", "emergency", "nonsense"]).map(\.id) == general)
    let used = ["th-mobile", "fr-mobile", "es-ib-fixed", "th-fixed", "es-mobile", "ae-mobile"]
    #expect(tariff.readings(for: used).map(\.id) == general + ["zone-th", "zone-es"])
  }

  @Test func whatIsAssumedOfDestinationsAreTheirZonesAndRows() {
    #expect(tariff.assumedReadings(for: ["fr-mobile", "fr-fixed", "special"]).isEmpty)
    #expect(tariff.assumedReadings(for: ["th-mobile"]).map(\.id) == ["mobile-agreement-unknown", "zone-th"])
    #expect(tariff.assumedReadings(for: ["th-fixed"]).map(\.id) == ["zone-th"])
    #expect(tariff.assumedReadings(for: ["de-mobile"]).map(\.id) == ["zone-de"])
    #expect(tariff.assumedReadings(for: ["ma-mr-fixed"]).map(\.id) == ["morocco-mobility"])
  }
}
