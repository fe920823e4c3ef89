import Basics
import HandMadeResults
import Tariffs
import Testing

@testable import Reporting

/// The tariff for a person to read, in both languages.
struct TariffReportTests {
  private static func blocks(plans: Int = 2, _ language: Language, _ changes: [TariffChange?] = []) throws -> [Block] {
    let tariff = try StudyResults.tariff(plans: plans).changing(changes.map { try #require($0) })
    return TariffReport(tariff).blocks(language)
  }

  /// Columns before the brochure's words.
  private func terms(_ blocks: [Block]) -> [[String]] { ReadReport.table(blocks).map { Array($0.dropLast()) } }

  @Test func theTermsOfTwoPlansInFrench() throws {
    let blocks = try Self.blocks(.fr)
    let (tariff, lines) = (try StudyResults.tariff(), ReadReport.lines(blocks))
    #expect(lines[0] == "Optimale pro office, grille \(tariff.version)")
    #expect(lines[1] == "Source : \(tariff.source). SHA-256 du fichier : \(tariff.sha256).")
    #expect(lines[2] == "Les deux versions (euros HT)")
    #expect(
      terms(blocks) == [
        ["clause", "poste", "Équilibre", "Intense"], ["T1", "abonnement par mois", "99,00 €", "119,00 €"],
        ["T1", "engagement", "24 mois", "24 mois"],
        ["T3", "option ligne supplémentaire, par ligne et mois", "21,00 €", "21,00 €"],
        ["T3", "accès au forfait, par ligne et mois", "20,00 €", "30,00 €"],
        ["T3", "lignes supplémentaires au plus", "19", "19"],
        ["T4", "pack de 5 numéros SDA, par mois", "4,55 €", "4,55 €"],
        ["T5", "messages personnalisés", "149,00 €", "inclus"],
        ["T7", "appels vers mobiles inclus par mois", "2 h", "illimité"],
        ["T6", "destinataires fixes par mois", "500", "500"],
        ["T7", "destinataires mobiles par mois", "sans limite", "500"],
        ["T12", "activation du transfert d’appel", "0,09 €", "0,09 €"],
        ["T16", "remise créateur, par mois", "non chiffré", "non chiffré"],
      ])
    #expect(ReadReport.areTablesFull(blocks))
  }

  @Test func theTermsOfThreePlansInEnglish() throws {
    let blocks = try Self.blocks(plans: 3, .en)
    let lines = ReadReport.lines(blocks)
    #expect(lines[1].hasPrefix("Source: ") && lines[1].contains(". SHA-256 of the file: "))
    #expect(lines[2] == "The three plans (euros excluding tax)")
    #expect(
      terms(blocks) == [
        ["clause", "item", "Équilibre", "Médiane", "Intense"],
        ["T1", "subscription a month", "€99.00", "€109.00", "€119.00"],
        ["T1", "commitment", "24 months", "24 months", "24 months"],
        ["T3", "additional-line option, a line and month", "€21.00", "€21.00", "€21.00"],
        ["T3", "access to the bundle, a line and month", "€20.00", "€20.00", "€30.00"],
        ["T3", "additional lines at most", "19", "19", "19"],
        ["T4", "pack of 5 direct-dial numbers, a month", "€4.55", "€4.55", "€4.55"],
        ["T5", "personalised messages", "€149.00", "€149.00", "included"],
        ["T7", "calls to mobiles included a month", "2 h", "6 h", "unlimited"],
        ["T6", "fixed recipients a month", "500", "500", "500"],
        ["T7", "mobile recipients a month", "no limit", "no limit", "500"],
        ["T12", "activation of call forwarding", "€0.09", "€0.09", "€0.09"],
        ["T16", "founder's discount, a month", "not printed", "not printed", "not printed"],
      ])
    #expect(ReadReport.areTablesFull(blocks))
  }

  @Test func aFigureOfADraftIsShownAsItIs() throws {
    let changes = [
      TariffChange(.common(.numberPack), to: 0), TariffChange(.common(.creatorDiscount), to: 5),
      TariffChange(.common(.commitment), to: 1), TariffChange(.rate("ip-special", .minimumPrice), to: 0.2),
    ]
    let (french, english) = (try Self.blocks(.fr, changes), try Self.blocks(.en, changes))
    func row(_ blocks: [Block], _ start: String) -> String? { ReadReport.lines(blocks).first { $0.hasPrefix(start) } }
    // Free is not the same as not printed.
    #expect(row(french, "T4")?.hasPrefix("T4 | pack de 5 numéros SDA, par mois | 0,00 € | 0,00 €") == true)
    #expect(row(french, "T16")?.hasPrefix("T16 | remise créateur, par mois | 5,00 € | 5,00 €") == true)
    #expect(row(english, "T1 | commitment")?.hasPrefix("T1 | commitment | 1 month | 1 month") == true)
    #expect(row(english, "ip-special")?.contains(" | €0.075 | €0.036 | €0.200 | ") == true)
  }

