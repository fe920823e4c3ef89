import Basics
import HandMadeResults
import Interchange
import Statistics
import Studies
import Testing

@testable import Reporting

extension DraftGridData: Reported {
  var report: DraftGridReport { DraftGridReport(self) }
}

/// What is said of several drafts: the answer, a line a draft, segments.
struct DraftGridWordsTests {
  private typealias By = StudyResults

  private func lines(_ data: DraftGridData, _ language: Language) -> [String] {
    ReadReport.lines(data.blocks(language, hasPictures: true))
  }

  @Test func alongOnePriceTheTitleSaysWhatBecomesOfSharesAndRevenue() throws {
    let grid = try By.grid()
    #expect(
      lines(grid, .fr)[0]
        == "Abonnement mensuel Intense de 105 € à 119 € : Intense coûte moins cher pour 40,0 ± 1,0 % à 30,0 ± 1,0 % des clients ; "
        + "recette de −2,00 € à 0,00 € par client et par mois par rapport à aujourd’hui si personne ne change de version"
    )
    #expect(
      lines(grid, .en)[0]
        == "Monthly price of Intense from €105 to €119: Intense costs less for 40.0 ± 1.0% to 30.0 ± 1.0% of customers; "
        + "revenue −€2.00 to €0.00 a customer and month against today if nobody changes plan")
  }

  @Test func theParagraphNamesTheDraftsTodayAndWhichBringsTheMost() throws {
    let (french, english) = (lines(try By.grid(), .fr)[1], lines(try By.grid(), .en)[1])
    #expect(
      french
        == "Population : Petites entreprises ; 3 tarifs envisagés : tariff.intense.monthly_price (105 ; 109 ; 119). Intense coûte "
        + "moins cher aujourd’hui pour 19,1 ± 0,8 % des clients ; un client rapporte 150,0 ± 0,5 € HT par mois sur la version qu’il "
        + "a. Recette la plus haute à 119 € : 150,0 ± 0,5 € par client et par mois si personne ne change de version, 1,00 ± 0,10 € "
        + "de plus qu’à 109 €. À comportement inchangé, une recette ne peut que monter avec un prix : ce qu’il coûte se lit dans "
        + "les parts des clients. Le comportement est tenu fixe : mêmes appels, mêmes clients sous toutes les grilles.")
    #expect(
      english
        == "Population: Petites entreprises; 3 drafts: tariff.intense.monthly_price (105; 109; 119). Intense costs less for 19.1 ± "
        + "0.8% of customers today; a customer brings €150.0 ± 0.5 a month excluding tax on the plan held. Revenue highest at "
        + "€119: €150.0 ± 0.5 a customer and month if nobody changes plan, €1.00 ± 0.10 more than at €109. With behaviour "
        + "unchanged revenue can only rise with a price: what it costs is read in the shares of customers. Behaviour is held "
        + "fixed: the same calls, the same customers under every tariff.")
  }

  @Test func aDraftThatIsNotSurelyAheadIsSaidToBeSo() throws {
    let files = try By.grid([], files: ["a.yaml", "b.yaml"], isSure: false)
    #expect(
      lines(files, .fr)[0]
        == "Recette la plus haute avec b.yaml (150,0 ± 0,5 € par client et par mois si personne ne change de version), sans "
        + "différence sûre avec a.yaml ; Intense coûte moins cher pour le plus de clients avec a.yaml : 40,0 ± 1,0 %")
    #expect(
      lines(files, .en)[0]
        == "Revenue highest with b.yaml (€150.0 ± 0.5 a customer and month if nobody changes plan), with no sure difference from "
        + "it with a.yaml; Intense costs less for the most customers with a.yaml: 40.0 ± 1.0%")
    #expect(lines(files, .fr)[1].contains("2 tarifs envisagés : fichiers a.yaml, b.yaml."))
  }

  @Test func aRowIsADraftAndTheFirstIsToday() throws {
    let grid = try By.grid(migration: 0.02, baseSize: 1000, segments: ["artisans", "commerces"])
    let blocks = grid.blocks(.fr, hasPictures: true)
    #expect(ReadReport.areTablesFull(blocks))
    let shares = ReadReport.table(blocks, 0)
    #expect(
      shares[0].prefix(3) == [
        "abonnement mensuel Intense, en euros HT", "Équilibre la moins chère", "Intense la moins chère",
      ])
    #expect(shares[1].prefix(3) == ["aujourd’hui : 119", "80,0 ± 1,0 %", "19,1 ± 0,8 %"])
    #expect(
      shares[2] == [
        "105", "59,0 ± 1,0 %", "40,0 ± 1,0 %", "8,0 ± 0,6 %", "40,0 ± 1,0 %", "0 %", "136,10 ± 0,25 €",
        "−1,00 ± 0,07 €",
      ])
    let revenue = ReadReport.table(blocks, 1)
    #expect(revenue[1] == ["aujourd’hui : 119", "150,0 ± 0,5 €", "—", "—", "—"])
    #expect(revenue[2][1] == "148,0 ± 0,5 € (−2,00 €)" && revenue[2][2] == "146,0 ± 0,5 € (−4,00 ± 0,10 €)")
    let totals = ReadReport.table(blocks, 2)
    #expect(totals[2][1] == "148 000 ± 500 € (−2 000,00 €)")
    let bySegment = ReadReport.table(blocks, 3)
    #expect(
      bySegment[0].suffix(2) == ["artisans", "commerces"] && bySegment[4].suffix(2) == ["30,0 ± 1,0 %", "30,0 ± 1,0 %"])
    // With a migration, the main figure is the revenue of the customers who move.
    #expect(ReadReport.table(blocks, 4)[2].suffix(2) == ["−4,00 ± 0,10 €", "−4,00 ± 0,10 €"])
    #expect(ReadReport.areTablesFull(grid.blocks(.en, hasPictures: false)))
  }

  @Test func twoFiguresHaveAColumnEach() throws {
    let grid = try By.grid([(By.price, ["105", "108.5"]), (By.allowance, ["60", "unlimited"])])
    #expect(
      lines(grid, .fr)[0]
        == "Recette la plus haute avec abonnement mensuel Intense à 108,50 €, forfait vers mobiles Équilibre : illimité : "
        + "150,0 ± 0,5 € par client et par mois si personne ne change de version ; Intense coûte moins cher pour le plus de clients "
        + "avec abonnement mensuel Intense à 105,00 €, forfait vers mobiles Équilibre à 60 min : 40,0 ± 1,0 %")
    let table = ReadReport.table(grid.blocks(.en, hasPictures: true), 0)
    #expect(
      table[0].prefix(2) == ["monthly price of Intense, euros excluding tax", "mobile allowance of Équilibre, minutes"])
    #expect(table[1].prefix(2) == ["today: 119.00", "120"] && table[3].prefix(2) == ["105.00", "unlimited"])
    // Where something else than prices differs, revenue need not rise.
    #expect(!lines(grid, .fr)[1].contains("ne peut que monter"))
  }

  @Test func withoutThePlansHeldTheCheapestBillIsTold() throws {
    let grid = try By.grid(segments: ["artisans"], hasRevenue: false)
    let french = lines(grid, .fr)
    #expect(
      french[0].hasSuffix(
        "facture de la version la moins chère de −1,00 ± 0,07 € à 0,00 ± 0,07 € par client et par mois par rapport à aujourd’hui"
      ))
    #expect(french[1].contains("La population ne dit pas quelles versions ses clients ont aujourd’hui"))
    #expect(!french.contains("Recette"))
    #expect(lines(grid, .en)[1].contains("The population does not say which plans its customers hold today"))
  }

  @Test func manySegmentsAreLeftToTheData() throws {
    let grid = try By.grid(segments: (1...13).map { "s\($0)" })
    #expect(
      lines(grid, .fr).contains("Les chiffres des 13 segments sont dans les données (--format csv, json ou xlsx)."))
  }

  @Test func aDraftWithAnotherPlanHasItsColumn() throws {
    let grid = try By.grid([], files: ["a.yaml", "b.yaml"], drafts: [By.tariff(), By.tariff()])
    #expect(
      ReadReport.table(grid.blocks(.en, hasPictures: true), 0)[0].prefix(3) == [
        "file", "Équilibre cheapest", "Intense cheapest",
      ])
  }
}

