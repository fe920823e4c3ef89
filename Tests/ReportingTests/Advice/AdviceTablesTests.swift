import Basics
import Contracts
import HandMadeResults
import Statistics
import TestSupport
import Testing

@testable import Advice
@testable import Reporting

/// The table of bills, the difference, what is not priced, and what a bill is made of.
struct AdviceTablesTests {
  private func table(_ parts: AdviceParts, _ language: Language) -> [[String]] {
    parts.words(language).figures().tables[0].map { $0.map(\.spaced) }
  }

  private func sentences(_ parts: AdviceParts, _ language: Language) -> [String] {
    parts.words(language).figures().sentences.map(\.spaced)
  }

  @Test func everyRowStandsInBothLanguages() throws {
    var parts = try AdviceParts()
    parts.tax = TaxRate(percent: "20")
    // 95 × 1.2 = 114, 119 × 1.2 = 142.8.
    #expect(
      table(parts, .fr) == [
        ["euros HT par mois", "Équilibre", "Intense"],
        ["facture mensuelle moyenne", "95,0 €", "119,0 €"],
        ["  intervalle à 95 %", "94,0 € à 96,0 €", "118,0 € à 120,0 €"],
        ["facture mensuelle moyenne TTC (TVA 20 %)", "114,0 €", "142,8 €"],
        ["mois léger (au plus 5 % des mois sont au-dessous)", "90,00 €", "114,00 €"],
        ["mois courant (un mois sur deux est au-dessous)", "95,00 €", "119,00 €"],
        ["mois chargé (au plus 5 % des mois sont au-dessus)", "115 €", "139 €"],
        ["chances d’être la moins chère sur 24 mois", "90,0 % (88,0 % à 92,0 %)", "10,0 % (8,0 % à 12,0 %)"],
        ["surcoût moyen par mois si on la choisit", "2,00 €", "2,00 €"],
        ["mois qui dépassent les appels vers mobiles inclus", "25,0 %", "sans objet"],
      ])
    #expect(
      table(parts, .en) == [
        ["euros a month, excluding tax", "Équilibre", "Intense"],
        ["mean monthly bill", "€95.0", "€119.0"],
        ["  95% interval", "€94.0 to €96.0", "€118.0 to €120.0"],
        ["mean monthly bill including 20% VAT", "€114.0", "€142.8"],
        ["light month (at most 5% of months are below)", "€90.00", "€114.00"],
        ["ordinary month (one in two is below)", "€95.00", "€119.00"],
        ["heavy month (at most 5% of months are above)", "€115", "€139"],
        ["chance of being the cheaper over 24 months", "90.0% (88.0% to 92.0%)", "10.0% (8.0% to 12.0%)"],
        ["mean loss a month if chosen", "€2.00", "€2.00"],
        ["months beyond the included calls to mobiles", "25.0%", "not applicable"],
      ])
  }

  @Test func theFirstScreenHasPlainRows() throws {
    var parts = try AdviceParts()
    parts.tax = TaxRate(percent: "20")
    func rows(_ language: Language) -> [[String]] {
      parts.words(language).plainFigures().tables[0].map { $0.map(\.spaced) }
    }
    // 95 × 1.2 = 114 and 119 × 1.2 = 142.8 ± 1.2, to two euros; 115 and 139 ± 4, to five.
    #expect(
      rows(.fr) == [
        ["euros HT par mois", "Équilibre", "Intense"], ["facture moyenne", "95 €", "119 €"],
        ["facture moyenne TTC (TVA 20 %)", "114 €", "142 €"],
        ["mois léger (au plus un mois sur vingt coûte moins)", "90 €", "114 €"],
        ["mois courant (un mois sur deux coûte moins)", "95 €", "119 €"],
        ["mois chargé (au plus un mois sur vingt coûte plus)", "115 €", "140 €"],
        ["chances d’être la moins chère, gardée pendant les 24 mois", "90 %", "10 %"],
      ])
    #expect(
      rows(.en).map { $0[0] } == [
        "euros a month, excluding tax", "mean bill", "mean bill including 20% VAT",
        "light month (at most one in twenty costs less)", "ordinary month (one in two costs less)",
        "heavy month (at most one in twenty costs more)", "chance of being the cheaper, kept for the 24 months",
      ])
  }

  @Test func chancesOverOneMonthAreOverOneMonth() throws {
    let model = try HandMadeModels.model(HandMadeModels.profileText(months: 1))
    #expect(
      table(try AdviceParts(.about(-24, 2), model: model), .en)[6][0] == "chance of being the cheaper over 1 month")
  }

  @Test func aBillWithoutErrorSaysWhy() throws {
    var parts = try AdviceParts()
    parts.plans = [95.0, 119].map { HandMadePlans.figures(bill: $0, reach: 0) }
    #expect(
      table(parts, .fr)[2] == ["  intervalle à 95 %"] + Array(repeating: "montant fixe", count: 2))
    #expect(table(parts, .en)[2][1] == "fixed amount")
    parts.basis = HandMadeBasis.exact(nil)
    #expect(table(parts, .fr)[2][1] == "calcul exact")
    #expect(table(parts, .en)[2][1] == "exact")
  }

  @Test func theDifferenceHasItsSignAndInterval() throws {
    var parts = try AdviceParts(.about(-24, 2))
    #expect(
      sentences(parts, .fr) == [
        "Différence moyenne Équilibre − Intense : −24,0 € HT par mois (intervalle à 95 % : −26,0 € à −22,0 €)."
      ])
    #expect(
      sentences(parts, .en) == [
        "Mean difference Équilibre − Intense: −€24.0 a month excluding tax (95% interval −€26.0 to −€22.0)."
      ])
    // −24 × 1.2 = −28.8.
    parts.tax = TaxRate(percent: "20")
    #expect(sentences(parts, .fr)[0].hasSuffix("−22,0 €). TTC : −28,8 €."))
    #expect(sentences(parts, .en)[0].hasSuffix("−€22.0). Including tax: −€28.8."))
  }

  @Test func aDifferenceWithoutErrorSaysWhy() throws {
    var parts = try AdviceParts(Estimate(exact: -24), model: HandMadeModels.known())
    #expect(
      sentences(parts, .fr)[0]
        == "Différence moyenne Équilibre − Intense : −24,00 € HT par mois (montant fixe).")
    parts.basis = HandMadeBasis.exact(nil)
    #expect(
      sentences(parts, .fr)[0] == "Différence moyenne Équilibre − Intense : −24,00 € HT par mois (calcul exact).")
    #expect(
      sentences(parts, .en)[0] == "Mean difference Équilibre − Intense: −€24.00 a month excluding tax (exact).")
  }

  @Test(arguments: [
    (
      3.7, "Environ 3,7 appels par mois n’ont pas de prix imprimé (T14, T15) : ils ne sont pas",
      "About 3.7 calls a month"
    ),
    (1.2, "Environ 1,2 appel par mois n’a pas de prix imprimé (T14, T15) : il n’est pas", "About 1.2 calls a month"),
    (24, "Environ 24 appels par mois n’ont pas de prix imprimé (T14, T15) : ils ne sont pas", "About 24 calls a month"),
    (
      0.02, "Moins de 0,1 appel par mois n’a pas de prix imprimé (T14, T15) : il n’est pas",
      "Fewer than 0.1 calls a month"
    ),
  ])
  func callsWithoutAPriceAreTold(_ calls: Double, _ fr: String, _ en: String) throws {
    var parts = try AdviceParts()
    parts.plans = [HandMadePlans.figures(bill: 95, unpriced: calls), HandMadePlans.figures(bill: 119)]
    func note(_ language: Language) -> String? { parts.words(language).plainFigures().sentences.last?.spaced }
    #expect(note(.fr) == "\(fr) dans ces montants.")
    #expect(note(.en) == "\(en) have no printed price (T14, T15): they are not in these amounts.")
  }

  @Test func aBillIsMadeOfItsLines() throws {
    var parts = try AdviceParts()
    func fixed(_ amount: Double) -> BreakdownLine {
      BreakdownLine(subject: .fixed(.monthlyPrice, isOneOff: false), clause: "T1", monthly: Estimate(exact: amount))
    }
    let messages = BreakdownLine(
      subject: .fixed(.customMessages, isOneOff: true), clause: "T5", monthly: Estimate(exact: 149.0 / 24))
    func calls(_ cause: ChargeCause, _ amount: Estimate) -> BreakdownLine {
      BreakdownLine(subject: .calls(stream: 0, cause: cause), clause: "T9", monthly: amount)
    }
    parts.plans = [
      HandMadePlans.figures(bill: 95, breakdown: [fixed(99), messages, calls(.beyondAllowance, .about(4.5, 0.07))]),
      HandMadePlans.figures(
        bill: 119,
        breakdown: [fixed(119), calls(.beyondRecipients, .about(1, 0.5)), calls(.outsideBundle, .about(2, 0.5))]),
    ]
    let french = parts.words(.fr).composition()
    #expect(french.sentences == ["Composition de la facture"])
    #expect(
      french.tables[0].map { $0.map(\.spaced) } == [
        ["clause", "poste, en moyenne par mois", "Équilibre", "Intense"],
        ["T1", "abonnement mensuel", "99,00 €", "119,00 €"],
        ["T5", "messages personnalisés (réparti)", "6,21 €", "—"],
        ["T9", "clients (fr-mobile), au-delà des appels vers mobiles inclus", "4,50 ± 0,07 €", "—"],
        ["T9", "clients (fr-mobile), au-delà du nombre de destinataires", "—", "1,0 ± 0,5 €"],
        ["T9", "clients (fr-mobile), hors forfait", "—", "2,0 ± 0,5 €"],
      ])
    let english = parts.words(.en).composition()
    #expect(english.sentences == ["What the bill is made of"])
    #expect(
      english.tables[0].map { $0.map(\.spaced) } == [
        ["clause", "item, mean a month", "Équilibre", "Intense"],
        ["T1", "monthly subscription", "€99.00", "€119.00"],
        ["T5", "personalised messages (spread)", "€6.21", "—"],
        ["T9", "clients (fr-mobile), beyond the included calls to mobiles", "€4.50 ± 0.07", "—"],
        ["T9", "clients (fr-mobile), beyond the number of recipients", "—", "€1.0 ± 0.5"],
        ["T9", "clients (fr-mobile), outside the bundle", "—", "€2.0 ± 0.5"],
      ])
  }
}
