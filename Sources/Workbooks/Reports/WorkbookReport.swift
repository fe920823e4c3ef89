import Basics
import Interchange
import Reporting
import Tariffs

/// A report that has sheets and charts of its own beside its tidy table.
protocol WorkbookReport: WrittenReport {
  /// What it was made with and how it is made again.
  func origin(_ words: WorkbookWords) -> [[Cell]]
  /// Its sheets and charts.
  func contents(_ words: WorkbookWords) -> WorkbookContents
}

/// What a workbook holds beside its first sheet.
struct WorkbookContents {
  /// Charts of the sheets below, on a sheet of their own.
  var charts: [Chart] = []
  /// Tables for people, then the tidy one.
  var sheets: [Sheet]
}

extension Workbook {
  /// The workbook of a report: what it is, its charts, its tables, its figures as programs read them.
  ///
  /// A report that has no sheets of its own has its tidy table.
  public init(of report: some WrittenReport, _ language: Language) {
    let words = WorkbookWords(language)
    let own = report as? any WorkbookReport
    let contents =
      own?.contents(words) ?? WorkbookContents(sheets: [TidyTable(report.data, language).sheet(words.allFigures)])
    let title = report.blocks(language, hasPictures: false).lazy.compactMap(Workbook.heading).first ?? Workbook.maker
    let about: [[Cell]] =
      [[.text(words.title), .text(title)], [.text(words.program), .text("\(Workbook.maker) \(Version.current)")]]
      + (own?.origin(words) ?? []) + [[.text(words.amounts), .text(words.amountsMore)]]
    let charts = contents.charts.isEmpty ? [] : [Sheet(words.charts, charts: contents.charts)]
    var first = Sheet(words.about, header: [], rows: about)
    first.wraps = true
    let listed = (charts + contents.sheets).map { [Cell.text(words.sheet), .text($0.name)] }
    first.rows += listed
    self.init(title, language, [first] + charts + contents.sheets)
  }

  private static func heading(_ block: Block) -> String? {
    if case .heading(1, let text) = block { plain(text) } else { nil }
  }
}

/// Lines of a first sheet that several reports have.
enum Origin {
  static func tariff(_ tariff: Tariff, _ label: String, _ words: WorkbookWords) -> [[Cell]] {
    [
      [.text(label), .text("\(tariff.name), \(tariff.version)")],
      [.text(words.digest(of: label)), .text(tariff.sha256)],
    ]
  }

  static func run(seed: UInt64, confidence: Double, command: String, _ words: WorkbookWords) -> [[Cell]] {
    // A seed may have more digits than a number of a spreadsheet.
    [
      [.text(words.seed), .text("\(seed)")], [.text(words.confidence), .share(confidence)],
      [.text(words.command), .text(command)],
    ]
  }

  /// Names of a tariff's plans by their keys.
  static func names(_ tariff: Tariff) -> [String: String] {
    Dictionary(tariff.plans.map { ($0.plan.key, $0.name) }) { first, _ in first }
  }
}
