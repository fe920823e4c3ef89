import Foundation
import Basics
import Rating
import Tariffs

/// Itemised bills of given calls, ready to be written.
public struct BillReport: Sendable {
  /// The tariff they were rated with.
  public let tariff: Tariff
  /// The answers to its open questions.
  public let choices: ReadingChoices
  /// Bills by plan, in the order asked for.
  public let bills: [(plan: Plan, months: [MonthBill])]
  /// Rows left out because they could not be read.
  public let skippedRows: Int
  /// The highest user line that calls leave from where fewer are billed; nil where all are.
  public let unbilledLine: Int?
  /// Value added tax; nil to show amounts excluding tax only.
  public let tax: TaxRate?

  /// A report on bills.
  public init(
    tariff: Tariff, choices: ReadingChoices, bills: [(plan: Plan, months: [MonthBill])], skippedRows: Int,
    unbilledLine: Int?, tax: TaxRate?
  ) {
    self.tariff = tariff
    self.choices = choices
    self.bills = bills
    self.skippedRows = skippedRows
    self.unbilledLine = unbilledLine
    self.tax = tax
  }

  /// Calls without a printed price over all months: of each destination the largest count of the plans.
  var unpriced: [UnpricedCalls] {
    var all: [UnpricedCalls] = []
    for item in bills.flatMap({ UnpricedCalls.total($0.months.map(\.unpriced)) }) {
      if let index = all.firstIndex(where: { $0.destination == item.destination && $0.clause == item.clause }) {
        all[index].calls = max(all[index].calls, item.calls)
        all[index].seconds = max(all[index].seconds, item.seconds)
      } else {
        all.append(item)
      }
    }
    return all
  }

  /// The sum of the months' totals.
  static func total(_ months: [MonthBill]) -> Money { months.reduce(into: .zero) { $0 += $1.total } }

  /// The sum of the months' totals with tax, each rounded to the cent as it is shown.
  static func total(_ months: [MonthBill], including tax: TaxRate) -> Money {
    months.reduce(into: .zero) { $0 += $1.total(including: tax) }
  }

  /// The report for a person.
  public func blocks(_ language: Language) -> [Block] {
    let text = BillText(language: language)
    let style = NumberStyle(language)
    let several = bills.contains { $0.months.count > 1 }
    var blocks: [Block] = [.heading(1, summary(text, style))]
    blocks.append(
      .text(
        text.text(
          fr:
            "Montants hors taxes ; chaque ligne est montrée au centime, le total d’un mois est la somme exacte\(tax == nil ? "" : ", avec ou sans la taxe"), arrondie une fois\(several ? " ; le total de plusieurs mois est la somme des totaux montrés" : ""). \(tariff.name), grille \(tariff.version) (SHA-256 \(tariff.sha256.prefix(12))…).",
          en:
            "Amounts excluding tax; each line is shown to the cent, the total of a month is the exact sum\(tax == nil ? "" : ", with or without tax"), rounded once\(several ? "; the total of several months is the sum of the totals shown" : ""). \(tariff.name), tariff \(tariff.version) (SHA-256 \(tariff.sha256.prefix(12))…)."
        )
      ))
    if skippedRows > 0 {
      blocks.append(
        .paragraph([
          .strong(skipped(text, style))
        ]))
    }
    if let unbilledLine {
      blocks.append(
        .paragraph([
          .strong(
            text.text(
              fr:
                "Des appels partent de la ligne user-\(unbilledLine), mais moins de lignes sont facturées : l’abonnement "
                + "est sous-estimé (--additional-lines \(unbilledLine - 1) les facture toutes).",
              en: "Calls leave from user-\(unbilledLine), but fewer lines are billed: the subscription is too low "
                + "(--additional-lines \(unbilledLine - 1) bills them all)."))
        ]))
    }
    if !unpriced.isEmpty { blocks += unpricedBlocks(text, style) }
    for (plan, months) in bills {
      for bill in months { blocks += monthBlocks(bill, tariff[plan].name, text, style) }
    }
    return blocks
  }

