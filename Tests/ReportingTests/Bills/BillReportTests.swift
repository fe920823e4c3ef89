import Basics
import HandMadeResults
import Interchange
import Testing

@testable import Rating
@testable import Reporting

/// The sentences, tables and rows of bills, in both languages.
struct BillReportTests {
  private typealias By = StudyResults

  private func lines(_ report: BillReport, _ language: Language) -> [String] {
    ReadReport.lines(report.blocks(language))
  }

  /// So many lines from the one that reads so.
  private func section(_ lines: [String], _ first: String, _ count: Int) -> [String] {
    Array(lines.drop { $0 != first }.prefix(count))
  }

  @Test func everyKindOfLine() throws {
    let report = try By.bills([[By.bill(By.everyLine)]])
    #expect(
      lines(report, .fr).suffix(15) == [
        "Équilibre, janvier 2027", "clause | poste | nombre | secondes | montant HT",
        "T1 | abonnement mensuel | 1 |  | 99,00 €", "T3 | option ligne utilisateur supplémentaire | 1 |  | 21,00 €",
        "T3 | ligne supplémentaire, accès au forfait | 1 |  | 20,00 €", "T4 | packs de 5 numéros SDA | 2 |  | 9,10 €",
        "T5 | messages personnalisés | 1 |  | 149,00 €", "T16 | remise créateur | −1 |  | −5,00 €",
        "T6 | communications comprises dans le forfait | 1 000 | 75 600 | 0,00 €",
        "T8 | communications gratuites | 1 | 42 | 0,00 €",
        "T9 | vers mobiles, au-delà des appels vers mobiles inclus | 2 | 125 | 0,40 €",
        "T9 | vers mobiles, au-delà du nombre de destinataires | 1 | 60 | 0,50 €",
        "T9 | vers mobiles, hors forfait | 1 | 60 | 0,10 €",
        "T12 | activations du transfert d’appel | 4,5 |  | 0,41 €", " | total HT |  |  | 294,51 €",
      ])
    #expect(
      lines(report, .en).suffix(15) == [
        "Équilibre, January 2027", "clause | item | count | seconds | amount excl. tax",
        "T1 | monthly subscription | 1 |  | €99.00", "T3 | additional user line, option | 1 |  | €21.00",
        "T3 | additional user line, access to the bundle | 1 |  | €20.00",
        "T4 | packs of 5 direct-dial numbers | 2 |  | €9.10", "T5 | personalised messages | 1 |  | €149.00",
        "T16 | founder's discount | −1 |  | −€5.00", "T6 | calls included in the bundle | 1,000 | 75,600 | €0.00",
        "T8 | free calls | 1 | 42 | €0.00", "T9 | to mobiles, beyond the included calls to mobiles | 2 | 125 | €0.40",
        "T9 | to mobiles, beyond the number of recipients | 1 | 60 | €0.50",
        "T9 | to mobiles, outside the bundle | 1 | 60 | €0.10",
        "T12 | activations of call forwarding | 4.5 |  | €0.41", " | total excluding tax |  |  | €294.51",
      ])
    #expect(ReadReport.areTablesFull(report.blocks(.fr)))
  }

  @Test func oneMonthOfTwoPlans() throws {
    let intense = By.fixed(.monthlyPrice, "T1", 119_000)
    let report = try By.bills([[By.bill()], [By.bill([intense])]])
    let hash = report.data.tariff.sha256.prefix(12)
    #expect(
      lines(report, .fr)[...6] == [
        "Sur ce mois, Équilibre aurait coûté 20,00 € HT de moins qu’Intense",
        "Équilibre 99,00 €, Intense 119,00 € HT pour 1 mois", "Mois par mois",
        "mois | Équilibre | dont consommation | Intense | dont consommation | le moins cher",
        "janvier 2027 | 99,00 € | 0,00 € | 119,00 € | 0,00 € | Équilibre", "Le détail, ligne par ligne",
        "Montants hors taxes ; chaque ligne est montrée au centime, le total d’un mois est la somme exacte, arrondie une fois. "
          + "Optimale pro office, grille \(report.data.tariff.version) (SHA-256 \(hash)…).",
      ])
    #expect(
      lines(report, .en)[...6] == [
        "Over this month, Équilibre would have cost €20.00 less than Intense, excluding tax",
        "Équilibre €99.00, Intense €119.00 excluding tax over 1 month", "Month by month",
        "month | Équilibre | of which usage | Intense | of which usage | cheapest",
        "January 2027 | €99.00 | €0.00 | €119.00 | €0.00 | Équilibre", "Every line",
        "Amounts excluding tax; each line is shown to the cent, the total of a month is the exact sum, rounded once. Optimale "
          + "pro office, tariff \(report.data.tariff.version) (SHA-256 \(hash)…).",
      ])
  }

  @Test func totalsAreTheSumOfTheMonthsShown() throws {
    // 99.004 € twice: each month is shown as 99.00 €, 118.80 € with tax (118.8048 €), and so is their sum.
    let lines = [By.fixed(.monthlyPrice, "T1", 99_004)]
    let report = try By.bills([[By.bill(lines), By.bill(month: 2, lines)]], vat: "20")
    let french = self.lines(report, .fr)
    #expect(french[0] == "Équilibre : 198,00 € HT sur 2 mois")
    #expect(french[1] == "Équilibre 198,00 € HT pour 2 mois (TTC : Équilibre 237,60 €)")
    #expect(
      french[10].hasPrefix(
        "Montants hors taxes ; chaque ligne est montrée au centime, le total d’un mois est la somme exacte, avec ou sans la "
          + "taxe, arrondie une fois ; le total de plusieurs mois est la somme des totaux montrés. Optimale"))
    #expect(french.contains("Équilibre, février 2027"))
    #expect(french.filter { $0 == " | total TTC (TVA 20 %) |  |  | 118,80 €" }.count == 2)
    let english = self.lines(report, .en)
    #expect(english[1] == "Équilibre €198.00 excluding tax over 2 months (including tax: Équilibre €237.60)")
    #expect(
      english[10].hasPrefix(
        "Amounts excluding tax; each line is shown to the cent, the total of a month is the exact sum, with or without tax, "
          + "rounded once; the total of several months is the sum of the totals shown. Optimale"))
    #expect(english.contains(" | total including 20% VAT |  |  | €118.80"))
  }

  @Test func rowsThatWereLeftOut() throws {
    func line(_ skipped: Int, _ language: Language) throws -> String {
      lines(try By.bills([[By.bill()]], skipped: skipped), language)[2]
    }
    #expect(try line(1, .fr) == "1 ligne illisible a été laissée de côté : ces factures ne la comptent pas.")
    #expect(try line(1, .en) == "1 row could not be read and was left out: these bills do not count it.")
    #expect(
      try line(1200, .fr) == "1 200 lignes illisibles ont été laissées de côté : ces factures ne les comptent pas.")
    #expect(try line(1200, .en) == "1,200 rows could not be read and were left out: these bills do not count them.")
    #expect(try line(0, .fr) == "Le détail, ligne par ligne")
  }

  @Test func linesThatAreNotBilled() throws {
    let report = try By.bills([[By.bill()]], unbilledLine: 3)
    #expect(
      lines(report, .fr)[2]
        == "Des appels partent de la ligne user-3, mais moins de lignes sont facturées : l’abonnement est sous-estimé "
        + "(--additional-lines 2 les facture toutes).")
    #expect(
      lines(report, .en)[2]
        == "Calls leave from user-3, but fewer lines are billed: the subscription is too low (--additional-lines 2 bills them "
        + "all).")
  }

  /// The first plan leaves one destination open in each of two months, the second two of them.
  private static func unpriced() throws -> BillReport {
    func special(_ calls: Int) -> UnpricedCalls {
      UnpricedCalls(destination: "special", clause: "T14", calls: calls, seconds: 60 * calls)
    }
    let fixed = UnpricedCalls(destination: "fr-fixed", clause: "T15", calls: 1, seconds: 30)
    return try By.bills([
      [By.bill(unpriced: [special(1)]), By.bill(month: 2, unpriced: [special(2)])],
      [By.bill(unpriced: [special(1), fixed]), By.bill(month: 2)],
    ])
  }

  @Test func callsWithoutAPrice() throws {
    let report = try Self.unpriced()
    #expect(
      section(lines(report, .fr), "Appels sans prix imprimé", 5) == [
        "Appels sans prix imprimé",
        "La brochure ne donne pas leur prix : ils ne sont pas dans les totaux. Le 1016 peut le dire.",
        "clause | destination | appels | secondes", "T14 | special | 3 | 180", "T15 | fr-fixed | 1 | 30",
      ])
    #expect(
      section(lines(report, .en), "Calls without a printed price", 3) == [
        "Calls without a printed price",
        "The brochure prints no price for them: they are not in the totals. Orange's 1016 can tell.",
        "clause | destination | calls | seconds",
      ])
    #expect(
      ReadData.rows(report.data.csv()).filter { $0.contains("unpriced") } == [
        "equilibre,2027-01,T14,unpriced: special,1,60,2027-01-01,2027-01-31,true,,",
        "equilibre,2027-02,T14,unpriced: special,2,120,2027-02-01,2027-02-28,true,,",
        "intense,2027-01,T14,unpriced: special,1,60,2027-01-01,2027-01-31,true,,",
        "intense,2027-01,T15,unpriced: fr-fixed,1,30,2027-01-01,2027-01-31,true,,",
      ])
  }

  @Test func rows() throws {
    let report = try By.bills([[By.bill(By.everyLine)]], vat: "20")
    #expect(
      ReadData.rows(report.data.csv()) == [
        "plan,month,clause,item,count,seconds,from,to,complete,amount_eur,amount_in_60000ths",
        "equilibre,2027-01,T1,monthly subscription,1,,2027-01-01,2027-01-31,true,99.00,5940000",
        "equilibre,2027-01,T3,\"additional user line, option\",1,,2027-01-01,2027-01-31,true,21.00,1260000",
        "equilibre,2027-01,T3,\"additional user line, access to the bundle\",1,,2027-01-01,2027-01-31,true,20.00,1200000",
        "equilibre,2027-01,T4,packs of 5 direct-dial numbers,2,,2027-01-01,2027-01-31,true,9.10,546000",
        "equilibre,2027-01,T5,personalised messages,1,,2027-01-01,2027-01-31,true,149.00,8940000",
        "equilibre,2027-01,T16,founder's discount,-1,,2027-01-01,2027-01-31,true,-5.00,-300000",
        "equilibre,2027-01,T6,calls included in the bundle,1000,75600,2027-01-01,2027-01-31,true,0.00,0",
        "equilibre,2027-01,T8,free calls,1,42,2027-01-01,2027-01-31,true,0.00,0",
        "equilibre,2027-01,T9,\"to mobiles, beyond the included calls to mobiles\",2,125,2027-01-01,2027-01-31,true,0.40,24000",
        "equilibre,2027-01,T9,\"to mobiles, beyond the number of recipients\",1,60,2027-01-01,2027-01-31,true,0.50,30000",
        "equilibre,2027-01,T9,\"to mobiles, outside the bundle\",1,60,2027-01-01,2027-01-31,true,0.10,6000",
        "equilibre,2027-01,T12,activations of call forwarding,4.5,,2027-01-01,2027-01-31,true,0.41,24300",
        "equilibre,2027-01,,total,,,2027-01-01,2027-01-31,true,294.51,17670600",
        // 294.505 × 1.2 = 353.406.
        "equilibre,2027-01,,total including tax,,,2027-01-01,2027-01-31,true,353.41,21204600",
      ])
    #expect(
      report.data.csv(.french).contains(
        "equilibre;2027-01;T12;activations of call forwarding;4,5;;2027-01-01;2027-01-31;true;0,41;24300"))
  }
}
