import Foundation
import HandMadeResults
import Interchange
import Tariffs
import Testing

@testable import Reporting

/// Tables as a spreadsheet in French shows them.
struct TableWordsTests {
  private typealias By = StudyResults

  /// Tables of every kind of report.
  private static func tables() throws -> [[[String]]] {
    let whole = try WholeAdvice.parts()
    let point = (x: By.estimate(40), y: By.estimate(90, 1), between: (0, 1))
    let map = try By.map(
      plans: 2, [40, 100], [60, 120], frontier: [point], interpolated: [(100, 120)]
    ) { calls, _ in calls < 50 ? [100, 119, 130] : [127, 119, 130] }
    let curve = try By.curve(
      bills: [(40, [100, 119]), (160, [127, 119])], crossings: [(By.estimate(117, 0.5), 0, 1)])
    let summary = By.summary(leftToday: By.estimate(7.71, 0.2))
    return [
      whole.data.table(.french), try WholeAdvice.ofThreePlans().data.table(.french), map.table(.french),
      curve.table(.french),
      try By.study([(nil, summary)]).table(.french), try By.whatIf().table(.french),
      ComparisonData([whole.data], command: "x").table(.french),
    ]
  }

  @Test func everyWordOfEveryTableIsInFrench() throws {
    for table in try Self.tables() {
      let header = try #require(table.first)
      for row in table.dropFirst() {
        for (column, cell) in zip(header, row) where ["measure", "unit", "kind"].contains(column) && !cell.isEmpty {
          // The unit of what varies is its key.
          guard !cell.contains(".") || cell.contains(" ") else { continue }
          #expect(TableWords.word(cell) != nil, "\(cell)")
        }
      }
      for column in header where !column.contains(".") {
        #expect(TableWords.column(column) != column || ["segment", "clause"].contains(column), "\(column)")
      }
    }
  }

  @Test(arguments: [
    ("EUR/month", "EUR HT par mois"),
    ("charge: T9 clients, beyond-allowance", "poste : T9 clients, au-delà du forfait"),
    ("strategy always_intense", "stratégie : toujours intense"), ("evsi: 3 months", "valeur des relevés : 3 mois"),
    ("change of bill p05", "changement de facture, centile 5"), ("bill_p50", "facture, médiane"),
    ("evppi: streams.0.duration.cv", "valeur de la réponse : streams.0.duration.cv"),
    ("solved: tariff.intense.monthly_price", "trouvé : tariff.intense.monthly_price"),
    ("change of share intense", "changement de la part pour qui coûte le moins cher : intense"),
    ("moves from equilibre to intense", "changeraient de version, de equilibre à intense"),
  ])
  func aWord(_ key: String, _ french: String) {
    #expect(TableWords.word(key) == french.replacing(" :", with: "\u{A0}:"))
  }

  @Test func whatSomebodyNamedStaysAsItIs() {
    let table = [["profile", "segment", "plan", "value"], ["share", "mean", "mean", "1"], ["", "all", "x", "2"]]
    #expect(
      TableWords.french(table) == [
        ["profil", "segment", "version", "valeur"], ["share", "mean", "moyenne", "1"], ["", "ensemble", "x", "2"],
      ])
    #expect(TableWords.french([]) == [])
  }

  @Test func programsReadTheKeys() throws {
    let data = try WholeAdvice.parts().data
    #expect(TableWords.rows(data, .plain) == data.table)
    #expect(TableWords.rows(data, .french)[0].last == "confiance")
  }
}
