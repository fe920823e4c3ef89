import Basics

/// Zones as readings: the brochure prints prices by zone and lists no country by zone.
extension Tariff {
  /// The reading that decides the zone of a place; nil where its zone is no judgement.
  public func zoneReading(of place: Destination) -> Reading? {
    guard let owner = place.zoneWith.map({ destinationByKey[$0.lowercased()] }) ?? place,
      let zone = zoneByID[owner.zone], let other = owner.otherZone.flatMap({ zoneByID[$0] })
    else { return nil }
    return Reading(
      id: owner.zoneReadingID, name: ZoneReadingWords.name(of: owner), clause: ZoneReadingWords.clause,
      question: ZoneReadingWords.question(of: owner, zone, other), defaultOption: zone.id,
      why: ZoneReadingWords.why(owner.confidence),
      options: [zone, other].map { Reading.Option(id: $0.id, label: Bilingual($0.title)) })
  }

  /// The zone of a place under choices; nil for a zone that the tariff does not have.
  func zone(of place: Destination, _ choices: ReadingChoices) -> Zone? {
    // Most choices leave every zone alone: then no id is made.
    if choices.zones.isEmpty { return zoneByID[place.zone] }
    return zoneByID[choices.zones[place.zoneReadingID] ?? place.zone]
  }

  /// The reading with an id or a name: one of ``readings``, else that of a destination's zone; nil where there is none.
  public func reading(named text: String) -> Reading? {
    readings.first { $0.isNamed(text) } ?? zoneReadings.first { $0.isNamed(text) }
  }

  /// The readings of all zones that are a judgement, in the destinations' order.
  public var zoneReadings: [Reading] {
    destinations.filter { $0.zoneWith == nil }.compactMap { zoneReading(of: $0) }
  }

  /// The open questions that calls to these destinations can depend on: those of the brochure, then the zones assumed of
  /// these destinations, each once, in the order of the keys.
  public func readings(for keys: some Sequence<String>) -> [Reading] { readings + zoneReadings(for: keys) }

  /// What is assumed of these destinations by themselves, whoever calls them and under whatever plan: their zones, and the
  /// readings that decide at which of a zone's rows their calls are charged.
  ///
  /// Each once. Keys that no destination has are passed over.
  public func assumedReadings(for keys: some Sequence<String>) -> [Reading] {
    let keys = Array(keys)
    let rows = readings.filter { reading in
      keys.contains { key in
        let answers = reading.options.compactMap { reading.choosing($0.id, in: defaultChoices) }
          .map { resolve(key, $0) }
        return answers.dropFirst().contains { $0?.kind != answers[0]?.kind || $0?.rate != answers[0]?.rate }
      }
    }
    return rows + zoneReadings(for: keys)
  }

  private func zoneReadings(for keys: some Sequence<String>) -> [Reading] {
    var seen: Set<String> = []
    return keys.compactMap { key -> Reading? in
      guard let place = resolve(key, defaultChoices)?.destination else { return nil }
      return zoneReading(of: place).flatMap { seen.insert($0.id).inserted ? $0 : nil }
    }
  }
}

extension Destination {
  /// Id of the reading that decides its zone, such as `zone-th`.
  var zoneReadingID: String { Reading.zonePrefix + (zoneWith ?? key).lowercased() }
}

extension Reading {
  /// What the ids of the readings of zones begin with; no other reading's does.
  static let zonePrefix = "zone-"

  /// Whether it decides a destination's zone.
  public var isZone: Bool { id.hasPrefix(Reading.zonePrefix) }
}
