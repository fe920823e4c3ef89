import Basics
import HandMadeResults
import Probability
import Tariffs
import Testing

@testable import Reporting
@testable import Traffic

/// What a profile implies, in both languages.
struct ProfileReportTests {
  private static func report(
    plans: Int = 2, isKnown: Bool = true, _ change: (inout Profile) -> Void = { _ in }
  ) throws -> ProfileReport {
    var profile = StudyResults.profile(isKnown: isKnown)
    // Billed by the second begun, about half a second more.
    profile.streams[0].meanSeconds = Uncertain(known: 120.2)
    change(&profile)
    let tariff = try StudyResults.tariff(plans: plans)
    return ProfileReport(profile, tariff, tariff.defaultChoices)
  }

  private func lines(_ report: ProfileReport, _ language: Language) -> [String] {
    ReadReport.lines(report.blocks(language))
  }

  @Test func theMeansInFrench() throws {
    let lines = lines(try Self.report(), .fr)
    // 100 calls of 120.7 s are 201 minutes.
    #expect(
      lines[...2] == [
        "Artisan : environ 100 appels et 3 h 21 par mois",
        "Moyennes du modèle, calculées sans tirage, sur 24 mois à partir de janvier 2027, durées facturées à la seconde "
          + "entamée. Vers les mobiles du forfait : 3 h 21 par mois, pour 2 h incluses dans Équilibre.",
        "appels | destination | par mois | 8 fois sur 10 entre | durée moyenne | temps par mois | destinataires différents",
      ])
    #expect(lines[3].hasPrefix("chantiers | fr-mobile | 100 | chiffre connu | 121 s | 3 h 21 | "))
    #expect(
      lines.suffix(3) == [
        "Sans calendrier : tous les mois se valent.",
        "D’un mois à l’autre l’activité varie de ± 15 % (coefficient de variation), autocorrélation 0,50.",
        "Abonnement : 0 ligne supplémentaire, 0 pack SDA supplémentaire, messages personnalisés : non, transferts d’appel "
          + "activés par mois : 0.",
      ])
  }

  @Test func theMeansInEnglish() throws {
    let lines = lines(try Self.report(), .en)
    #expect(
      lines[...2] == [
        "Artisan: about 100 calls and 3 h 21 a month",
        "Means of the model, computed without random numbers, over 24 months from January 2027, durations billed by the second "
          + "begun. To mobiles of the bundle: 3 h 21 a month, against 2 h included in Équilibre.",
        "calls | destination | a month | 8 times in 10 within | mean length | time a month | distinct recipients",
      ])
    #expect(lines[3].hasPrefix("chantiers | fr-mobile | 100 | known figure | 121 s | 3 h 21 | "))
    #expect(
      lines.suffix(3) == [
        "No calendar: all months are alike.",
        "From month to month activity varies by ± 15% (coefficient of variation), autocorrelation 0.50.",
        "Subscription: 0 additional lines, 0 further number packs, personalised messages: no, forwarding activations a month: "
          + "0.",
      ])
  }

  @Test func oneCallAndOneMonthAreSingular() throws {
    let report = try Self.report {
      $0.streams[0].callsPerMonth = Uncertain(known: 1)
      $0.horizonMonths = 1
    }
    #expect(lines(report, .fr)[0] == "Artisan : environ 1 appel et 2 min par mois")
    #expect(lines(report, .en)[0] == "Artisan: about 1 call and 2 min a month")
    #expect(lines(report, .en)[1].contains("over 1 month from January 2027"))
    #expect(lines(report, .fr)[3].hasPrefix("chantiers | fr-mobile | 1,0 | chiffre connu |"))
  }

  @Test func whatIsBelievedOfCalls() throws {
    #expect(lines(try Self.report(isKnown: false), .fr)[3].contains(" | 80 – 130 | "))
    let few = try Self.report { $0.streams[0].callsPerMonth = Uncertain(low: 2.5, likely: 5, high: 12) }
    #expect(lines(few, .fr)[3].contains(" | 2,5 – 12 | ") && lines(few, .en)[3].contains(" | 2.5 – 12 | "))
  }

  @Test func whatEachPlanIncludes() throws {
    let three = try Self.report(plans: 3)
    #expect(lines(three, .fr)[1].hasSuffix("pour 2 h incluses dans Équilibre, 6 h dans Médiane."))
    #expect(lines(three, .en)[1].hasSuffix("against 2 h included in Équilibre, 6 h in Médiane."))
    let change = try #require(TariffChange(.plan("equilibre", .mobileAllowance), written: "unlimited"))
    let tariff = try StudyResults.tariff().changing([change])
    let unlimited = ProfileReport(StudyResults.profile(), tariff, tariff.defaultChoices)
    #expect(lines(unlimited, .fr)[1].hasSuffix("par mois, pour un temps illimité dans Équilibre."))
    #expect(lines(unlimited, .en)[1].hasSuffix("a month, against unlimited time in Équilibre."))
  }

  @Test func theSourceIsSaidWhereThereIsOne() throws {
    let report = try Self.report { $0.source = Bilingual("factures de 2026") }
    #expect(lines(report, .fr).contains("Source : factures de 2026"))
    #expect(lines(report, .en).contains("Source: factures de 2026"))
    #expect(!lines(try Self.report(), .fr).contains { $0.hasPrefix("Source") })
  }

  @Test func theYearHasACalmMonth() throws {
    let seasonal = try Self.report { $0.seasonality[7] = 0.6 }
    #expect(lines(seasonal, .fr).contains { $0.hasPrefix("Sans calendrier : mois le plus calme août 2027 (") })
    #expect(lines(seasonal, .en).contains { $0.hasPrefix("No calendar: quietest month August 2027 (") })
    let french = try Self.report { $0.calendar = .france }
    #expect(lines(french, .fr).contains { $0.hasPrefix("Jours ouvrés et jours fériés français : mois le plus calme ") })
    #expect(lines(french, .en).contains { $0.hasPrefix("French working days and public holidays: quietest month ") })
  }

  @Test func growthAndItsRange() throws {
    let known = try Self.report { $0.growthFactor = Uncertain(known: 0.97) }
    #expect(lines(known, .fr).contains("Les appels évoluent de −3,0 % par an."))
    #expect(lines(known, .en).contains("Calls change by −3.0% a year."))
    let believed = try Self.report { $0.growthFactor = Uncertain(low: 0.98, likely: 1.03, high: 1.08) }
    #expect(lines(believed, .fr).contains("Les appels évoluent de 3,0 % (de −2,0 % à 8,0 % huit fois sur dix) par an."))
    #expect(lines(believed, .en).contains("Calls change by 3.0% (−2.0% to 8.0% eight times in ten) a year."))
  }

  @Test func volumesThatGoTogether() throws {
    let report = try Self.report(isKnown: false) {
      $0.streams.append($0.streams[0])
      $0.callsCorrelation = 0.6
    }
    #expect(lines(report, .fr).contains("Les volumes d’appels incertains vont ensemble (corrélation 0,60)."))
    #expect(lines(report, .en).contains("Uncertain volumes of calls go together (correlation 0.60)."))
  }

  @Test func theSubscriptionAgreesWithItsNumbers() throws {
    let one = try Self.report {
      $0.subscription = Subscription(additionalLines: 1, numberPacks: 1, customMessages: true)
    }
    #expect(
      lines(one, .fr).last
        == "Abonnement : 1 ligne supplémentaire, 1 pack SDA supplémentaire, messages personnalisés : oui, transferts d’appel "
        + "activés par mois : 0.")
    #expect(
      lines(one, .en).last
        == "Subscription: 1 additional line, 1 further number pack, personalised messages: yes, forwarding activations a "
        + "month: 0.")
    let many = try Self.report {
      $0.subscription = Subscription(additionalLines: 2, numberPacks: 3, forwardingsPerMonth: 0.5)
    }
    #expect(
      lines(many, .fr).last
        == "Abonnement : 2 lignes supplémentaires, 3 packs SDA supplémentaires, messages personnalisés : non, transferts "
        + "d’appel activés par mois : 0,5.")
    #expect(
      lines(many, .en).last
        == "Subscription: 2 additional lines, 3 further number packs, personalised messages: no, forwarding activations a "
        + "month: 0.5.")
  }
}
