import Basics
import Tariffs

/// The plan of each month by the calendar, in words.
struct CalendarText {
  let tariff: Tariff
  let language: Language

  /// Months in a row on one plan, the last one included.
  private struct Stretch {
    let plan: Plan
    var first: BillingMonth
    var last: BillingMonth
  }

  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
  private func name(_ plan: Plan) -> String { tariff[plan].name }

  /// `Intense d’avril à mai, Équilibre le reste de l’année`: the plans of some months from one on.
  func sentence(_ plans: [Plan], from first: BillingMonth) -> String {
    if let year = CalendarText.year(plans, from: first) {
      let stretches = CalendarText.round(CalendarText.stretches(year, from: BillingMonth(index: 0)))
      return sentence(stretches, year, isOfEveryYear: true)
    }
    let stretches = CalendarText.stretches(plans, from: first)
    guard stretches.count == 2 else { return sentence(stretches, plans, isOfEveryYear: false) }
    let until = MonthText.name(stretches[0].last, language)
    return text(
      "\(name(stretches[0].plan)) jusqu’en \(until), \(name(stretches[1].plan)) ensuite",
      "\(name(stretches[0].plan)) until \(until), \(name(stretches[1].plan)) afterwards")
  }

  /// The months of every plan but the one of most months, which has the rest.
  private func sentence(_ stretches: [Stretch], _ plans: [Plan], isOfEveryYear: Bool) -> String {
    func count(_ plan: Plan) -> Int { plans.count { $0 == plan } }
    let listed = plans.reduce(into: [Plan]()) { if !$0.contains($1) { $0.append($1) } }
    guard let most = listed.max(by: { (count($0), -$0.index) < (count($1), -$1.index) }) else { return "" }
    let others = listed.filter { $0 != most }.sorted { $0.index < $1.index }.map { plan in
      let months = stretches.filter { $0.plan == plan }.map { words($0, isOfEveryYear: isOfEveryYear) }
      return "\(name(plan)) \(joined(months))"
    }
    let rest =
      isOfEveryYear ? text("le reste de l’année", "the rest of the year") : text("les autres mois", "the other months")
    return (others + ["\(name(most)) \(rest)"]).joined(separator: ", ")
  }

  private func joined(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + text(" et ", " and ") + last
  }

  /// `d’avril à mai`, `en juin 2027`.
  private func words(_ stretch: Stretch, isOfEveryYear: Bool) -> String {
    func month(_ month: BillingMonth, hasYear: Bool) -> String {
      hasYear ? MonthText.name(month, language) : MonthText.name(ofYear: month.month, language)
    }
    let last = month(stretch.last, hasYear: !isOfEveryYear)
    guard stretch.first != stretch.last else { return text("en \(last)", "in \(last)") }
    let first = month(stretch.first, hasYear: !isOfEveryYear && stretch.first.year != stretch.last.year)
    let isElided = "ao".contains(first.prefix(1))
    return text("\(isElided ? "d’" : "de ")\(first) à \(last)", "from \(first) to \(last)")
  }

  // MARK: Months

  /// The plans from January to December, where every year of the months has the same; nil where there are fewer than
  /// twelve or they differ.
  private static func year(_ plans: [Plan], from first: BillingMonth) -> [Plan]? {
    guard plans.count >= 12 else { return nil }
    let year = (1...12).map { plans[($0 - first.month + 12) % 12] }
    let isSame = plans.enumerated().allSatisfy { $1 == year[first.adding(months: $0).month - 1] }
    return isSame ? year : nil
  }

  private static func stretches(_ plans: [Plan], from first: BillingMonth) -> [Stretch] {
    plans.enumerated().reduce(into: []) { stretches, item in
      let month = first.adding(months: item.offset)
      if stretches.last?.plan == item.element {
        stretches[stretches.count - 1].last = month
      } else {
        stretches.append(Stretch(plan: item.element, first: month, last: month))
      }
    }
  }

  /// The stretches of a year in which one that ends in December goes on in January.
  private static func round(_ stretches: [Stretch]) -> [Stretch] {
    guard let first = stretches.first, let last = stretches.last, stretches.count > 1, first.plan == last.plan else {
      return stretches
    }
    return stretches.dropFirst().dropLast() + [Stretch(plan: first.plan, first: last.first, last: first.last)]
  }
}
