import Basics
import HandMadeResults
import Tariffs
import Testing

@testable import Reporting

/// Keys of profiles and tariffs in words, and their values with their unit.
struct KeyTextTests {
  private static func keys(_ language: Language) throws -> KeyText {
    KeyText(profile: StudyResults.profile(), tariff: try StudyResults.tariff(), language: language)
  }

  private static let titles: [(path: String, fr: String, en: String)] = [
    ("streams.0.calls_per_month", "appels par mois, « chantiers »", "calls a month, “chantiers”"),
    (
      "streams.0.duration.mean_seconds", "durée d’un appel, « chantiers », en secondes",
      "length of a call, “chantiers”, seconds"
    ),
    ("streams.0.duration.cv", "dispersion des durées, « chantiers »", "spread of lengths, “chantiers”"),
    (
      "streams.0.dispersion", "variation propre d’un mois à l’autre, « chantiers »",
      "own variation from month to month, “chantiers”"
    ), ("busyness.cv", "variation de l’activité d’un mois à l’autre", "variation of business from month to month"),
    ("busyness.autocorrelation", "autocorrélation de l’activité", "autocorrelation of busyness"),
    ("annual_growth", "croissance annuelle", "growth a year"),
    ("subscription.additional_lines", "lignes utilisateurs supplémentaires", "additional user lines"),
    ("subscription.number_packs", "packs de 5 numéros", "packs of 5 numbers"),
    ("subscription.forwardings_per_month", "transferts d’appel par mois", "call forwardings a month"),
    ("horizon_months", "mois de l’horizon", "months of the horizon"),
    (
      "tariff.equilibre.monthly_price", "abonnement mensuel Équilibre, en euros HT",
      "monthly price of Équilibre, euros excluding tax"
    ),
    (
      "tariff.plans.equilibre.monthly_price.amount", "abonnement mensuel Équilibre, en euros HT",
      "monthly price of Équilibre, euros excluding tax"
    ),
    (
      "tariff.intense.additional_line_access", "accès d’une ligne supplémentaire Intense, en euros HT",
      "access of an additional line, Intense, euros excluding tax"
    ),
    (
      "tariff.equilibre.mobile_allowance", "forfait vers mobiles Équilibre, en minutes",
      "mobile allowance of Équilibre, minutes"
    ),
    (
      "tariff.equilibre.custom_messages", "messages personnalisés Équilibre, en euros HT",
      "personalised messages, Équilibre, euros excluding tax"
    ),
    (
      "tariff.intense.fixed_recipient_limit", "limite de destinataires fixes Intense",
      "limit of fixed recipients, Intense"
    ),
    (
      "tariff.intense.mobile_recipient_limit", "limite de destinataires mobiles Intense",
      "limit of mobile recipients, Intense"
    ), ("tariff.commitment", "engagement", "commitment"),
    ("tariff.additional_lines_maximum", "nombre maximal de lignes supplémentaires", "most additional lines"),
    (
      "tariff.additional_line_option", "option ligne supplémentaire, en euros HT",
      "option of an additional line, euros excluding tax"
    ), ("tariff.number_pack", "pack de 5 numéros, en euros HT", "pack of 5 numbers, euros excluding tax"),
    (
      "tariff.forwarding_activation", "activation du transfert d’appel, en euros HT",
      "activation of call forwarding, euros excluding tax"
    ), ("tariff.creator_discount", "remise créateur, en euros HT", "founder’s discount, euros excluding tax"),
    (
      "tariff.rates.ip-special.per_minute", "prix de la minute vers N° IP à tarification spécifique, en euros HT",
      "price of a minute to IP numbers at a specific rate, euros excluding tax"
    ),
    (
      "tariff.rates.ip-special.connection_charge",
      "mise en relation vers N° IP à tarification spécifique, en euros HT",
      "connection charge to IP numbers at a specific rate, euros excluding tax"
    ),
    (
      "tariff.rates.ip-special.minimum_price",
      "prix minimum d’un appel vers N° IP à tarification spécifique, en euros HT",
      "least price of a call to IP numbers at a specific rate, euros excluding tax"
    ), ("seasonality.august", "seasonality.august", "seasonality.august"),
    ("tariff.zones.near", "tariff.zones.near", "tariff.zones.near"),
  ]

