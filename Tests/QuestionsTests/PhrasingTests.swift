import Basics
import Tariffs
import Testing

@testable import Questions

/// What people say is understood, in French and English: none of these is refused.
struct PhrasingTests {
  private static func count(_ amount: Amount, _ period: SaidCount.Period? = nil) -> Answer {
    .volume(Volume(count: SaidCount(amount: amount, period: period)))
  }

  private static func time(_ amount: Amount, _ period: SaidCount.Period? = nil) -> Answer {
    .volume(Volume(time: SaidCount(amount: amount, period: period)))
  }

  @Test(
    arguments: [
      ("10/jour", count(.plain(10), .day)), ("10 par jour", count(.plain(10), .day)),
      ("10 / J", count(.plain(10), .day)), ("dix par jour", count(.plain(10), .day)),
      ("50 par semaine", count(.plain(50), .week)), ("200 par mois", count(.plain(200), .month)),
      ("200 PAR MOIS", count(.plain(200), .month)), ("200", count(.plain(200))), ("200 appels", count(.plain(200))),
      ("200-250", count(.between(200, 250))), ("200 - 250", count(.between(200, 250))),
      ("200 à 250", count(.between(200, 250))), ("200 a 250", count(.between(200, 250))),
      ("de 200 à 250 par mois", count(.between(200, 250), .month)),
      ("entre 5 et 10 par jour", count(.between(5, 10), .day)), ("Entre 5 et 10", count(.between(5, 10))),
      ("environ 200", count(.about(200))), ("à peu près 200 appels par mois", count(.about(200), .month)),
      ("une vingtaine", count(.about(20))), ("une vingtaine par semaine", count(.about(20), .week)),
      ("une centaine", count(.about(100))), ("deux cents", count(.plain(200))), ("vingt-cinq", count(.plain(25))),
      ("quatre-vingt-dix", count(.plain(90))), ("soixante et onze", count(.plain(71))),
      ("10 a day", count(.plain(10), .day)), ("50 per week", count(.plain(50), .week)),
      ("between 5 and 10", count(.between(5, 10))), ("about 200", count(.about(200))), ("~200", count(.about(200))),
      ("200 or so", count(.about(200))), ("two hundred and fifty a month", count(.plain(250), .month)),
      ("a dozen", count(.about(12))), ("1 200 par mois", count(.plain(1200), .month)),
      ("1\u{202F}200", count(.plain(1200))), ("1\u{00A0}200", count(.plain(1200))), ("1,200", count(.plain(1200))),
      ("2,5 par jour", count(.plain(2.5), .day)), ("2.5 a day", count(.plain(2.5), .day)),
      ("60:100:160", count(.figures(low: 60, likely: 100, high: 160))), ("aucun", count(.plain(0))),
      ("0", count(.plain(0))),
      ("on en fait 200 par mois environ", count(.about(200), .month)), ("moins de 50", count(.atMost(50))),
      ("plus de 100 par mois", count(.atLeast(100), .month)), ("10 tous les jours", count(.plain(10), .day)),
      ("200 appels vers des mobiles par mois", count(.plain(200), .month)), ("2400 par an", count(.plain(2400), .year)),
      ("10 à 15 appels par jour", count(.between(10, 15), .day)), ("10 appels/jour", count(.plain(10), .day)),
    ] as [(String, Answer)])
  func countsOfCalls(_ line: String, _ expected: Answer) throws {
    #expect(try Interviews.read(.mobileCalls, line) == expected)
  }

