import Foundation
import Testing

@testable import Runs

/// What is known for a report of this program, and what is not.
struct OwnReportTests {
  private func isReport(_ text: String) -> Bool { OwnReport.isReport(Array(text.utf8)) }

  @Test func whatEndsWithTheMark() {
    #expect(isReport("# x\n<!-- optimale advisor -->\n") && isReport(OwnReport.marked("<svg/>")))
    #expect(OwnReport.marked("# x") == "# x\n<!-- optimale advisor -->\n")
    #expect(!isReport("# x\n<!-- optimale advisor -->\nmine\n") && !isReport("# x\n") && !isReport(""))
  }

  @Test(arguments: [
    "plan,month,measure,unit,value,standard_error,lower,upper,confidence\r\n",
    "plan,month,clause,item,count,seconds,amount_eur,amount_in_60000ths\r\nx",
    "\u{FEFF}version;mois;mesure;unité;valeur;erreur_type;borne_basse;borne_haute;confiance\r\n",
    "kind,streams.0.calls_per_month,unit,value,standard_error,lower,upper,confidence\r\n",
  ])
  func tablesOfReports(_ header: String) { #expect(isReport(header)) }

  @Test(arguments: [
    "started_at,line,destination,recipient,seconds\r\n", "name,value\r\n", "confidence\r\n",
    "value;standard_error;lower;upper;confidence\r\n", "a,upper,confidence\r\n",
  ])
  func otherTables(_ header: String) { #expect(!isReport(header)) }

  @Test func jsonWithTheDigestOfATariff() {
    let digest = String(repeating: "0", count: 64)
    #expect(isReport("{\"profile\": 1, \"tariff\": {\"version\": \"x\", \"sha256\": \"\(digest)\"}}\n"))
    #expect(!isReport("{\"tariff\": {\"sha256\": \"\"}}") && !isReport("{\"tariff\": \"\(digest)\"}") && !isReport("{"))
    #expect(!isReport(String(repeating: "{\"tariff\":", count: 100_000)))
  }
}