  private func skipped(_ text: BillText, _ style: NumberStyle) -> String {
    guard skippedRows > 1 else {
      return text.text(
        fr: "1 ligne illisible a été laissée de côté : ces factures ne la comptent pas.",
        en: "1 row could not be read and was left out: these bills do not count it.")
    }
    let rows = style.whole(skippedRows)
    return text.text(
      fr: "\(rows) lignes illisibles ont été laissées de côté : ces factures ne les comptent pas.",
      en: "\(rows) rows could not be read and were left out: these bills do not count them.")
  }

  private func summary(_ text: BillText, _ style: NumberStyle) -> [Inline] {
    func totals(_ total: ([MonthBill]) -> Money) -> String {
      bills.map { "\(tariff[$0.plan].name) \(style.euros(total($0.months)))" }.joined(separator: ", ")
    }
    let months = bills.first?.months.count ?? 0
    let ending = text.text(
      fr: " HT pour \(months) mois", en: " excluding tax over \(months) month\(months == 1 ? "" : "s")")
    let withTax = tax.map { tax in
      let amounts = totals { BillReport.total($0, including: tax) }
      return text.text(fr: " (TTC : \(amounts))", en: " (including tax: \(amounts))")
    }
    return [.text(totals(BillReport.total) + ending + (withTax ?? ""))]
  }

  private func unpricedBlocks(_ text: BillText, _ style: NumberStyle) -> [Block] {
    [
      .heading(2, [.text(text.text(fr: "Appels sans prix imprimé", en: "Calls without a printed price"))]),
      .text(
        text.text(
          fr: "La brochure ne donne pas leur prix : ils ne sont pas dans les totaux. Le 1016 peut le dire.",
          en: "The brochure prints no price for them: they are not in the totals. Orange's 1016 can tell.")),
      .table(
        header: [
          "clause", "destination", text.text(fr: "appels", en: "calls"), text.text(fr: "secondes", en: "seconds"),
        ],
        rows: unpriced.map { [$0.clause, $0.destination, style.whole($0.calls), style.whole($0.seconds)] },
        numeric: [2, 3]),
    ]
  }

  private func monthBlocks(_ bill: MonthBill, _ name: String, _ text: BillText, _ style: NumberStyle) -> [Block] {
    var rows = bill.lines.map { line in
      return [
        line.clause, text.title(line.subject), style.plain(line.count, decimals: 2),
        line.countsCalls ? style.whole(line.seconds) : "",
        style.euros(line.amount),
      ]
    }
    rows.append(["", text.text(fr: "total HT", en: "total excluding tax"), "", "", style.euros(bill.total)])
    if let tax {
      let rate = style.percent(tax)
      rows.append([
        "", text.text(fr: "total TTC (TVA \(rate))", en: "total including \(rate) VAT"), "", "",
        style.euros(bill.total(including: tax)),
      ])
    }
    return [
      .heading(2, [.text("\(name), \(MonthText.name(bill.month, text.language))")]),
      .table(
        header: [
          "clause", text.text(fr: "poste", en: "item"), text.text(fr: "nombre", en: "count"),
          text.text(fr: "secondes", en: "seconds"), text.text(fr: "montant HT", en: "amount excl. tax"),
        ], rows: rows, numeric: [2, 3, 4]),
    ]
  }

  /// The lines as tidy CSV: one row a plan, month and line, amounts exact in units of 1/60,000 euro.
  public func csv(_ style: CSVStyle = .plain) -> String {
    var rows = [
      ["plan", "month", "clause", "item", "count", "seconds", "amount_eur", "amount_in_60000ths"]
    ]
    let text = BillText(language: .en)
    for (plan, months) in bills {
      for bill in months {
        for line in bill.lines {
          rows.append([
            plan.key, "\(bill.month)", line.clause, text.title(line.subject), CSVText.number(line.count),
            line.countsCalls ? String(line.seconds) : "", line.amount.centsText, String(line.amount.units),
          ])
        }
        for item in bill.unpriced {
          rows.append([
            plan.key, "\(bill.month)", item.clause, "unpriced: \(item.destination)", String(item.calls),
            String(item.seconds), "", "",
          ])
        }
        rows.append([
          plan.key, "\(bill.month)", "", "total", "", "", bill.total.centsText, String(bill.total.units),
        ])
        if let tax {
          let total = bill.total(including: tax)
          rows.append([
            plan.key, "\(bill.month)", "", "total including tax", "", "", total.centsText, String(total.units),
          ])
        }
      }
    }
    return CSVText.render(rows, style)
  }
}