  @Test(
    arguments: [
      ("6 h par mois", time(.plain(21_600), .month)), ("350 min", time(.plain(21_000))),
      ("350 minutes par mois", time(.plain(21_000), .month)), ("5 h 30 par mois", time(.plain(19_800), .month)),
      ("5h30", time(.plain(19_800))), ("environ 6 h", time(.about(21_600))),
      ("entre 5 et 6 h", time(.between(18_000, 21_600))),
      ("6 hours a month", time(.plain(21_600), .month)), ("1 h par jour", time(.plain(3600), .day)),
      ("une heure et demie par semaine", time(.plain(5400), .week)),
      (
        "200 appels et 6 h",
        .volume(
          Volume(
            count: SaidCount(amount: .plain(200), period: nil), time: SaidCount(amount: .plain(21_600), period: nil)))
      ),
      (
        "6 h par mois, 200 appels",
        .volume(
          Volume(
            count: SaidCount(amount: .plain(200), period: nil), time: SaidCount(amount: .plain(21_600), period: .month))
        )
      ),
      (
        "200 calls and 350 min",
        .volume(
          Volume(
            count: SaidCount(amount: .plain(200), period: nil), time: SaidCount(amount: .plain(21_000), period: nil)))
      ),
      (
        "10 par jour de 2 min",
        .volume(Volume(count: SaidCount(amount: .plain(10), period: .day), length: .plain(120)))
      ),
      (
        "200 par mois, 1 min 30 chacun",
        .volume(Volume(count: SaidCount(amount: .plain(200), period: .month), length: .plain(90)))
      ),
      (
        "entre 5 et 10 par jour, 2 min en moyenne",
        .volume(Volume(count: SaidCount(amount: .between(5, 10), period: .day), length: .plain(120)))
      ),
    ] as [(String, Answer)])
  func minutesOfABill(_ line: String, _ expected: Answer) throws {
    #expect(try Interviews.read(.mobileCalls, line) == expected)
  }

  @Test(
    arguments: [
      ("1 min 30", .plain(90)), ("1min30", .plain(90)), ("1:30", .plain(90)), ("1'30", .plain(90)),
      ("1’30\"", .plain(90)),
      ("1 min 30 s", .plain(90)), ("2 min", .plain(120)), ("2 minutes", .plain(120)), ("deux minutes", .plain(120)),
      ("2 mn", .plain(120)), ("90 s", .plain(90)), ("90 secondes", .plain(90)), ("90 sec", .plain(90)),
      ("1h", .plain(3600)),
      ("1 h 15", .plain(4500)), ("entre 1 et 2 min", .between(60, 120)), ("1 à 2 min", .between(60, 120)),
      ("1-2 min", .between(60, 120)), ("1 min 30 à 2 min", .between(90, 120)), ("30 s à 2 min", .between(30, 120)),
      ("une minute et demie", .plain(90)), ("une minute", .plain(60)), ("1,5 min", .plain(90)),
      ("1.5 minutes", .plain(90)),
      ("environ 2 min", .about(120)), ("about 2 minutes", .about(120)), ("a minute", .plain(60)),
      ("half a minute", .plain(30)),
      ("une demi-minute", .plain(30)), ("un quart d'heure", .plain(900)),
      ("between 1 and 2 minutes", .between(60, 120)),
      ("a minute and a half", .plain(90)), ("2 min par appel", .plain(120)), ("2 min chacun en moyenne", .plain(120)),
      ("2", .plain(120)), ("90", .plain(90)), ("2 à 3", .between(120, 180)), ("deux minutes trente", .plain(150)),
    ] as [(String, Amount)])
  func lengthsOfCalls(_ line: String, _ expected: Amount) throws {
    #expect(try Interviews.read(.mobileLength, line) == .length(expected))
  }