/// The pictures of several drafts: curves, maps or bars.
struct DraftGridPicturesTests {
  private typealias By = StudyResults

  @Test func oneFigureHasCurvesWithTheirBands() throws {
    let drawings = try By.grid(migration: 0.02).drawings(.fr)
    #expect(drawings.map(\.name) == [.sharesByDraft, .revenueByDraft])
    // Value, then each plan's share with the ends of its interval, in percent.
    #expect(drawings[0].rows("points")[0].map { ($0 * 1000).rounded() / 1000 } == [105, 59, 58, 60, 40, 39, 41])
    #expect(drawings[1].rows("points")[0] == [105, -2, -2, -2, -4, -4.1, -3.9, -14, -14.2, -13.8])
    let script = ReadReport.script(drawings[1])
    for words in ["si personne ne change de version", "si une part change chaque mois", "si tous ont la moins chère"] {
      #expect(script.contains(words))
    }
    // Today's 119 € is an end of the picture; between others it has a mark.
    #expect(!script.contains("grille d’aujourd’hui"))
    let about = try By.grid([(By.price, ["105", "125"])]).drawings(.fr)
    #expect(ReadReport.script(about[0]).contains("set arrow 2 from 119.0"))
  }

  @Test func twoFiguresHaveMapsWithTheirFigures() throws {
    let grid = try By.grid([(By.price, ["105", "109", "119"]), (By.allowance, ["60", "120"])])
    let drawings = grid.drawings(.en)
    #expect(drawings[1].rows("cells").count == 6 && drawings[1].rows("cells")[0] == [0, 0, -5])
    #expect(drawings[1].rows("cells")[5] == [2, 1, 0])
    let script = ReadReport.script(drawings[0])
    #expect(script.contains("\"40.0\"") && script.contains("Customers for whom Intense is the cheapest"))
    // Many cells have no room for figures.
    let many = try By.grid([(By.price, (1...12).map { "\($0)" }), (By.allowance, ["60", "120"])]).drawings(.en)
    #expect(!ReadReport.script(many[0]).contains("\"40.0\"") && many[0].rows("cells").count == 24)
  }

  @Test func filesAndWordsHaveBars() throws {
    let files = try By.grid([], files: ["a.yaml", "b.yaml"]).drawings(.fr)
    #expect(files.map(\.name) == [.sharesByDraft, .revenueByDraft] && ReadReport.script(files[0]).contains("b.yaml"))
    #expect(files[0].rows("rows").count == 2)
    let words = try By.grid([(By.allowance, ["60", "unlimited"])]).drawings(.fr)
    #expect(ReadReport.script(words[0]).contains("forfait vers mobiles Équilibre : illimité"))
    // More bars than can be told apart are not drawn, and not spoken of.
    let many = try By.grid([(By.price, (1...41).map { "\($0)" })], files: ["a.yaml", "b.yaml"])
    #expect(many.drawings(.fr).isEmpty)
    let pictures = many.blocks(.fr, hasPictures: true).filter { if case .picture = $0 { true } else { false } }
    #expect(pictures.isEmpty)
  }
}
