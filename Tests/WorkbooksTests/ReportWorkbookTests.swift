import Basics
import HandMadeResults
import Interchange
import Reporting
import Statistics
import Testing

@testable import Workbooks

/// The sheets of each report: what stands where, in the reader's language.
struct ReportWorkbookTests {
  private func read(_ report: some WrittenReport, _ language: Language) throws -> ReadWorkbook {
    try ReadWorkbook(Workbook(of: report, language).bytes())
  }

  private static let segments: [(String?, Int)] = [(nil, 1000), ("artisans", 600), ("commerces", 400)]

  private static func study(plans: Int = 2) throws -> StudyReport {
    StudyReport(
      try StudyResults.study(
        plans: plans,
        segments.map { name, customers in
          let summary =
            plans == 2
            ? StudyResults.summary(customers: customers) : StudyResults.summaryOfThree(customers: customers)
          return (name, summary)
        }))
  }

  @Test func aStudyHasARowASegmentAndItsCharts() throws {
    let read = try read(try Self.study(), .fr)
    #expect(
      read.sheets.map(\.name) == [
        "À lire", "Graphiques", "Par segment", "Factures par segment", "Tous les chiffres",
      ])
    let cells = read["Par segment"]
    #expect(cells["A1"] == .text("segment") && cells["A2"] == .text("ensemble") && cells["A3"] == .text("artisans"))
    #expect(cells["B1"] == .text("clients") && cells["B2"] == .number(1000) && cells["B3"] == .number(600))
    // 148 € in Équilibre, known to 0.7 €, as the study by hand has it.
    let column = try #require(
      cells.first { $0.key.hasSuffix("1") && $0.value == .text("facture moyenne, Équilibre") }?.key.dropLast())
    #expect(cells["\(column)2"] == .number(148) && cells["\(column)4"] == .number(148))
    #expect(read.charts.count == 2)
    #expect(read.charts[0].contains("Version la moins chère") && read.charts[1].contains("tous en Intense"))
    // Bills at percentiles, a row a segment and plan: 20 € apart about the mean.
    let bills = read["Factures par segment"]
    #expect(bills["A3"] == .text("ensemble") && bills["B2"] == .text("Équilibre") && bills["B3"] == .text("Intense"))
    #expect(bills["C2"] == .number(108) && bills["D2"] == .number(106) && bills["E2"] == .number(110))
    #expect(bills["F3"] == .number(132.4))
  }

  @Test func aPopulationAlongAPriceHasARowAValueAndItsCrossings() throws {
    let read = try read(PopulationBreakEvenReport(try StudyResults.populationCurve()), .fr)
    #expect(read.sheets.map(\.name) == ["À lire", "Graphiques", "Courbe", "Seuils", "Tous les chiffres"])
    let cells = read["Courbe"]
    #expect(cells["A1"] == .text("abonnement mensuel Intense, en euros HT") && cells["A2"] == .number(100))
    #expect(cells["B2"] == .number(0.3) && cells["E2"] == .number(0.66) && cells["K2"] == .number(10))
    let crossings = read["Seuils"]
    #expect(crossings["A2"] == .text("facture moyenne") && crossings["B2"] == .text("ensemble"))
    #expect(
      crossings["C2"] == .text("Intense") && crossings["D2"] == .text("Équilibre") && crossings["E2"] == .number(110))
    #expect(crossings["A4"] == .text("moitié des clients") && crossings["D4"] == .text("Équilibre"))
    #expect(crossings["B6"] == .text("artisans") && crossings["E6"] == .number(104.36))
    #expect(read.charts.count == 2 && read.charts[1].contains("Équilibre − Intense"))
  }

  @Test func otherReadingsHaveASheetOfTheirOwn() throws {
    let read = try read(StudyReport(try StudyResults.studyAcrossReadings()), .fr)
    #expect(read.sheets.map(\.name).contains("Lectures de la brochure"))
    let cells = read["Lectures de la brochure"]
    #expect(cells["A2"] == .text("périmètre du forfait vers mobiles") && cells["C2"] == .number(0.088))
    #expect(cells["I1"] == .text("changent de version la moins chère") && cells["I2"] == .number(0.083))
    #expect(cells["L1"] == .text("changement de la facture, Équilibre") && cells["L2"] == .number(-10.1))
    #expect(cells["R1"] == .text("Changement de recette") && cells["R2"] == .number(-5.2))
    #expect(cells["L5"] == .number(0))
    // Segments have columns of their own figures only.
    #expect(!read["Par segment"].values.contains { "\($0)".contains("lecture") })
  }

  @Test func theTidySheetHoldsTheTableAsDataHasIt() throws {
    let report = try Self.study(plans: 3)
    let cells = try read(report, .en)["All figures"]
    #expect(cells["A1"] == .text("segment") && cells["F1"] == .text("standard error"))
    for (row, texts) in report.data.table.enumerated().dropFirst() {
      for (column, letter) in [(4, "E"), (5, "F"), (6, "G"), (7, "H"), (8, "I")] {
        #expect(cells["\(letter)\(row + 1)"] == Double(texts[column]).map(ReadWorkbook.Value.number))
      }
    }
  }

  @Test func theFirstSheetSaysWhatItIsAndHowItIsMadeAgain() throws {
    let report = try Self.study()
    let values = Set(try read(report, .en)["About"].values)
    let tariff = report.data.tariff
    for text in [
      "optimale advisor \(Version.current)", "\(tariff.name), \(tariff.version)", tariff.sha256,
      "optimale study entreprises.yaml", "7",
    ] { #expect(values.contains(.text(text)), "\(text)") }
    #expect(values.contains(.number(0.95)))
  }

  @Test func aDraftHasWinnersAndLosersBySegment() throws {
    let parts = try ["artisans", "commerces"].map {
      try StudyResults.draftPart($0, revenue: StudyResults.revenue())
    }
    let report = WhatIfReport(
      try StudyResults.whatIf([StudyResults.draftPart(revenue: StudyResults.revenue())] + parts))
    let read = try read(report, .en)
    #expect(read.sheets.map(\.name) == ["About", "Charts", "By segment", "Changes by segment", "All figures"])
    let cells = read["By segment"]
    let column = try #require(cells.first { $0.value == .text("winners") }?.key.dropLast())
    #expect(cells["\(column)2"] == .number(0.274) && cells["A4"] == .text("commerces"))
    #expect(cells.values.contains(.text("change of bill on Équilibre")))
    #expect(read.charts.count == 2 && read.charts[0].contains("Who pays less, who pays more, who changes"))
    #expect(read["About"].values.contains(.text("tariff.intense.monthly_price = 109")))
    // Without a draft nothing changes, and nothing is drawn.
    #expect(try self.read(WhatIfReport(try StudyResults.whatIf(settings: [])), .en).charts.isEmpty)
  }

  @Test func severalDraftsHaveARowEachAndLinesOverTheirValues() throws {
    let read = try read(DraftGridReport(try StudyResults.grid(migration: 0.02, segments: ["artisans"])), .fr)
    #expect(
      read.sheets.map(\.name) == [
        "À lire", "Graphiques", "Par tarif envisagé", "Par tarif et segment", "Tous les chiffres",
      ])
    let cells = read["Par tarif envisagé"]
    #expect(cells["A1"] == .text("abonnement mensuel Intense, en euros HT") && cells["A2"] == .number(105))
    // A row a draft, of the whole population alone.
    #expect(
      cells["A4"] == .number(119) && cells["A5"] == nil && read["Par tarif et segment"]["B3"] == .text("artisans"))
    let titles = cells.filter { $0.key.hasSuffix("1") && $0.key.drop { $0.isLetter } == "1" }
    #expect(titles.values.contains(.text("coûte le moins cher avec le tarif envisagé\u{A0}: Intense, part")))
    #expect(read.charts.count == 2 && read.charts[0].contains("'Par tarif envisagé'!$A$2:$A$4"))
    #expect(read.charts[1].contains("Changement de recette") && read.charts[1].contains("sur un an"))
  }

  @Test func draftsOverTwoFiguresHaveMaps() throws {
    let grid = try StudyResults.grid([
      (StudyResults.price, ["105", "119"]), (StudyResults.allowance, ["60", "120", "180"]),
    ])
    let read = try read(DraftGridReport(grid), .en)
    #expect(
      read.sheets.map(\.name) == [
        "About", "Charts", "By draft", "Shares of customers", "Change of revenue", "By draft and segment",
        "All figures",
      ])
    // The first price down, minutes across: of six drafts the fifth costs a euro less than the last.
    let map = read["Change of revenue"]
    #expect(map["B1"] == .number(60) && map["D1"] == .number(180) && map["A3"] == .number(119))
    #expect(map["B2"] == .number(-5) && map["C3"] == .number(-1) && map["D3"] == .number(0))
    #expect(read["Shares of customers"]["B2"] == .number(0.4) && read.charts.count == 2)
  }

  @Test func draftsOfFilesHaveBars() throws {
    let read = try read(DraftGridReport(try StudyResults.grid([], files: ["a.yaml", "105"])), .fr)
    #expect(read["Par tarif envisagé"]["A1"] == .text("fichier") && read["Par tarif envisagé"]["A3"] == .text("105"))
    #expect(read.charts.count == 2 && read.charts[0].contains("barChart"))
  }

  @Test(arguments: [2, 3]) func aCurveIsDrawnWithItsInterval(_ plans: Int) throws {
    let bills: [(Double, [Double])] = [(100, [109, 112, 119]), (150, [121, 114, 119]), (200, [133, 122, 119])]
    let report = BreakEvenReport(
      try StudyResults.curve(
        plans: plans, bills: bills.map { ($0.0, plans == 2 ? [$0.1[0], $0.1[2]] : $0.1) },
        crossings: [(StudyResults.estimate(142, 2), 0, plans - 1)]))
    let read = try read(report, .fr)
    #expect(read.sheets.map(\.name) == ["À lire", "Graphiques", "Courbe", "Seuils", "Tous les chiffres"])
    let (curve, crossings) = (read["Courbe"], read["Seuils"])
    #expect(curve["A2"] == .number(100) && curve["A4"] == .number(200))
    if plans == 2 {
      // 109 − 119 = −10 €, known to 0.2 €.
      #expect(curve["B1"] == .text("Équilibre − Intense") && curve["B2"] == .number(-10))
      #expect(curve["C2"] == .number(-10.2) && curve["D2"] == .number(-9.8))
    } else {
      // At 150, Équilibre costs 7 € more than Médiane, which is the cheapest, and Intense 5 €.
      #expect(curve["B3"] == .number(7) && curve["E3"] == .number(0) && curve["H3"] == .number(5))
    }
    #expect(crossings["A2"] == .text("Équilibre") && crossings["B2"] == .text("Intense"))
    #expect(crossings["C2"] == .number(142) && crossings["D2"] == .number(140) && crossings["E2"] == .number(144))
    let chart = try #require(read.charts.first)
    #expect(chart.contains("Courbe!$A$2:$A$4") && chart.contains("<c:f>Seuils!$C$2</c:f>"))
  }

  @Test(arguments: [2, 3]) func aMapHasTheLargestValueOnTopAndItsColours(_ plans: Int) throws {
    let report = BreakEvenReport(
      try StudyResults.map(
        plans: plans, [100, 200], [60, 120],
        frontier: [(StudyResults.estimate(150, 3), StudyResults.estimate(60), (0, plans - 1))],
        interpolated: [(200, 120)]
      ) { x, y in plans == 2 ? [x / 10 + y / 10, 25] : [x / 10 + y / 10, 24, 25] })
    let read = try read(report, .en)
    #expect(read.charts.count == 1 && read["Frontier"]["C2"] == .number(150) && read["Frontier"]["D2"] == .number(147))
    let map = read.sheets[2].cells
    #expect(map["B1"] == .number(100) && map["C1"] == .number(200) && map["A2"] == .number(120))
    if plans == 2 {
      // 10 + 12 − 25 = −3 € on top to the left; what was interpolated has no margin.
      #expect(map["B2"] == .number(-3) && map["C3"] == .number(1))
      #expect(read.sheetTexts[2].contains("<colorScale>") && read.sheetTexts[2].contains("sqref=\"B2:C3\""))
      let margins = read.sheets[3].cells
      #expect(margins["C2"] == nil && margins["B3"] != nil)
    } else {
      #expect(map["B2"] == .text("Équilibre") && map["C2"] == .text("Médiane"))
    }
  }

  @Test func anAdviceHasItsPlansItsMonthsAndWhatIsUncertain() throws {
    let parts = try WholeAdvice.parts()
    let report = AdviceReport(parts.advice, command: AdviceParts.command, tax: parts.tax, whatIf: parts.whatIf)
    let read = try read(report, .fr)
    #expect(
      read.sheets.map(\.name) == [
        "À lire", "Graphiques", "Par version", "Par mois", "Chiffres incertains", "Tous les chiffres",
      ])
    let months = read["Par mois"]
    #expect(months["A1"] == .text("mois") && months["B1"] == .text("Équilibre, moyenne"))
    #expect(months["B2"] == .number(95) && months["C2"] == .number(94.5) && months["B3"] == .number(96))
    #expect(read["Par version"]["C1"] == .text("Équilibre") && read.charts.count == 2)
  }

  @Test func severalProfilesHaveARowAndASheetEach() throws {
    let reports = try [WholeAdvice.parts(), AdviceParts()].map {
      AdviceReport($0.advice, command: AdviceParts.command, tax: nil)
    }
    let read = try read(ComparisonReport(reports, command: "optimale advise a.yaml b.yaml"), .en)
    #expect(read.sheets.map(\.name).prefix(3) == ["About", "By profile", "All figures"] && read.sheets.count == 5)
    // Both profiles have one name: the second sheet of it is told from the first.
    #expect(read.sheets[4].name == read.sheets[3].name + " (2)")
    #expect(read["By profile"].values.contains(.text("Équilibre")))
  }

  @Test func billsHaveARowAMonthAndEveryLine() throws {
    let months = [StudyResults.bill(), StudyResults.bill(month: 2)]
    let data = try StudyResults.billData([months, months], vat: "20")
    let report = BillReport(
      tariff: data.tariff, bills: data.bills, skippedRows: 1, unbilledLine: nil, tax: data.tax)
    let read = try read(report, .fr)
    #expect(read.sheets.map(\.name) == ["À lire", "Graphiques", "Par mois", "Lignes des factures"])
    /// The cells of a row under some headings.
    func row(_ sheet: String, _ row: Int, _ headings: [String]) -> [ReadWorkbook.Value?] {
      headings.map { heading in
        let column = read[sheet].first { $0.key.drop { $0.isLetter } == "1" && $0.value == .text(heading) }?.key
        return column.flatMap { read[sheet]["\($0.dropLast())\(row)"] }
      }
    }
    #expect(row("Par mois", 2, ["Équilibre, total", "Équilibre, total TTC"]) == [.number(99), .number(118.8)])
    #expect(
      row("Lignes des factures", 2, ["montant en euros HT", "montant en 60 000es d’euro"]) == [
        .number(99), .number(5_940_000),
      ])
    // The first of February is 31 days after that of January, which is 46,388; the 28th is 27 days later.
    #expect(row("Par mois", 3, ["mois", "au"]) == [.number(46_419), .number(46_446)])
  }

  @Test func aNameThatIsSomebodysIsAnAxisAndASheetAndStaysText() throws {
    let name = "=HYPERLINK(\"http://x\")'[1]"
    let report = StudyReport(
      try StudyResults.study([(nil, StudyResults.summary()), (name, StudyResults.summary())]))
    let read = try read(report, .en)
    #expect(read["By segment"]["A3"] == .text(name))
    for text in read.sheetTexts { #expect(!text.contains("<f>") && !text.contains("hyperlink")) }
  }
}