  @Test(arguments: titles.indices) func everyKeyHasItsWords(_ index: Int) throws {
    let (path, fr, en) = Self.titles[index]
    #expect(ReadReport.plain(try Self.keys(.fr).title(path)) == fr)
    #expect(ReadReport.plain(try Self.keys(.en).title(path)) == en)
  }

  @Test func everyFigureOfATariffHasWords() throws {
    let figures =
      PlanFigure.allCases.map { "intense.\($0.rawValue)" } + CommonFigure.allCases.map(\.rawValue)
      + RateFigure.allCases.map { "rates.france-mobile.\($0.rawValue)" }
    for path in figures.map({ "tariff.\($0)" }) {
      for language in Language.allCases { #expect(try Self.keys(language).name(path) != path) }
    }
  }

  @Test func amountsAgreeWithTheirNumber() throws {
    let (fr, en) = (try Self.keys(.fr), try Self.keys(.en))
    func both(_ french: String, _ english: String, _ path: String) -> [String] {
      [fr.amount(french, path), en.amount(english, path)].map(ReadReport.plain)
    }
    let calls = StudyResults.calls
    #expect(both("0", "0", calls) == ["0 appel par mois", "0 calls a month"])
    #expect(both("1", "1", calls) == ["1 appel par mois", "1 call a month"])
    #expect(both("1,5", "1.5", calls) == ["1,5 appel par mois", "1.5 calls a month"])
    #expect(both("2", "2", calls) == ["2 appels par mois", "2 calls a month"])
    #expect(both("117", "117", calls) == ["117 appels par mois", "117 calls a month"])
    let lines = StudyResults.additionalLines
    #expect(both("0", "0", lines) == ["0 ligne supplémentaire", "0 additional lines"])
    #expect(both("1", "1", lines) == ["1 ligne supplémentaire", "1 additional line"])
    #expect(both("10", "10", lines) == ["10 lignes supplémentaires", "10 additional lines"])
    #expect(both("1", "1", "horizon_months") == ["1 mois", "1 month"])
    #expect(both("24", "24", "horizon_months") == ["24 mois", "24 months"])
    let limit = "tariff.intense.mobile_recipient_limit"
    #expect(both("1", "1", limit) == ["1 destinataire", "1 recipient"])
    #expect(both("500", "500", limit) == ["500 destinataires", "500 recipients"])
    #expect(both("101,27", "101.27", StudyResults.price) == ["101,27 €", "€101.27"])
    #expect(both("240", "240", StudyResults.seconds) == ["240 s", "240 s"])
    #expect(both("120", "120", "tariff.equilibre.mobile_allowance") == ["120 min", "120 min"])
    #expect(both("0,3", "0.3", "busyness.cv") == ["0,3", "0.3"])
  }

  @Test func whatAValueIsOfIsSaidWhereItsUnitDoesNot() throws {
    let (fr, en) = (try Self.keys(.fr), try Self.keys(.en))
    #expect(fr.ofWhat(StudyResults.calls).isEmpty && en.ofWhat(StudyResults.additionalLines).isEmpty)
    #expect(fr.ofWhat(StudyResults.price) == " : abonnement mensuel Intense")
    #expect(en.ofWhat(StudyResults.price) == ": monthly price of Intense")
    #expect(fr.isWhole(StudyResults.additionalLines) && !fr.isWhole(StudyResults.calls))
    #expect(en.isPrice(StudyResults.price) && !en.isPrice(StudyResults.seconds))
  }
}
