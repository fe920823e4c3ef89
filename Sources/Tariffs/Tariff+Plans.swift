import Basics
import Documents

/// What the key of a plan may be.
enum PlanKey {
  /// Words that options and data files put in the place of a plan.
  private static let reserved = TariffDecoder.parts + ["all", "both", "difference", "draft", "too_close"]

  /// What is expected of a key, as a phrase.
  static let expected = TariffWords.keyOfPlan(noneOf: reserved)
  /// What is expected of their number, as a phrase.
  static let countExpected = TariffWords.plans

  /// Whether a key can name a plan in options, paths of figures and data files.
  static func isAllowed(_ key: String) -> Bool {
    guard let first = key.utf8.first, (97...122).contains(first), key.utf8.count <= 30, !reserved.contains(key) else {
      return false
    }
    return key.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
  }
}

/// The plans of a tariff.
extension TariffDecoder {
  /// Parts of a tariff that figures are named after.
  static let parts = ["plans", "common", "rates", "zones", "services", "destinations", "readings"]

  mutating func plans(_ element: Element?) -> [PlanTerms]? {
    let entries = reader.entries(of: element)
    if let element, case .mapping = element.content, !Plan.counts.contains(entries.count) {
      reader.note(element, expected: PlanKey.countExpected)
      return nil
    }
    var names: Set<String> = []
    let terms = entries.enumerated().compactMap { index, entry -> PlanTerms? in
      guard PlanKey.isAllowed(entry.key) else {
        if let element { reader.note(key: entry.key, at: entry.keyPlace, of: element, expected: PlanKey.expected) }
        return nil
      }
      let terms = planTerms(Plan(index: index, key: entry.key), entry.value)
      if let terms, !names.insert(terms.name).inserted {
        reader.note(entry.value, expected: TariffWords.ownName(terms.name))
      }
      return terms
    }
    return terms.count == entries.count ? terms : nil
  }

  private mutating func planTerms(_ plan: Plan, _ element: Element?) -> PlanTerms? {
    guard let fields = reader.fields(of: element, required: ["name"] + PlanFigure.allCases.map(\.rawValue)) else {
      return nil
    }
    let name = reader.text(fields["name"])
    let price = figure(fields, .monthlyPrice, \.money)
    let access = figure(fields, .additionalLineAccess, \.money)
    let messages = figure(fields, .customMessages, \.money)
    let allowance = figure(fields, .mobileAllowance, \.limit)
    let fixedLimit = figure(fields, .fixedRecipientLimit, \.limit)
    let mobileLimit = figure(fields, .mobileRecipientLimit, \.limit)
    guard let name, let price, let access, let messages, let allowance, let fixedLimit, let mobileLimit else {
      return nil
    }
    let terms = PlanTerms(
      plan: plan, name: name, monthlyPrice: price, additionalLineAccess: access, customMessages: messages,
      mobileAllowanceSeconds: allowance, fixedRecipientLimit: fixedLimit, mobileRecipientLimit: mobileLimit)
    if let expected = terms.contradiction, let element = fields[PlanFigure.mobileRecipientLimit.rawValue] {
      reader.note(element, expected: expected)
    }
    return terms
  }
}