/// Tables for people whose figures are numbers again.
struct BlockSheetTests {
  @Test(arguments: [
    ("99,00\u{00A0}€", Language.fr, Cell.euros(99)), ("€1,234.56", .en, .euros(1234.56)),
    ("0,105\u{00A0}€", .fr, .euros(0.105, decimals: 3)), ("−5", .en, .number(-5, decimals: 0)),
    ("1\u{202F}234,5", .fr, .number(1234.5, decimals: 1)), ("12,5\u{202F}%", .fr, .share(0.125)),
    ("13 – 73", .fr, .text("13 – 73")), ("—", .en, .text("—")),
    ("2\u{00A0}h", .fr, .text("2\u{00A0}h")), ("1.2.3", .en, .text("1.2.3")), ("€", .en, .text("€")),
    ("nan", .en, .text("nan")), ("0x10", .en, .text("0x10")), ("-5", .en, .text("-5")),
  ])
  func aFigureIsTheNumberItShows(_ text: String, _ language: Language, _ cell: Cell) {
    #expect(ShownNumber.cell(text, language) == cell)
  }

  @Test func aTariffHasASheetATable() throws {
    let blocks = TariffReport(try StudyResults.tariff()).blocks(.en)
    let read = try ReadWorkbook(Workbook(of: blocks, .en).bytes())
    // About, terms, rates, clauses, services, destinations.
    #expect(read.sheets.count == 6)
    let terms = read.sheets[1].cells
    #expect(terms["C1"] == .text("Équilibre") && terms["C2"] == .number(99) && terms["D2"] == .number(119))
    // The brochure's price of a minute to mobiles of metropolitan France.
    let rates = read.sheets[2].cells
    let row = try #require(rates.first { $0.value == .text("france-mobile") }?.key.dropFirst())
    #expect(rates["D\(row)"] == .number(0.134))
  }
}