  @Test func rates() throws {
    let (french, english) = (try Self.blocks(.fr), try Self.blocks(.en))
    #expect(ReadReport.lines(french).contains("Hors forfait et au-delà (T9)"))
    #expect(ReadReport.lines(english).contains("Outside and beyond the bundle (T9)"))
    let rows = ReadReport.table(french, 1)
    #expect(
      rows[0] == ["id", "vers", "mise en relation", "par minute", "prix minimum", "rubrique de la brochure"])
    #expect(
      rows[2][...4] == ["ip-special", "vers N° IP à tarification spécifique", "0,075 €", "0,036 €", "—"])
    // The brochure's table has 22 rows.
    #expect(rows.count == 23)
    #expect(
      ReadReport.table(english, 1)[0] == [
        "id", "to", "connection charge", "a minute", "minimum price", "heading in the brochure",
      ])
  }

  @Test func questionsTheBrochureLeavesOpen() throws {
    let (tariff, french, english) = (
      try StudyResults.tariff(), ReadReport.lines(try Self.blocks(.fr)), ReadReport.lines(try Self.blocks(.en))
    )
    #expect(french.contains("Questions que la brochure laisse ouvertes"))
    #expect(english.contains("Questions the brochure leaves open"))
    for reading in tariff.readings {
      let name = ReadReport.plain("\(reading.clause), \(reading.name.fr) (\(reading.id)) — \(reading.question.fr)")
      #expect(french.contains { $0.hasPrefix(name) })
      for option in reading.options {
        let isDefault = option.id == reading.defaultOption
        #expect(
          french.contains(ReadReport.plain("\(option.id) : \(option.label.fr)\(isDefault ? " (par défaut)" : "")")))
        #expect(english.contains("\(option.id): \(option.label.en)\(isDefault ? " (default)" : "")"))
      }
    }
  }

  @Test func clausesAndDestinations() throws {
    let (french, english) = (try Self.blocks(.fr), try Self.blocks(.en))
    #expect(ReadReport.table(french, 2)[0] == ["clause", "objet", "brochure"])
    #expect(ReadReport.table(english, 2)[0] == ["clause", "subject", "brochure"])
    #expect(ReadReport.table(english, 2).dropFirst().map { $0[0] } == (1...17).map { "T\($0)" })
    #expect(ReadReport.table(french, 3)[0] == ["clé", "nom", "traitement", "clause"])
    let treatments = Set(ReadReport.table(french, 3).dropFirst().map { $0[2] })
    #expect(treatments == ["forfait vers fixes", "hors forfait", "gratuit", "sans prix imprimé"])
    #expect(
      Set(ReadReport.table(english, 3).dropFirst().map { $0[2] }) == [
        "bundle of fixed calls", "outside the bundle", "free", "no printed price",
      ])
    #expect(
      ReadReport.table(french, 4)[0] == [
        "clé (+ -fixed ou -mobile)", "nom", "préfixes", "zone", "forfait", "accord mobile", "confiance (source)",
      ])
    let places = ReadReport.table(french, 4).dropFirst()
    #expect(places.first { $0[0] == "th" }?[3] == "asia-2, sinon asia-1")
    #expect(places.first { $0[0] == "fr-mob" }?[3] == "france")
    #expect(ReadReport.table(english, 4).first { $0[0] == "th" }?[3] == "asia-2, else asia-1")
    #expect(Set(places.map { $0[4] }) == ["oui", "non"])
    #expect(Set(places.map { $0[5] }) == ["oui", "non", "inconnu", "indiscernable d’un fixe"])
    #expect(
      Set(places.map { String($0[6].prefix { $0 != " " }) }).isSubset(of: ["haute", "moyenne", "basse", "aucune"]))
    #expect(
      Set(places.compactMap { $0[6].split(separator: "(").last }).isSuperset(of: [
        "jugement)", "brochure)", "déduction)",
      ]))
    #expect(!places.contains { $0[6].contains("judgement") })
    let english5 = Set(ReadReport.table(english, 4).dropFirst().map { $0[5] })
    #expect(english5 == ["yes", "no", "unknown", "cannot be told from a fixed line"])
  }
}