  /// Factors by month number, worked by hand: three weeks of August's 31 days leave 10/31.
  @Test(
    arguments: [
      ("fermé 3 semaines en août", [8: 10.0 / 31]), ("Fermée trois semaines en aout", [8: 10.0 / 31]),
      ("fermé en août", [8: 0]), ("closed 2 weeks in December", [12: 17.0 / 31]), ("closed in August", [8: 0]),
      ("3 semaines de congés en août", [8: 10.0 / 31]), ("fermé du 1er au 15 août", [8: 16.0 / 31]),
      ("en août fermé 3 semaines", [8: 10.0 / 31]), ("août : fermé", [8: 0]),
      ("le double en avril et mai", [4: 2, 5: 2]), ("30 % de plus en décembre", [12: 1.3]),
      ("+30 % en décembre", [12: 1.3]),
      ("30% more in December", [12: 1.3]), ("moitié moins en juillet", [7: 0.5]), ("half as many in July", [7: 0.5]),
      ("twice as many in April", [4: 2]), ("deux fois plus en avril", [4: 2]), ("1,5 fois plus en avril", [4: 1.5]),
      ("un tiers de moins en juillet et août", [7: 2.0 / 3, 8: 2.0 / 3]), ("-20 % en février", [2: 0.8]),
      ("avril et mai : le double", [4: 2, 5: 2]), ("le double d'avril à juin", [4: 2, 5: 2, 6: 2]),
      ("fermé 3 semaines en août, le double en avril et mai", [8: 10.0 / 31, 4: 2, 5: 2]),
      ("fermé 3 semaines en août et le double en avril", [8: 10.0 / 31, 4: 2]),
      ("fermé 3 semaines en août et 30 % de plus en décembre", [8: 10.0 / 31, 12: 1.3]),
      ("fermé deux semaines en août et une en décembre", [8: 17.0 / 31, 12: 24.0 / 31]),
      ("closed 3 weeks in August and 1 week at Christmas", [8: 10.0 / 31, 12: 24.0 / 31]),
      ("le triple en été", [7: 3, 8: 3]), ("non", [:]), ("no", [:]), ("toute l'année pareil", nil), ("aucun", [:]),
    ] as [(String, [Int: Double]?)])
  func seasonsAndClosing(_ line: String, _ expected: [Int: Double]?) throws {
    guard let expected else { return }
    guard case .seasons(let seasons)? = try Interviews.read(.seasons, line) else {
      Issue.record("refused: \(line)")
      return
    }
    for month in 1...12 {
      #expect(abs(seasons.factors[month - 1] - (expected[month] ?? 1)) < 1e-12, "\(line), \(month)")
    }
  }

  @Test(
    arguments: [
      ("30 %", .plain(0.3)), ("30%", .plain(0.3)), ("30 pour cent", .plain(0.3)), ("un tiers", .plain(1.0 / 3)),
      ("1/3", .plain(1.0 / 3)), ("la moitié", .plain(0.5)), ("a third", .plain(1.0 / 3)), ("half", .plain(0.5)),
      ("trois quarts", .plain(0.75)), ("un sur deux", .plain(0.5)), ("tous", .plain(1)), ("aucun", .plain(0)),
      ("20 à 30 %", .between(0.2, 0.3)), ("environ 30 %", .about(0.3)), ("two thirds", .plain(2.0 / 3)),
      ("12,5 %", .plain(0.125)),
    ] as [(String, Amount)])
  func shares(_ line: String, _ expected: Amount) throws {
    guard case .share(let share)? = try Interviews.read(.mobileShareOf("MA"), line) else {
      Issue.record("refused: \(line)")
      return
    }
    #expect(abs(share.likely - expected.likely) < 1e-12, "\(line)")
  }

  @Test(
    arguments: [
      ("Maroc, mobiles et fixes", ["MA": [.mobile, .fixed]]), ("Espagne", ["ES": []]), ("USA", ["US": []]),
      ("états-unis", ["US": []]), ("Royaume-Uni fixe", ["GB": [.fixed]]), ("UK", ["GB": []]), ("spain", ["ES": []]),
      ("Maroc, Espagne et USA", ["MA": [], "ES": [], "US": []]),
      ("Morocco mobile and Spain", ["MA": [.mobile], "ES": []]),
      ("les portables au Maroc", ["MA": [.mobile]]), ("l'Italie et la Suisse", ["IT": [], "CH": []]),
      ("Côte d'Ivoire", ["CI": []]), ("La Réunion", ["RE": []]), ("la Réunion et Corée du Sud", ["RE": [], "KR": []]),
      ("Hong Kong", ["HK": []]), ("République tchèque", ["CZ": []]), ("Vietnam", ["VN": []]), ("Pays-Bas", ["NL": []]),
      ("Germany and the Netherlands", ["DE": [], "NL": []]), ("U.S.A.", ["US": []]), ("ile Maurice", ["MU": []]),
      ("aucun", [:]), ("non", [:]), ("none", [:]), ("Irlande du Nord", ["GB-NIR": []]), ("Angleterre", ["GB-ENG": []]),
      ("mobiles et fixes au Maroc", ["MA": [.mobile, .fixed]]),
    ] as [(String, [String: Set<LineKind>])])
  func countries(_ line: String, _ expected: [String: Set<LineKind>]) throws {
    guard case .places(let places)? = try Interviews.read(.abroad, line) else {
      Issue.record("refused: \(line)")
      return
    }
    #expect(Dictionary(places.map { ($0.place.key, $0.kinds) }) { first, _ in first } == expected, "\(line)")
  }

