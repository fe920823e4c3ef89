import Basics

/// How the reading of a destination’s zone is worded.
enum ZoneReadingWords {
  /// The clause that prints prices by zone.
  static let clause = "T9"

  static func name(of place: Destination) -> Bilingual {
    Bilingual(fr: "zone de prix (\(place.name.fr))", en: "price zone (\(place.name.en))")
  }

  static func question(of place: Destination, _ zone: Zone, _ other: Zone) -> Bilingual {
    Bilingual(
      fr: "De quelle zone de prix relève cette destination, \(place.name.fr) : "
        + "« \(zone.title) » ou « \(other.title) » ?",
      en: "Which price zone is this destination in, \(place.name.en): « \(zone.title) » or « \(other.title) »?")
  }

  static func why(_ confidence: Confidence) -> Bilingual {
    confidence == .low
      ? Bilingual(
        fr: "La brochure ne range pas les pays par zone ; la zone retenue est à peine plus probable.",
        en: "The brochure lists no countries by zone; the zone taken is hardly likelier than the other.")
      : Bilingual(
        fr: "La brochure ne range pas les pays par zone ; la zone retenue est celle de voisins dont elle est connue.",
        en: "The brochure lists no countries by zone; the zone taken is that of neighbours whose zone is known.")
  }
}
