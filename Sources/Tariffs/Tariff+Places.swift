import Basics
import Documents

/// Where calls go: zones, services and destinations.
extension TariffDecoder {
  mutating func zone(_ element: Element) -> Zone? {
    guard let fields = reader.fields(of: element, required: ["id", "title"], optional: ["fixed", "mobile"]),
      let id = reader.text(fields["id"]), let title = reader.text(fields["title"])
    else { return nil }
    return Zone(id: id, title: title, fixedRate: knownRate(fields["fixed"]), mobileRate: knownRate(fields["mobile"]))
  }

  mutating func service(_ element: Element) -> Service? {
    let keys = ["key"] + TariffDecoder.names + ["treatment", "clause"]
    guard let fields = reader.fields(of: element, required: keys, optional: ["rate"]) else { return nil }
    let key = reader.text(fields["key"])
    let name = Bilingual.complete { reader.text(fields["name_\($0.rawValue)"]) }
    let treatment = choice(fields["treatment"], Service.Treatment.self)
    let clause = knownClause(fields["clause"])
    let rate = knownRate(fields["rate"])
    guard let key, let name, let treatment, let clause else { return nil }
    let needsRate = treatment == .fixedBundle || treatment == .billed
    if needsRate != (fields["rate"] != nil) {
      reader.note(element, expected: TariffWords.rateWhereBilled)
    }
    return Service(
      key: key, name: name, treatment: treatment, rate: rate, clause: clause)
  }

  mutating func destination(_ element: Element) -> Destination? {
    let keys =
      ["key"] + TariffDecoder.names + ["prefixes", "zone", "in_bundle", "mobile_agreement", "confidence", "source"]
    let optional = [
      "brochure_name", "agreement_source", "only", "rule", "note", "other_zone", "zone_with",
    ]
    guard let fields = reader.fields(of: element, required: keys, optional: optional) else { return nil }
    let key = reader.text(fields["key"])
    let name = Bilingual.complete { reader.text(fields["name_\($0.rawValue)"]) }
    let prefixes = reader.items(of: fields["prefixes"], count: 0...500).compactMap { prefix($0) }
    let zone = known(fields["zone"], among: \.zoneIDs, what: TariffWords.zone)
    let otherZone = known(fields["other_zone"], among: \.zoneIDs, what: TariffWords.zone)
    if let otherZone, otherZone == zone, let element = fields["other_zone"] {
      reader.note(element, expected: TariffWords.anotherZone)
    }
    let isInBundle = reader.flag(fields["in_bundle"])
    let agreement = choice(fields["mobile_agreement"], MobileAgreement.self)
    let confidence = choice(fields["confidence"], Confidence.self)
    let source = reader.text(fields["source"])
    let only = choice(fields["only"], LineKind.self)
    let rule = choice(fields["rule"], SpecialRule.self)
    guard let key, let name, let zone, let isInBundle, let agreement, let confidence, let source
    else { return nil }
    return Destination(
      key: key, name: name, prefixes: prefixes, only: only, zone: zone, otherZone: otherZone,
      zoneWith: reader.text(fields["zone_with"]), isInBundle: isInBundle,
      brochureName: reader.text(fields["brochure_name"]), mobileAgreement: agreement,
      agreementSource: reader.text(fields["agreement_source"]), rule: rule, confidence: confidence, source: source,
      note: reader.text(fields["note"], limit: 2000))
  }

  private mutating func prefix(_ element: Element) -> String? {
    guard let text = reader.text(element, limit: 15) else { return nil }
    guard text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      reader.note(element, expected: TariffWords.digits)
      return nil
    }
    return text
  }

  // MARK: Checks across places

  /// Every name of note 2 has one destination, which is in the bundle, and no destination names another.
  mutating func checkNote2(_ included: [Element], _ destinations: [Destination]) {
    let byName = Dictionary(grouping: destinations.filter { $0.brochureName != nil }, by: \.brochureName)
    for element in included {
      let matches = byName[element.written] ?? []
      if matches.count != 1 || !matches.allSatisfy(\.isInBundle) {
        reader.note(element, expected: TariffWords.oneDestination)
      }
    }
    var names = Vocabulary(included.map(\.written))
    for destination in destinations {
      guard let name = destination.brochureName, !names.contains(name), let element = included.first else { continue }
      reader.note(
        element,
        expected: TariffWords.name(name, ofDestination: destination.key),
        suggestion: reader.nearest(to: name, among: &names))
    }
  }

  /// A place that has the zone of another names one that has a zone of its own, and in the file has the same.
  mutating func checkZones(_ destinations: [Destination], at element: Element?) {
    let byKey = Dictionary(destinations.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for place in destinations {
      guard let key = place.zoneWith, let element else { continue }
      let owner = byKey[key]
      if owner == nil || owner?.zoneWith != nil || owner?.zone != place.zone || place.otherZone != nil {
        reader.note(element, expected: TariffWords.ownerOfZone(key, ofDestination: place.key))
      }
    }
  }
}
