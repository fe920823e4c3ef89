import Basics
import Tariffs

/// What is taken for granted of the tariff: how a clause is read, and what a destination's calls cost.
extension AssumptionText {
  func reading(_ reading: Reading, _ option: Reading.Option, _ isDefault: Bool) -> String {
    text(
      fr:
        "\(reading.clause), \(reading.name.fr) : \(option.label.fr)\(isDefault ? "" : " (choisi, ce n’est pas la lecture par défaut)").",
      en:
        "\(reading.clause), \(reading.name.en): \(option.label.en)\(isDefault ? "" : " (chosen, not the default reading)")."
    )
  }

  func zone(_ destination: ResolvedDestination) -> String {
    text(
      fr: "T9, \(destination.name.fr) (\(destination.key)) : zone tarifaire supposée, confiance "
        + "\(confidence(destination)) (la brochure ne liste pas les pays par zone).",
      en: "T9, \(destination.name.en) (\(destination.key)): assumed price zone, confidence "
        + "\(confidence(destination)) (the brochure does not list countries by zone).")
  }

  private func confidence(_ destination: ResolvedDestination) -> String {
    switch destination.destination?.confidence {
    case .high: text(fr: "forte", en: "high")
    case .medium: text(fr: "moyenne", en: "medium")
    case .low: text(fr: "faible", en: "low")
    case nil, .some(.none): text(fr: "nulle", en: "none")
    }
  }

  func unknownAgreement(_ destination: ResolvedDestination) -> String {
    text(
      fr:
        "T10, \(destination.name.fr) : on ne sait pas si un accord mobile existe ; la lecture « accord mobile inconnu » décide.",
      en:
        "T10, \(destination.name.en): whether a mobile agreement exists is not known; the reading “mobile agreement unknown” decides."
    )
  }

  func judgedAgreement(_ destination: ResolvedDestination) -> String {
    guard destination.destination?.mobileAgreement == .no else {
      return text(
        fr: "T10, \(destination.name.fr) : accord mobile supposé (jugement), donc tarif vers mobile.",
        en: "T10, \(destination.name.en): a mobile agreement is assumed (judgement), hence the mobile rate.")
    }
    return text(
      fr: "T10, \(destination.name.fr) : pas d’accord mobile, donc tarif vers fixe, même pour un mobile (note 5).",
      en: "T10, \(destination.name.en): no mobile agreement, hence the fixed rate, also for a mobile (note 5).")
  }

  func indistinguishable(_ destination: ResolvedDestination) -> String {
    if let rate = destination.rate?.id, rate == destination.zone?.mobileRate {
      return text(
        fr: "T10, \(destination.name.fr) : un mobile ne s’y distingue pas d’un fixe ; traité comme un mobile.",
        en: "T10, \(destination.name.en): a mobile cannot be told from a fixed line there; treated as a mobile.")
    }
    return text(
      fr: "T10, \(destination.name.fr) : un mobile ne s’y distingue pas d’un fixe ; traité comme un fixe.",
      en: "T10, \(destination.name.en): a mobile cannot be told from a fixed line there; treated as a fixed line.")
  }

  func unpriced(_ destination: ResolvedDestination) -> String {
    text(
      fr:
        "T14, \(destination.name.fr) : aucun prix imprimé (« contacter le 1016 ») ; ces appels sont comptés à part, jamais à 0 €.",
      en:
        "T14, \(destination.name.en): no printed price (“contact 1016”); these calls are counted apart, never as €0.")
  }
}