  @Test(
    arguments: [
      (.telephones, "5", .whole(5)), (.telephones, "5 postes", .whole(5)),
      (.telephones, "cinq téléphones en tout", .whole(5)),
      (.directNumbers, "12", .whole(12)), (.directNumbers, "aucun", .whole(0)), (.messages, "oui", .flag(true)),
      (.messages, "Yes", .flag(true)), (.messages, "non merci", .flag(false)), (.messages, "n", .flag(false)),
      (.forwardings, "tous les jours", .count(SaidCount(amount: .plain(1), period: .day))),
      (.forwardings, "tous les soirs", .count(SaidCount(amount: .plain(1), period: .day))),
      (.forwardings, "every day", .count(SaidCount(amount: .plain(1), period: .day))),
      (.forwardings, "deux fois par semaine", .count(SaidCount(amount: .plain(2), period: .week))),
      (.forwardings, "twice a week", .count(SaidCount(amount: .plain(2), period: .week))),
      (.forwardings, "jamais", .count(SaidCount(amount: .plain(0), period: nil))),
      (.daysAWeek, "5", .days(5)), (.daysAWeek, "5 jours", .days(5)), (.daysAWeek, "5,5", .days(5.5)),
      (.daysAWeek, "du lundi au samedi", .days(6)), (.daysAWeek, "Monday to Friday", .days(5)),
      (.daysAWeek, "7j/7", .days(7)),
      (.daysAWeek, "tous les jours", .days(7)),
      (.name, "Plomberie « Durand » & fils", .text("Plomberie « Durand » & fils")),
    ] as [(QuestionKey, String, Answer?)])
  func theOtherQuestions(_ key: QuestionKey, _ line: String, _ expected: Answer?) throws {
    guard let expected else { return }
    #expect(try Interviews.read(key, line) == expected)
  }

