import Basics
import Interchange
import Testing

@testable import Dossiers

/// Advices as a table for a spreadsheet: figures by plan, and no text that a spreadsheet takes for a formula.
struct AdviceTableTests {
  @Test func eachDossierIsARowAndWhatItHasNotIsEmpty() throws {
    let moment = HandMadeDossiers.moment
    let contents = [try HandMadeDossiers.whole(), HandMadeDossiers.content("=1+1")]
    let dossiers = contents.map { Dossier(DossierID(), $0, created: moment, changed: moment, revision: 1) }
    let rows = AdviceTable(dossiers).table
    let columns = Dictionary(zip(rows[0], 0...)) { first, _ in first }
    func cell(_ row: Int, _ column: String) throws -> String { rows[row][try #require(columns[column])] }
    #expect(rows.count == 3 && rows.allSatisfy { $0.count == rows[0].count })
    #expect(try cell(1, "mean_equilibre") == "95" && cell(1, "mean_intense") == "119")
    #expect(try cell(1, "difference") == "-24" && cell(1, "months") == "3" && cell(1, "months_covered") == "3")
    #expect(try cell(1, "mean_error") == "5.01" && cell(1, "mean_saving") == "0")
    #expect(try cell(2, "mean_equilibre") == "" && cell(2, "months") == "" && cell(2, "action") == "")
    let csv = AdviceTable(dossiers).csv()
    #expect(csv.contains(",'=1+1,") && !csv.contains(",=1+1"))
    #expect(AdviceTable(dossiers).csv(.french).contains("5,01"))
  }
}
