import Basics
import Interchange
import Statistics
import Studies

/// What customers pay on the plans they hold, in one language: a sentence and a table.
package struct RevenueWords {
  let data: WhatIfData
  let language: Language

  /// The words of a study's revenue.
  package init(data: WhatIfData, language: Language) { (self.data, self.language) = (data, language) }

  private var style: NumberStyle { NumberStyle(language) }
  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }

  /// Today's revenue, and what becomes of it whether customers move or not; nothing where it is not said which plans
  /// they hold.
  var sentence: String {
    guard let revenue = data.parts[0].revenue else {
      return text(
        " La population ne dit pas quelles versions ses clients ont aujourd’hui : leur recette n’est pas connue.",
        " The population does not say which plans its customers hold today: their revenue is not known.")
    }
    let (unmoved, best) = (revenue.unmoved, revenue.best)
    let some = revenue.migrating.map {
      text(
        ", de \(change($0)) en moyenne sur un an si \(share) de ceux qui y gagneraient le font chaque mois",
        ", by \(change($0)) on average over a year if \(share) of those who would gain by it do each month")
    }
    return text(
      " Avec les versions d’aujourd’hui, un client rapporte \(style.margined(euros: revenue.today)) HT par mois ; le tarif envisagé "
        + "change cela de \(change(unmoved)) si personne ne change de version\(some ?? ""), de \(change(best)) si tous prennent la "
        + "moins chère.",
      " On today’s plans a customer brings \(style.margined(euros: revenue.today)) a month excluding tax; the draft changes that "
        + "by \(change(unmoved)) if nobody changes plan\(some ?? ""), by \(change(best)) if all take the cheapest.")
  }

  /// By segment, a customer and month, and of all customers where their number is given.
  func blocks() -> [Block] {
    guard data.parts.contains(where: { $0.revenue != nil }) else { return [] }
    let heading = Block.heading(2, [.text(text("Recette", "Revenue"))])
    let rows = data.parts.map { part in [name(part)] + (part.revenue.map { cells($0, times: 1) } ?? unknown) }
    let each = Block.table(header: header, rows: rows, numeric: Set(1..<header.count))
    return [heading, each] + totals() + moves() + [.text(explanation)]
  }

  private func totals() -> [Block] {
    guard let size = data.baseSize else { return [] }
    let rows = data.parts.map { part -> [String] in
      let customers = Double(size) * part.today.weight
      return ["\(name(part)) (\(style.number(customers, decimals: 0)))"]
        + (part.revenue.map { cells($0, times: customers) } ?? unknown)
    }
    var header = header
    header[0] = text("segment (clients)", "segment (customers)")
    let caption = text(
      "Les mêmes recettes d’un mois, pour \(style.whole(size)) clients en tout :",
      "The same revenue of a month, of \(style.whole(size)) customers in all:")
    return [.text(caption), .table(header: header, rows: rows, numeric: Set(1..<header.count))]
  }

  /// Who would change plan, once all have moved.
  private func moves() -> [Block] {
    let moves = data.parts[0].revenue?.moves ?? []
    guard !moves.isEmpty else { return [] }
    let told = moves.map { move in
      let (from, to) = (data.tariff[move.from].name, data.draft[move.to].name)
      let share = percent(move.share)
      return text("\(ElisionText.of(from)) à \(to), \(share)", "from \(from) to \(to), \(share)")
    }
    return [
      .text(
        text(
          "Gagneraient à changer de version, en part des clients : \(told.joined(separator: " ; ")).",
          "Would gain by changing plan, as a share of customers: \(told.joined(separator: "; "))."))
    ]
  }

  private var header: [String] {
    [text("segment", "segment"), text("aujourd’hui", "today")] + cases
  }

  /// What may become of revenue with a draft: headings of columns.
  package var cases: [String] {
    let some = data.migration.map { _ in
      [
        text("\(share) changent chaque mois : moyenne d’un an", "\(share) move each month: mean of a year"),
        text("au 12e mois", "in month 12"),
      ]
    }
    return [text("si personne ne change", "if nobody moves")] + (some ?? [])
      + [text("si tous ont la moins chère", "if all hold the cheapest")]
  }

  private func cells(_ revenue: Revenue, times factor: Double) -> [String] {
    [amount(revenue.today, factor)] + cases(revenue, times: factor)
  }

  /// What becomes of revenue in each case, with the change from today in brackets.
  func cases(_ revenue: Revenue, times factor: Double) -> [String] {
    func cell(_ drafted: Revenue.Drafted) -> String {
      "\(amount(drafted.amount, factor)) (\(style.signed(euros: drafted.change.times(factor))))"
    }
    let some = [revenue.migrating, revenue.migrated].compactMap { $0.map(cell) }
    return [cell(revenue.unmoved)] + some + [cell(revenue.best)]
  }

  private var unknown: [String] { header.dropFirst().map { _ in "—" } }

  var explanation: String {
    text(
      "Recettes en euros HT par mois, entre parenthèses le changement par rapport à aujourd’hui pour les mêmes clients ; par client, "
        + "sauf mention contraire. ± : intervalle à \(style.percent(data.confidence, decimals: 0)). Qui a une version que le tarif envisagé "
        + "n’a plus prend la moins chère des autres.",
      "Revenue in euros a month excluding tax, in brackets the change from today for the same customers; per customer unless said "
        + "otherwise. ±: the \(style.percent(data.confidence, decimals: 0)) interval. Who holds a plan that the draft no longer lists "
        + "takes the cheapest of the others.")
  }

  private var share: String { style.percent(data.migration ?? 0, decimals: 1) }
  private func name(_ part: DraftPart) -> String { part.name ?? text("ensemble", "all") }
  private func percent(_ estimate: Estimate) -> String { style.margined(percent: estimate) }
  func amount(_ estimate: Estimate, _ factor: Double) -> String {
    style.margined(euros: estimate.times(factor))
  }
  private func change(_ drafted: Revenue.Drafted) -> String { style.signed(euros: drafted.change) }
}
