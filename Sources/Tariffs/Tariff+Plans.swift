import Basics
import Documents

/// What the key of a plan may be.
enum PlanKey {
  /// Words that options and data files put in the place of a plan.
  private static let reserved = TariffDecoder.parts + ["all", "both", "difference", "draft", "too_close"]

  /// What is expected of a key, as a phrase.
  static let expected =
    "a key of 1 to 30 lower-case letters, digits and _ that begins with a letter, and none of "
    + reserved.joined(separator: ", ")
  /// What is expected of their number, as a phrase.
  static let countExpected = "two to eight plans, each with a key of its own"

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
        reader.note(entry.value, expected: "a name of its own: “\(terms.name)” is used twice")
      }
      return terms
    }
    return terms.count == entries.count ? terms : nil
  }

  private mutating func planTerms(_ plan: Plan, _ element: Element?) -> PlanTerms? {
    let keys = [
      "name", "monthly_price", "additional_line_access", "custom_messages", "mobile_allowance",
      "fixed_recipient_limit", "mobile_recipient_limit",
    ]
    guard let fields = reader.fields(of: element, required: keys) else { return nil }
    let name = reader.text(fields["name"])
    let price = figure(fields["monthly_price"], unit: "EUR/month") { $0.money($1) }
    let access = figure(fields["additional_line_access"], unit: "EUR/line/month") { $0.money($1) }
    let messages = figure(fields["custom_messages"], unit: "EUR") { $0.money($1, zeroWord: "included") }
    let allowance = figure(fields["mobile_allowance"], unit: "minutes/month") { $0.limit($1, 0...44_640, factor: 60) }
    let fixedLimit = figure(fields["fixed_recipient_limit"], unit: "recipients/month") { $0.limit($1, 0...1_000_000) }
    let mobileLimit = figure(fields["mobile_recipient_limit"], unit: "recipients/month") { $0.limit($1, 0...1_000_000) }
    guard let name, let price, let access, let messages, let allowance, let fixedLimit, let mobileLimit else {
      return nil
    }
    if allowance.value != .unlimited, mobileLimit.value != .unlimited, let element = fields["mobile_recipient_limit"] {
      reader.note(element, expected: "amount: unlimited, as the limit of recipients applies to unlimited calls only")
    }
    return PlanTerms(
      plan: plan, name: name, monthlyPrice: price, additionalLineAccess: access, customMessages: messages,
      mobileAllowanceSeconds: allowance, fixedRecipientLimit: fixedLimit, mobileRecipientLimit: mobileLimit)
  }
}
