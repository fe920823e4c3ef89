import Basics
import CallImport
import CallRecords
import Documents
import Files
import Interchange
import Numbering
import Tariffs

/// Call files of switchboards and operators turned into call records.
public struct ImportRun {
  /// How the file is read, where that is not told by the file itself.
  public struct Way: Sendable {
    /// The name of a layout.
    public var layout: String?
    /// A mapping file.
    public var mapping: String?
    /// What is dialled before a number to leave the switchboard.
    public var outsideLine: String?
    /// The zone of times that name none.
    public var zone: String?
    /// The order of dates.
    public var dates: DateOrder?
    /// The year of dates without one.
    public var year: Int?

    /// A file that says all by itself.
    public init() {}
  }

  private let path: String
  private let layouts: [Mapping]
  private let numbers: NumberReader

  /// An import of a file.
  ///
  /// Throws ``Failure``.
  public init(_ path: String, _ way: Way, _ tariff: Tariff) throws {
    self.path = path
    layouts = try ImportRun.layouts(way)
    numbers = NumberReader(tariff)
  }

  /// What came of a file.
  public struct Outcome: Sendable {
    /// What came of its rows.
    public let report: ImportReport
    /// The mapping it was read by, as a mapping file.
    public let mapping: String
    /// How many telephones share the last user line, as there are no more.
    public let telephonesWithoutLine: Int

    /// What came of the file in a few lines, with the mapping where that is asked for.
    public func told(of path: String, isExplained: Bool, _ language: Language) -> [String] {
      ImportRunWords.summary(path, report, sharing: telephonesWithoutLine).map { "optimale: \($0[language])" }
        + (isExplained ? mapping.split(separator: "\n").map(String.init) : [])
    }
  }

  /// Reads the file and writes its call records, and the rows left out, where they are asked for.
  ///
  /// Throws ``Failure``.
  public func write(calls records: TextOutput?, left rows: TextOutput?) throws -> Outcome {
    guard let rows else { return try write(calls: records, each: nil) }
    var outcome: Outcome?
    try rows.write { put in outcome = try withoutActuallyEscaping(put) { try write(calls: records, each: $0) } }
    // The pieces have been written, or their failure was thrown.
    guard let outcome else { throw Failure.badData(ImportRunWords.sentence(.empty, path)) }
    return outcome
  }

  private func write(calls records: TextOutput?, each left: ((String) throws -> Void)?) throws -> Outcome {
    guard let records else { return try run(calls: { _ in }, left: left) }
    var outcome: Outcome?
    try records.write { outcome = try run(calls: $0, left: left) }
    guard let outcome else { throw Failure.badData(ImportRunWords.sentence(.empty, path)) }
    return outcome
  }

  /// Reads the file, and puts its calls and, where asked for, the rows left out as lines of CSV.
  ///
  /// Throws ``Failure``.
  public func run(calls put: (String) throws -> Void, left: ((String) throws -> Void)?) throws -> Outcome {
    var maker = RecordMaker()
    try left?(CSVText.render([LeftRow.columns]))
    var isBegun = false
    func take(_ row: ImportedRow) throws {
      switch row {
      case .call(let call):
        // Nothing is written of a file in which there is no call.
        if !isBegun { try put(CSVText.render([CallRecordFile.columns])) }
        isBegun = true
        try put(CSVText.render([maker.record(call).row]))
      case .left(let row): try left?(CSVText.render([row.cells]))
      }
    }
    let report: ImportReport
    do {
      var importer = CallImporter(layouts, numbers: numbers)
      try InputFile.pieces(of: path, Input.register) { try importer.take($0, each: take) }
      report = try importer.finish(each: take)
    } catch let failure as CallImporter.Failure {
      throw Failure.badData(ImportRunWords.sentence(failure, path))
    }
    guard report.kept > 0 else { throw Failure.badData(ImportRunWords.nothingKept(path, report)) }
    return Outcome(
      report: report, mapping: layouts.first { $0.name == report.layout }?.yaml ?? "",
      telephonesWithoutLine: maker.telephonesWithoutLine)
  }

  static func layouts(_ way: Way) throws -> [Mapping] {
    var layouts: [Mapping]
    if let path = way.mapping {
      do {
        layouts = [try Mapping.decode(Input.bytes(path, limit: Mapping.fileLimit))]
      } catch let failure as DocumentFailure {
        throw Failure.document(failure, file: path)
      }
    } else {
      layouts = try Layouts.all()
    }
    if let name = way.layout {
      let names = layouts.map(\.name)
      layouts = layouts.filter { $0.name == name }
      guard !layouts.isEmpty else {
        throw Failure.usage(Failure.unknown(name, among: names, ImportRunWords.noLayout(name)))
      }
    }
    return layouts.map { changed($0, way) }
  }

  private static func changed(_ mapping: Mapping, _ way: Way) -> Mapping {
    var mapping = mapping
    if let outsideLine = way.outsideLine { mapping.outsideLine = outsideLine }
    if let zone = way.zone { mapping.zone = zone }
    if let dates = way.dates { mapping.dates = dates }
    if let year = way.year { mapping.year = year }
    return mapping
  }
}

extension LeftRow {
  /// What a table of rows left out tells of each.
  fileprivate static let columns = ["line", "offset", "column", "reason", "is_on_purpose", "text"]

  fileprivate var cells: [String] {
    [
      String(line), String(offset), column.map { String($0) } ?? "", reason.rawValue, String(reason.isOnPurpose), text,
    ]
  }
}
