import Basics
import HandMadeResults
import Interchange
import Testing

@testable import Rating
@testable import Reporting

/// The report on the bill of the past, in both languages: what it begins with, what was paid, what is not sure.
struct PastBillReportTests {
  private typealias By = StudyResults

  private static let intense = By.fixed(.monthlyPrice, "T1", 119_000)

  /// Two months from the 15th, the second incomplete: 99 and 119 € each.
  private func report(
    vat: String? = nil, _ change: (inout BillBackground) -> Void = { _ in }
  ) throws -> BillReport {
    var background = try By.background()
    change(&background)
    return try By.bills(
      [[By.bill(), By.bill(month: 2)], [By.bill([Self.intense]), By.bill(month: 2, [Self.intense])]], vat: vat,
      background: background)
  }

  private func lines(_ report: BillReport, _ language: Language) -> [String] {
    ReadReport.lines(report.blocks(language))
  }

  private func section(_ lines: [String], _ first: String, _ count: Int) -> [String] {
    Array(lines.drop { $0 != first }.prefix(count))
  }

  @Test func theFirstLineComparesCompleteMonths() throws {
    #expect(
      try lines(report(), .fr)[...2] == [
        "Sur le mois entier, Équilibre aurait coûté 20,00 € HT de moins qu’Intense",
        "Avec les mois incomplets : Équilibre 198,00 €, Intense 238,00 € HT pour 2 mois",
        "1 200 appels du 15 janvier au 1er mars 2027, export au format freepbx.",
      ])
    #expect(
      try lines(report(), .en)[...2] == [
        "Over the one complete month, Équilibre would have cost €20.00 less than Intense, excluding tax",
        "With the incomplete months: Équilibre €198.00, Intense €238.00 excluding tax over 2 months",
        "1,200 calls from 15 January to 1 March 2027, export in layout freepbx.",
      ])
  }

  @Test func theFirstLineWhereAllMonthsAreAlike() throws {
    func first(_ incomplete: Set<BillingMonth>, _ language: Language) throws -> String {
      lines(try report { $0.incompleteMonths = incomplete }, language)[0]
    }
    let (one, two) = (BillingMonth(year: 2027, month: 1), BillingMonth(year: 2027, month: 2))
    #expect(try first([], .fr) == "Sur ces 2 mois, Équilibre aurait coûté 40,00 € HT de moins qu’Intense")
    #expect(try first([one, two], .fr).hasPrefix("Sur ces 2 mois incomplets, "))
    #expect(try first([one, two], .en).hasPrefix("Over these 2 incomplete months, "))
    let equal = try By.bills([[By.bill()], [By.bill()]])
    #expect(lines(equal, .fr)[0] == "Sur ce mois, Équilibre et Intense auraient coûté autant")
    let three = try By.bills([[By.bill()], [By.bill([Self.intense])], [By.bill([Self.intense])]])
    #expect(lines(three, .en)[0].contains("€20.00 less than") && lines(three, .en)[0].contains(", the next"))
  }

  @Test func monthsStandInATable() throws {
    #expect(
      try section(lines(report(vat: "20"), .fr), "Mois par mois", 7) == [
        "Mois par mois", "mois | Équilibre | dont consommation | Intense | dont consommation | le moins cher",
        "15/01–14/02/2027 | 99,00 € | 0,00 € | 119,00 € | 0,00 € | Équilibre",
        "15/02–14/03/2027, incomplet | 99,00 € | 0,00 € | 119,00 € | 0,00 € | Équilibre",
        "total HT | 198,00 € |  | 238,00 € |  | Équilibre",
        "total TTC (TVA 20 %) | 237,60 € |  | 285,60 € |  | Équilibre",
        "moyenne des mois entiers | 99,00 € |  | 119,00 € |  | Équilibre",
      ])
    let english = try lines(report(), .en)
    #expect(english.contains("15 Feb–14 Mar 2027, incomplete | €99.00 | €0.00 | €119.00 | €0.00 | Équilibre"))
    #expect(ReadReport.areTablesFull(try report().blocks(.fr)))
  }

  @Test func whatMustBeKnownIsSaidFirst() throws {
    #expect(
      try lines(report(), .fr)[3...6] == [
        "Le fichier nomme 3 lignes utilisateur : 2 lignes supplémentaires sont facturées (--additional-lines en dit un autre "
          + "nombre).",
        "1 poste au-delà des 20 lignes de l’offre partage la ligne user-20.",
        "Le fichier n’a pas tous les jours ouvrés de 15/02–14/03/2027 : ce mois est incomplet, son abonnement est compté en "
          + "entier et les moyennes le laissent de côté.",
        "Les numéros de 3 appels sont masqués : ces factures sont une borne basse, car plus de destinataires que de noms "
          + "visibles peuvent dépasser les destinataires inclus (15/01–14/02/2027).",
      ])
    let exact = try report { $0.masked = MaskedCalls(calls: 1, monthsAtRisk: []) }
    #expect(lines(exact, .en)[6].contains("a lower bound"))
    #expect(
      lines(exact, .en)[6].hasSuffix(
        "Here they are exact all the same: even if every masked call went to another one, no month would exceed them."))
  }

  @Test func whatWasPaidStandsBesideTheCalls() throws {
    // 10.50 − 2 € were paid for calls that cost nothing more under either plan.
    #expect(
      try section(lines(report(), .fr), "Ce qui a été payé, et ce que vous auriez payé", 7) == [
        "Ce qui a été payé, et ce que vous auriez payé",
        "Le fichier dit ce qu’ont coûté 12 appels ; 4 n’en ont pas. Seuls les appels se comparent : l’abonnement n’y est pas, "
          + "ni dans ce qui a été payé, ni dans ces colonnes.",
        "mois | payé HT | Équilibre HT | Intense HT", "15/01–14/02/2027 | 10,50 € | 0,00 € | 0,00 €",
        "15/02–14/03/2027, incomplet | 0,00 € | 0,00 € | 0,00 €", "somme | 10,50 € | 0,00 € | 0,00 €",
        "Pour ces appels vous auriez payé 8,50 € HT de moins avec Équilibre et 8,50 € HT de moins avec Intense, sans les "
          + "2,00 € payés pour des appels dont la brochure n’imprime pas le prix.",
      ])
    func withTax(_ vat: String?) throws -> [String] {
      lines(
        try report(vat: vat) {
          var paid = PaidCalls(includesTax: true)
          paid.months = $0.paid[0].months
          $0.paid = [paid]
        }, .en)
    }
    // 10.50 / 1.2 = 8.75.
    #expect(try withTax("20").contains("€10.50 including tax are €8.75 without it at 20%."))
    #expect(try withTax(nil).contains { $0.hasPrefix("What was paid includes tax, the plans' columns do not") })
    #expect(try withTax(nil).contains("month | paid incl. tax | Équilibre excl. tax | Intense excl. tax"))
  }

  @Test func whatIsNotSureIsWorthAnAmount() throws {
    #expect(
      try section(lines(report(), .en), "What is only assumed", 5).suffix(3) == [
        "if | Équilibre | Intense | cheapest", "as billed | €198.00 | €238.00 | Équilibre",
        "T7, call that crosses the allowance: with connection charge | €198.14 (+€0.14) | €238.00 | Équilibre",
      ])
    #expect(
      try section(lines(report(), .fr), "Ce que les numéros ne disent pas", 4).suffix(2) == [
        "raison | appels | secondes | pourrait être | enjeu, Équilibre | enjeu, Intense",
        "numéro IP : opérateur inconnu | 2 | 90 | fr-ip-special | +0,20 € | −0,10 € à +0,20 €",
      ])
  }

  @Test func rowsOfWhatStandsBehindTheBills() throws {
    let rows = ReadData.rows(try report().data.csv())
    #expect(
      rows.suffix(7) == [
        ",2027-01,,paid,,,2027-01-15,2027-02-14,true,10.50,630000",
        "equilibre,,T7,reading: crossing-call=connection-charge,,,,,,198.14,11888400",
        "intense,,T7,reading: crossing-call=connection-charge,,,,,,238.00,14280000",
        "equilibre,,,\"doubt: internet-operator, lowest\",2,90,,,,198.00,11880000",
        "equilibre,,,\"doubt: internet-operator, highest\",2,90,,,,198.20,11892000",
        "intense,,,\"doubt: internet-operator, lowest\",2,90,,,,237.90,14274000",
        "intense,,,\"doubt: internet-operator, highest\",2,90,,,,238.20,14292000",
      ])
    #expect(rows.contains("intense,2027-02,,total,,,2027-02-15,2027-03-14,false,119.00,7140000"))
  }
}
