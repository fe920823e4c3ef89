import Basics
import Interchange
import Rating
import Tariffs

/// Itemised bills of given calls, ready to be written.
public struct BillReport: WrittenReport {
  /// The bills.
  public let data: BillData
  /// The highest user line that calls leave from where fewer are billed; nil where all are.
  public let unbilledLine: Int?

  /// A report on bills by plan, in the order asked for, of which some rows could not be read; with value added tax, nil
  /// to show amounts excluding tax only.
  public init(
    tariff: Tariff, bills: [(plan: Plan, months: [MonthBill])], skippedRows: Int, unbilledLine: Int?, tax: TaxRate?
  ) {
    data = BillData(tariff: tariff, bills: bills, skippedRows: skippedRows, tax: tax, titles: .english)
    self.unbilledLine = unbilledLine
  }

  private var tariff: Tariff { data.tariff }
  private var bills: [(plan: Plan, months: [MonthBill])] { data.bills }
  private var tax: TaxRate? { data.tax }

  /// Bills are shown as they are.
  public func drawings(_ language: Language) -> [Drawing] { [] }

  /// The report for a person.
  public func blocks(_ language: Language, hasPictures: Bool) -> [Block] {
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
    if data.skippedRows > 0 {
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
    if !data.unpriced.isEmpty { blocks += unpricedBlocks(text, style) }
    for (plan, months) in bills {
      for bill in months { blocks += monthBlocks(bill, tariff[plan].name, text, style) }
    }
    return blocks
  }

  private func skipped(_ text: BillText, _ style: NumberStyle) -> String {
    guard data.skippedRows > 1 else {
      return text.text(
        fr: "1 ligne illisible a été laissée de côté : ces factures ne la comptent pas.",
        en: "1 row could not be read and was left out: these bills do not count it.")
    }
    let rows = style.whole(data.skippedRows)
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
      let amounts = totals { BillData.total($0, including: tax) }
      return text.text(fr: " (TTC : \(amounts))", en: " (including tax: \(amounts))")
    }
    return [.text(totals(BillData.total) + ending + (withTax ?? ""))]
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
        rows: data.unpriced.map { [$0.clause, $0.destination, style.whole($0.calls), style.whole($0.seconds)] },
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
}
