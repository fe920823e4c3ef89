import Basics
import HandMadeResults
import Plausibility
import Statistics
import Tariffs
import Testing
import Traffic

@testable import Advice
@testable import Reporting

/// Every assumption in both languages.
struct AssumptionTextTests {
  private func fr(_ assumption: Assumption) -> String { AssumptionText(language: .fr).sentence(assumption).spaced }
  private func en(_ assumption: Assumption) -> String { AssumptionText(language: .en).sentence(assumption) }

  private func destination(_ key: String) throws -> ResolvedDestination {
    let tariff = try HandMadeModels.tariff(plans: 2)
    return try #require(tariff.resolve(key, tariff.defaultChoices))
  }

  @Test(
    arguments: [
      (
        .excludingTax,
        "Tous les montants sont hors taxes, comme dans la brochure (« tarifs en euros HT/mois »), sauf ceux marqués TTC.",
        "All amounts exclude tax, as in the brochure (“tarifs en euros HT/mois”), but for those marked as including it."
      ),
      (
        .calendarMonth, "Le mois de facturation est le mois civil (la brochure ne le dit pas).",
        "The billing month is the calendar month (the brochure does not say)."
      ),
      (
        .exactBills,
        "Les factures simulées ne sont pas arrondies au centime : l’écart est d’au plus un demi-centime par mois.",
        "Simulated bills are not rounded to the cent: that moves a month by half a cent at most."
      ),
      (
        .sameBehaviour(planCount: 2),
        "Le client appelle de la même façon avec les deux versions : les mêmes appels sont facturés deux fois.",
        "The customer calls alike under both plans: the same calls are priced twice."
      ),
      (
        .sameBehaviour(planCount: 3),
        "Le client appelle de la même façon avec les trois versions : les mêmes appels sont facturés trois fois.",
        "The customer calls alike under all three plans: the same calls are priced three times."
      ),
      (
        .oneOffSpread(months: 24), "Ce qui n’est payé qu’une fois est réparti sur 24 mois.",
        "What is paid once is spread over 24 months."
      ),
      (
        .oneOffSpread(months: 1), "Ce qui n’est payé qu’une fois est réparti sur 1 mois.",
        "What is paid once is spread over 1 month."
      ),
      (
        .calendar(.france),
        "Les appels suivent les jours ouvrés : du lundi au vendredi, sans les 11 jours fériés (Code du travail, L3133-1).",
        "Calls follow working days: Monday to Friday without the 11 public holidays (Code du travail, L3133-1)."
      ),
      (
        .calendar(.flat), "Tous les mois se valent, à la saison près.", "All months are alike but for the season."
      ),
      (
        .distributions,
        "Modèle (choix de notre part, statistiques usuelles du trafic) : nombre d’appels de Poisson autour d’un niveau mensuel gamma, "
          + "durées lognormales facturées à la seconde entamée, destinataires répétés selon Pitman-Yor.",
        "Model (our choice, usual traffic statistics): Poisson numbers of calls about a gamma monthly level, lognormal durations "
          + "billed by the second begun, recipients repeated after Pitman and Yor."
      ),
    ] as [(Assumption, String, String)])
  func fixedSentences(_ assumption: Assumption, _ french: String, _ english: String) {
    #expect(fr(assumption) == french)
    #expect(en(assumption) == english)
  }

  @Test func theSourceOfFigures() {
    #expect(fr(.profileSource(Bilingual("entretien du 3 mars"))) == "Chiffres du profil : entretien du 3 mars.")
    let interview = Bilingual(fr: "Un entretien.", en: "An interview.")
    #expect(en(.profileSource(interview)) == "The profile's figures: An interview.")
    #expect(fr(.profileSource(interview)) == "Chiffres du profil : Un entretien.")
    #expect(fr(.profileSource(nil)) == "Le profil ne dit pas d’où viennent ses chiffres.")
    #expect(en(.profileSource(nil)) == "The profile does not say where its figures come from.")
  }