  @Test(arguments: [
    "je ne sais pas", "Je sais pas", "aucune idée", "don't know", "Don’t know", "I don't know", "no idea", "nsp",
  ])
  func notToKnowIsAnAnswerToEveryQuestionButTheName(_ line: String) throws {
    for key in QuestionKey.always where key != .name { #expect(try Interviews.read(key, line) == .unknown) }
  }

  @Test(
    arguments: [
      (.mobileCalls, "beaucoup"), (.mobileCalls, "10 le"), (.mobileCalls, "-5"), (.mobileCalls, "3:2:1"),
      (.mobileCalls, "1e9"),
      (.mobileCalls, "99999999999"), (.mobileCalls, "entre 1 et 100000"), (.mobileLength, "20"), (.mobileLength, "0 s"),
      (.mobileLength, "11 h"), (.mobileLength, "longtemps"), (.telephones, "2 ou 3"), (.telephones, "22"),
      (.telephones, "1,5"),
      (.seasons, "plus en avril"), (.seasons, "fermé de janvier à décembre"), (.seasons, "200 fois plus en mai"),
      (.abroad, "Marroc"), (.mobileShareOf("MA"), "120 %"), (.messages, "peut-être bien"), (.daysAWeek, "8"),
    ] as [(QuestionKey, String)])
  func whatIsNoAnswerIsRefused(_ key: QuestionKey, _ line: String) throws {
    #expect(try Interviews.read(key, line) == nil)
  }

  /// Further ways, of which it matters most that they are understood at all.
  @Test(
    arguments: [
      (
        .mobileCalls,
        [
          "10 appels par jour environ", "une dizaine par jour", "5 ou 6 par jour", "entre 5 et 10/jour", "10-15/j",
          "200/mois",
          "environ 10 / jour ouvré", "plutôt 200", "150 max", "une bonne centaine", "2 ou 3 par semaine",
          "une fois par mois",
          "dans les 300", "300 environ par mois", "50/sem", "1.000", "environ une dizaine par jour",
          "200 appels mobiles",
          "nous passons environ 200 appels par mois", "10 coups de fil par jour", "about ten a day",
          "ten calls every day",
          "5 to 10 calls a day", "around 50 a week", "maybe 200", "200ish", "from 5 to 10 per day", "a couple a week",
          "trois cents",
          "mille deux cents", "10 par jour ouvré", "10 par jour en moyenne", "entre une et deux heures par semaine",
          "6h/mois",
          "environ 350 minutes par mois", "6 heures", "200 appels, 350 minutes", "200 appels pour 6 h",
          "350 min (200 appels)",
          "10 appels de 2 min par jour", "200 calls of 2 min", "six hours a month", "5 à 6 heures par mois",
          "300 min/mois",
          "2 heures par semaine", "10 per day, 2 minutes each", "je dirais 200", "à mon avis 200",
          "une centaine d'appels",
        ]
      ),
      (
        .mobileLength,
        [
          "1mn30", "1m30", "environ 2 minutes", "2-3 minutes", "2 ou 3 min", "deux à trois minutes", "5 minutes max",
          "moins d'une minute", "1 minute 30 secondes", "une minute trente", "3min", "30 secondes", "0:45",
          "1 min et demi", "120",
          "une à deux minutes", "1min 30s", "1 minute et 30 secondes", "plutôt 2 min", "2 minutes on average", "90sec",
          "two minutes", "two and a half minutes", "2 minutes 30", "about a minute", "5mn", "2,5 minutes", "1h30",
          "deux minutes et demie", "1 mn à 1 mn 30", "de 1 à 2 minutes", "1/2 heure", "a couple of minutes",
        ]
      ),
      (
        .seasons,
        [
          "fermé les 3 premières semaines d'août", "fermé en août et à Noël", "fois 2 en avril", "x2 en avril",
          "×2 en avril-mai",
          "double en avril mai", "+ 50% en été", "août : fermé 3 semaines", "fermeture 3 semaines août",
          "congés 3 semaines en août et 1 semaine en décembre", "30% en moins en août", "baisse de 30 % en août",
          "deux fois moins en août", "30 % de plus en novembre et décembre", "on ferme 3 semaines en août",
          "nous sommes fermés 3 semaines en août", "we close 3 weeks in August",
          "we are closed for two weeks in August",
          "double in April and May", "half in August", "20 % less in summer", "moitié en août", "août fermé",
          "août 50 %",
          "fermé 10 jours en décembre", "fermé un mois en été", "fermé tout le mois d'août", "fermé 3 semaines l'été",
          "deux fois plus d'appels en avril", "le double au printemps", "Closed in August.", "fermé 3 sem. en août",
          "20% de plus en juin, 20% de moins en août", "fermé du 1er au 21 août", "non, aucun", "rien de particulier",
        ]
      ),
      (
        .abroad,
        [
          "le Maroc et l'Espagne", "Maroc (mobiles), Espagne (fixes)", "surtout l'Allemagne",
          "Allemagne, Belgique, Suisse, Italie",
          "Angleterre fixe et mobile", "des mobiles en Tunisie", "les USA", "Etats Unis", "aucun pays",
          "pas d'appels à l'étranger",
          "nowhere", "Spain (mobiles)", "South Korea", "Portugal - mobiles", "Algérie/Tunisie", "la Belgique",
        ]
      ),
      (
        .mobileShareOf("MA"),
        [
          "1 sur 3", "une bonne moitié", "50/50", "presque tous", "la plupart", "aucune", "environ un tiers", "80",
          "20-30%", "tout",
        ]
      ),
      (
        .telephones, ["5 en tout", "cinq", "5 téléphones", "un seul", "juste un", "6 phones", "une dizaine"]
      ),
      (
        .forwardings,
        ["chaque soir", "tous les jours ouvrés", "1 fois par jour", "une fois par semaine", "20", "20 par mois", "non"]
      ),
      (
        .daysAWeek,
        ["5 jours sur 7", "cinq", "6j", "5j/7", "lundi-vendredi", "5 days", "du mardi au samedi", "5 jours et demi"]
      ),
      (.messages, ["oui", "Oui.", "non", "pas besoin", "no thanks", "yes please", "non merci"]),
    ] as [(QuestionKey, [String])])
  func moreOfWhatPeopleSay(_ key: QuestionKey, _ lines: [String]) throws {
    for line in lines { #expect(try Interviews.read(key, line) != nil, "\(line)") }
  }
}
