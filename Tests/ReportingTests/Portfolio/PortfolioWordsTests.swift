import Basics
import HandMadeResults
import Interchange
import Testing

@testable import Reporting

/// The sentences, tables and pictures of a portfolio's summary, in both languages: of ten customers done by hand.
struct PortfolioWordsTests {
  private func lines(_ data: PortfolioSummaryData, _ language: Language) -> [String] {
    ReadReport.lines(PortfolioSummaryReport(data).blocks(language, hasPictures: true))
  }

  @Test func theAnswerInFrench() throws {
    let lines = try lines(PortfolioLine.data(), .fr)
    #expect(lines[0] == "4 clients sur 7 à appeler : 70,0 € par mois payés de trop")
    #expect(
      lines[1] == "Lignes de la table : 12 ; conseillées : 10 ; refusées : 2 (sans identifiant 1, chiffre refusé 1).")
    #expect(
      lines[2]
        == "La bonne version : Équilibre pour 4 clients (40,0 %), Intense pour 4 clients (40,0 %) ; trop proche pour "
        + "trancher : 2 clients (20,0 %).")
    #expect(
      lines[3]
        == "Payé de trop : 70,0 ± 2,3 € HT par mois, 840 ± 27 € par an, par 4 clients sur les 7 dont on sait la version. "
        + "Si chacun n’économisait que la borne basse de son intervalle : 67,0 € par mois.")
    #expect(
      lines[4].hasPrefix(
        "Clients mal connus : 20,0 ± 2,3 € par mois de cette somme viennent de 2 clients dont des chiffres sont des "
          + "fourchettes"))
    #expect(
      lines[5].hasPrefix(
        "Version d’aujourd’hui inconnue pour 3 clients ; ce qu’ils paieraient de trop : tous en Équilibre, 6,0 ± 1,1 € par mois "
          + "par 1 client ; tous en Intense, 20,00 € par mois par 1 client."))
    #expect(lines[6] == "À appeler d’abord : A1 (Équilibre → Intense, 30,00 € par mois).")
  }

  @Test func theAnswerInEnglish() throws {
    let lines = try lines(PortfolioLine.data(), .en)
    #expect(lines[0] == "4 customers of 7 to call: €70.0 a month left on the table")
    #expect(lines[1] == "Rows of the table: 12; advised: 10; refused: 2 (no identity 1, refused figure 1).")
    #expect(
      lines[3]
        == "Left on the table: €70.0 ± 2.3 a month excluding tax, €840 ± 27 a year, by 4 customers of the 7 whose plan is "
        + "known. If each saved no more than the lower end of his interval: €67.0 a month.")
    #expect(lines[6] == "To be called first: A1 (Équilibre → Intense, €30.00 a month).")
    #expect(lines.contains("On average €17.5 ± 0.6 a month and customer, excluding tax; the most, €30.00."))
  }

  /// Whom, from which plan to which, what it saves, minutes and where the plans cost the same, why.
  @Test func whoIsCalledFirst() throws {
    let blocks = PortfolioSummaryReport(try PortfolioLine.data()).blocks(.en, hasPictures: false)
    let rows = blocks.compactMap { block -> [[String]]? in
      if case .table(let header, let rows, _) = block, header[0] == "rank" { rows } else { nil }
    }
    let calls = try #require(rows.first)
    #expect(calls.map { $0[1] } == ["A1", "A4", "A2", "A3"])
    #expect(
      calls[2] == [
        "3", "A2", "Équilibre → Intense", "€12.0 ± 2.0", "5\u{A0}h / 4\u{A0}h\u{A0}10",
        "calls to mobiles above the break-even, uncertain figures",
      ])
    #expect(calls[1][4] == "0\u{A0}min / —")
  }

  @Test func whereNoPlanIsKnownSharesAreTheAnswer() throws {
    let lines10 = PortfolioLine.ten.map { line in
      var line = line
      (line.held, line.saving) = (nil, nil)
      return line
    }
    let data = try PortfolioLine.data(lines10)
    #expect(lines(data, .en)[0] == "Intense is right for 40.0% of customers, Équilibre for 40.0%")
    #expect(
      lines(data, .fr)[0] == "Intense est la bonne version pour 40,0 % des clients, Équilibre pour 40,0 %")
    #expect(PortfolioSummaryReport(data).drawings(.en).map(\.name) == [.shares])
    #expect(lines(data, .en).contains { $0.hasPrefix("Plan held today unknown for 10 customers") })
  }

  @Test func nobodyToCallIsSaid() throws {
    let right = try PortfolioLine.data(Array(PortfolioLine.ten[4...6]))
    #expect(lines(right, .en)[0] == "No customer is known to pay too much, of 3")
    #expect(lines(right, .fr)[0] == "Aucun client n’est connu pour payer trop, sur 3")
    #expect(PortfolioSummaryReport(right).drawings(.en).map(\.name) == [.shares])
  }

  /// Of half of the customers: amounts are those of all, and shares have their interval.
  @Test func aSampleIsSaidToBeOne() throws {
    let lines = try lines(PortfolioLine.data(share: 0.5), .en)
    #expect(lines[0] == "About 8 ± 6 customers to call: €140 a month left on the table")
    #expect(lines[3].contains("by 4 customers (that is 8 ± 6 of all) of the 7 whose plan is known."))
    #expect(lines[1] == "advised: 10. A sample of 50.0% of the customers: about 20 ± 9 in all.")
    #expect(lines[2].contains("Intense for 4 customers (40 ± 22%, that is 8 ± 6 of all)"))
    #expect(lines.contains { $0.contains("their ± counts that draw too") })
  }

  /// Ten thousand customers like the first, of half of all: 600,000 ± 8,300, by the variance of who was drawn.
  @Test func noMoreDigitsAreShownThanAreKnown() throws {
    let many = (0..<10_000).map { number in
      var line = PortfolioLine.ten[0]
      line.id = "\(number)"
      return line
    }
    let lines = try lines(PortfolioLine.data(many, share: 0.5), .en)
    #expect(lines[0].contains(": €600,000 a month"))
    #expect(
      lines[3].hasPrefix("Left on the table: €600,000 ± 9,000 a month excluding tax, €7,200,000 ± 100,000 a year"))
  }

  @Test func picturesHaveTheFiguresOfTheTables() throws {
    let drawings = PortfolioSummaryReport(try PortfolioLine.data()).drawings(.fr)
    #expect(drawings.map(\.name) == [.shares, .savings, .leftOnTheTable, .callFirst])
    let scripts = drawings.map(ReadReport.script)
    #expect(scripts[0].contains("4 40.0 20.0 \"ensemble\"\n3 25.0 25.0 \"ont Équilibre aujourd’hui\""))
    // Customers who save 8, 12 and 20 euros, in steps of 2; one saves 30 or more.
    #expect(scripts[1].contains("9.0 1.0\n11.0 0.0\n13.0 1.0") && scripts[1].contains("\"30 € et plus\""))
    #expect(scripts[2].contains("0.0 0.0\n1.0 30.0\n2.0 50.0\n3.0 62.0\n4.0 70.0"))
    #expect(scripts[2].contains("\"la moitié avec 2 appels\""))
    #expect(scripts[3].contains("\"Équilibre → Intense, A1\"") && scripts[3].contains("\"30,00 €\""))
  }

  /// Identities are somebody's: they are escaped wherever they stand.
  @Test func hostileIdentitiesAreShownAsTheyAre() throws {
    var lines = PortfolioLine.ten
    let hostile = "<b>|`*_[x](y)\u{202E}\u{7}"
    lines[0].id = hostile
    let report = PortfolioSummaryReport(try PortfolioLine.data(lines))
    let blocks = report.blocks(.en, hasPictures: false)
    let markdown = MarkdownRenderer().render(blocks)
    #expect(markdown.contains("\\<b\\>\\|\\`\\*\\_\\[x\\](y)\u{FFFD}\u{FFFD}"))
    #expect(!markdown.contains("\u{202E}") && !markdown.contains("| <b>|"))
    #expect(!HTMLRenderer(.en, pictures: []).render(blocks).contains("<b>|"))
    let drawing = try #require(report.drawings(.en).last)
    let (source, placeholders) = drawing.script.assembled
    #expect(!source.contains("<b>") && !source.contains("`"))
    let mark = try #require(source.unicodeScalars.first { (0x2801...0x28FF).contains($0.value) })
    #expect(!placeholders.filled(String(mark)).contains("<b>"))
  }
}
