import Basics
import HandMadeResults
import Interchange
import Rating

@testable import Reporting

/// The reports on results written by hand.
extension AdviceParts {
  var report: AdviceReport { AdviceReport(advice, command: AdviceParts.command, tax: tax, whatIf: whatIf) }

  func words(_ language: Language) -> AdviceWords { AdviceWords(data: report.data, language: language) }
}

extension StudyResults {
  static func bills(
    _ bills: [[MonthBill]], skipped: Int = 0, unbilledLine: Int? = nil, vat: String? = nil,
    background: BillBackground = BillBackground()
  ) throws -> BillReport {
    let data = try billData(bills, skipped: skipped, vat: vat, background: background)
    return BillReport(
      tariff: data.tariff, bills: data.bills, skippedRows: skipped, unbilledLine: unbilledLine, tax: data.tax,
      background: background)
  }
}

extension BillReport {
  func blocks(_ language: Language) -> [Block] { blocks(language, hasPictures: false) }
}

/// Data that a report lays out: a test may ask it for what that report shows.
protocol Reported {
  associatedtype Report: WrittenReport
  var report: Report { get }
}

extension Reported {
  func blocks(_ language: Language, hasPictures: Bool) -> [Block] { report.blocks(language, hasPictures: hasPictures) }
  func drawings(_ language: Language) -> [Drawing] { report.drawings(language) }
}

extension StudyData: Reported {
  var report: StudyReport { StudyReport(self) }
}

extension WhatIfData: Reported {
  var report: WhatIfReport { WhatIfReport(self) }
}

extension BreakEvenData: Reported {
  var report: BreakEvenReport { BreakEvenReport(self) }
}