  @Test func whatNobodyAnsweredIsCountedAndNamed() {
    let assumed = [Bilingual(fr: "nom", en: "name"), Bilingual(fr: "pays appelés", en: "countries called")]
    #expect(
      fr(.answers(given: 3, assumed: assumed)) == "5 réponses : 3 du client, 2 supposées (nom, pays appelés).")
    #expect(
      en(.answers(given: 3, assumed: assumed)) == "5 answers: 3 of the customer, 2 assumed (name, countries called).")
    #expect(fr(.answers(given: 1, assumed: [])) == "1 réponse : 1 du client, 0 supposée.")
  }

  @Test func whatIsOddIsToBeChecked() throws {
    let warning = try #require(TaxRate(percent: "0.2")?.plausibilityWarning)
    #expect(fr(.implausible(warning)) == "À vérifier : une TVA de 0,2 % ; 20 % ?")
    #expect(en(.implausible(warning)) == "To be checked: a VAT of 0.2%; 20%?")
  }

  @Test func growthHasItsSignAndRange() {
    #expect(fr(.growth(Uncertain(known: 1.03))) == "Le nombre d’appels évolue de 3,0 % par an.")
    #expect(en(.growth(Uncertain(known: 0.95))) == "The number of calls changes by −5.0% a year.")
    let believed = Uncertain(low: 0.98, likely: 1.03, high: 1.08)
    #expect(
      fr(.growth(believed)) == "Le nombre d’appels évolue de 3,0 % (de −2,0 % à 8,0 % huit fois sur dix) par an.")
    #expect(
      en(.growth(believed)) == "The number of calls changes by 3.0% (−2.0% to 8.0% eight times in ten) a year.")
  }

  @Test func beliefsGoTogetherOrNot() {
    #expect(
      fr(.beliefs(correlation: 0))
        == "Se tromper sur le volume d’une sorte d’appels ne dit rien des autres (corrélation 0 ; clé "
        + "« correlation » du profil).")
    #expect(
      en(.beliefs(correlation: 0))
        == "Being wrong about the volume of one kind of calls says nothing of the others (correlation 0; "
        + "key “correlation” of the profile).")
    #expect(
      fr(.beliefs(correlation: 0.5))
        == "Se tromper sur le volume d’une sorte d’appels va avec se tromper dans le même sens sur les "
        + "autres (corrélation 0,50).")
    #expect(
      en(.beliefs(correlation: 0.5))
        == "Being wrong about the volume of one kind of calls goes with being wrong about the others in "
        + "the same direction (correlation 0.50).")
  }

  @Test func aReadingSaysWhetherItWasChosen() throws {
    let reading = try #require(try HandMadeModels.tariff(plans: 2).readings.first { $0.id == "rounding" })
    let option = try #require(reading.option(named: "call-cent"))
    #expect(
      fr(.reading(reading, option: option, isDefault: true)) == "T9, arrondi : chaque appel au centime.")
    #expect(
      fr(.reading(reading, option: option, isDefault: false))
        == "T9, arrondi : chaque appel au centime (choisi, ce n’est pas la lecture par défaut).")
    #expect(en(.reading(reading, option: option, isDefault: true)) == "T9, rounding: each call to the cent.")
    #expect(
      en(.reading(reading, option: option, isDefault: false))
        == "T9, rounding: each call to the cent (chosen, not the default reading).")
  }

  @Test func zonesHaveTheirConfidence() throws {
    #expect(
      fr(.zone(try destination("ac-mobile")))
        == "T9, Île de l’Ascension (ac-mobile) : zone tarifaire supposée, confiance faible (la "
        + "brochure ne liste pas les pays par zone).")
    #expect(
      en(.zone(try destination("ad-fixed")))
        == "T9, Andorra (ad-fixed): assumed price zone, confidence medium (the brochure does not "
        + "list countries by zone).")
    #expect(fr(.zone(try destination("ad-fixed"))).contains("confiance moyenne ("))
    #expect(fr(.zone(try destination("ae-fixed"))).contains("confiance forte ("))
    #expect(fr(.zone(try destination("special"))).contains("confiance nulle ("))
    #expect(en(.zone(try destination("special"))).contains("confidence none ("))
    #expect(en(.zone(try destination("ac-fixed"))).contains("confidence low ("))
    #expect(en(.zone(try destination("ae-fixed"))).contains("confidence high ("))
  }

  @Test func agreementsAreToldApart() throws {
    #expect(
      fr(.unknownAgreement(try destination("ac-mobile")))
        == "T10, Île de l’Ascension : on ne sait pas si un accord mobile existe ; la "
        + "lecture « accord mobile inconnu » décide.")
    #expect(
      en(.unknownAgreement(try destination("ac-mobile")))
        == "T10, Ascension Island: whether a mobile agreement exists is not known; "
        + "the reading “mobile agreement unknown” decides.")
    #expect(
      fr(.judgedAgreement(try destination("ad-mobile")))
        == "T10, Andorre : accord mobile supposé (jugement), donc tarif vers mobile.")
    #expect(
      en(.judgedAgreement(try destination("ad-mobile")))
        == "T10, Andorra: a mobile agreement is assumed (judgement), hence the mobile rate.")
    #expect(
      fr(.indistinguishable(try destination("us-mobile"))).hasSuffix(
        " : un mobile ne s’y distingue pas d’un fixe ; traité comme un fixe."))
    #expect(
      en(.indistinguishable(try destination("us-mobile"))).hasSuffix(
        ": a mobile cannot be told from a fixed line there; treated as a fixed line."))
    let tariff = try Tariff.bundled()
    let reading = try #require(tariff.reading(named: "mobiles-not-told-apart"))
    let choices = try #require(reading.choosing("as-calls-to-mobiles", in: tariff.defaultChoices))
    let mobile = try #require(tariff.resolve("us-mobile", choices))
    #expect(
      fr(.indistinguishable(mobile)).hasSuffix("traité comme un mobile."))
    #expect(en(.indistinguishable(mobile)).hasSuffix("cannot be told from a fixed line there; treated as a mobile."))
  }

  @Test func forwardedCallsAreCountedOrSaidToBeLeftOut() {
    #expect(fr(.forwardedCalls(areCounted: true)).contains("compte comme un appel de la ligne qui le transfère"))
    #expect(en(.forwardedCalls(areCounted: true)).contains("counts as a call from the line that forwards it"))
    #expect(fr(.forwardedCalls(areCounted: false)).contains("forwarded_to"))
    #expect(en(.forwardedCalls(areCounted: false)).contains("“forwarded_to”"))
  }

  @Test func aPlaceWithoutAnAgreementTakesTheFixedRate() throws {
    let tariff = try HandMadeModels.tariff(plans: 2)
    let place = try #require(tariff.destinations.first { $0.mobileAgreement == .no && $0.only == nil })
    let mobile = try destination(place.key(of: .mobile))
    #expect(
      fr(.judgedAgreement(mobile))
        == "T10, \(place.name.fr) : pas d’accord mobile, donc tarif vers fixe, même pour un mobile (note 5).")
    #expect(
      en(.judgedAgreement(mobile))
        == "T10, \(place.name.en): no mobile agreement, hence the fixed rate, also for a mobile (note 5).")
  }

  @Test func whatHasNoPriceIsCountedApart() throws {
    let special = try destination("special")
    #expect(
      fr(.unpriced(special))
        == "T14, \(special.name.fr) : aucun prix imprimé (« contacter le 1016 ») ; ces appels sont comptés à "
        + "part, jamais à 0 €.")
    #expect(
      en(.unpriced(special))
        == "T14, \(special.name.en): no printed price (“contact 1016”); these calls are counted apart, never as "
        + "€0.")
  }
}
