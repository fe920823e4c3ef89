import Tariffs

/// Drafts of the shipped tariff that several tests try.
public enum DraftTariffs {
  /// The shipped tariff's file with a third plan between its two: *Médiane*, 109 €, 6 h of calls to mobiles.
  public static var threePlansText: String { text(with: ["mediane": ("Médiane", "109", "360")], after: "equilibre") }

  /// The shipped tariff with that third plan.
  public static func threePlans() throws -> Tariff { try Tariff.decode(Array(threePlansText.utf8)) }

  /// The shipped tariff's file with more plans after one of its own: names, monthly prices and minutes to mobiles by
  /// key, in the order of the keys; all else as in *Équilibre*.
  public static func text(
    with plans: [String: (name: String, price: String, minutes: String)], after key: String
  ) -> String {
    let text = Tariff.bundledText
    guard let start = text.range(of: "  equilibre:\n"), let next = text.range(of: "  intense:\n"),
      let end = text.range(of: "\n# What both plans share.")
    else { return text }
    let model = String(text[start.lowerBound..<next.lowerBound])
    let added = plans.sorted { $0.key < $1.key }.map { key, plan in
      model.replacing("  equilibre:\n", with: "  \(key):\n").replacing("name: Équilibre", with: "name: \(plan.name)")
        .replacing("{amount: 99,", with: "{amount: \(plan.price),")
        .replacing("{amount: 120,", with: "{amount: \(plan.minutes),")
    }.joined()
    let place = key == "intense" ? end.lowerBound : next.lowerBound
    return String(text[..<place]) + added + text[place...]
  }
}
