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
    /// The names of columns of a file that names none.
    public var columns: [String]?

    /// A file that says all by itself.
    public init() {}
  }

  private let path: String
  private let layouts: [Mapping]
  private let numbers: NumberReader
  /// The text of a PDF, read in its place.
  private var text: [UInt8]?

  /// An import of a file.
  ///
  /// Throws ``Failure``.
  public init(_ path: String, _ way: Way, _ tariff: Tariff) throws {
    self.path = path
    layouts = try ImportRun.layouts(way, of: path, tariff)
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
  /// `masked` names recipients by their numbers without the last four digits. Throws ``Failure``.
  public func write(calls records: TextOutput?, left rows: TextOutput?, masked: Bool = false) async throws -> Outcome {
    try await reading { run in
      try output(rows) { left in
        try output(records) { try run.run(calls: $0 ?? { _ in }, left: left, masked: masked) }
      }
    }
  }

  /// Reads with a file's bytes or, where it is a PDF, with its text.
  ///
  /// Throws ``Failure``, and what `read` throws.
  public func reading<Made>(_ read: (ImportRun) throws -> Made) async throws -> Made {
    try await PDFText.reading(path) { text in
      var run = self
      run.text = text
      return try read(run)
    }
  }

  /// What is made while pieces are put to an output, which is there once all is.
  private func output(
    _ output: TextOutput?, _ make: (((String) throws -> Void)?) throws -> Outcome
  ) throws -> Outcome {
    guard let output else { return try make(nil) }
    var outcome: Outcome?
    try output.write { put in outcome = try withoutActuallyEscaping(put) { try make($0) } }
    // The pieces have been written, or their failure was thrown.
    guard let outcome else { throw Failure.badData(ImportRunWords.sentence(.empty, path)) }
    return outcome
  }

  /// Reads the file, and puts its calls and, where asked for, the rows left out as lines of CSV.
  ///
  /// Throws ``Failure``; what a PDF throws, ``reading(_:)`` takes.
  public func run(
    calls put: (String) throws -> Void, left: ((String) throws -> Void)?, masked: Bool = false
  ) throws -> Outcome {
    var (maker, lines) = (RecordMaker(masked: masked), RecordLines())
    try left?(CSVText.render([LeftRow.columns]))
    var isBegun = false
    let (report, mapping) = try each { row in
      switch row {
      case .call(let call):
        // Nothing is written of a file in which there is no call.
        if !isBegun { try put(CSVText.render([CallRecordFile.columns])) }
        isBegun = true
        lines.add(maker.record(call))
        if lines.isFull { try put(lines.take()) }
      case .left(let row): try left?(CSVText.render([row.cells]))
      }
    }
    if isBegun { try put(lines.take()) }
    return Outcome(report: report, mapping: mapping, telephonesWithoutLine: maker.telephonesWithoutLine)
  }

  /// Reads the file row by row, and gives what came of it and the mapping it was read by, as a mapping file.
  ///
  /// Throws ``Failure``; what a PDF throws, ``reading(_:)`` takes.
  public func each(_ take: (ImportedRow) throws -> Void) throws -> (ImportReport, mapping: String) {
    do {
      var importer = CallImporter(layouts, numbers: numbers)
      if let text {
        try importer.take(text, each: take)
      } else {
        try ImportRun.pieces(of: path) { try importer.take($0, each: take) }
      }
      let report = try importer.finish(each: take)
      guard report.kept > 0 else { throw Failure.badData(ImportRunWords.nothingKept(path, report)) }
      return (report, importer.mapping?.yaml ?? "")
    } catch let failure as CallImporter.Failure {
      throw Failure.badData(ImportRunWords.sentence(failure, path))
    }
  }

  /// Hands over a file's bytes; throws the file itself where it is a PDF.
  static func pieces(of path: String, _ take: ([UInt8]) throws -> Void) throws {
    var pdf: PDFText?
    var isBegun = false
    try InputFile.pieces(of: path, Input.register) { piece in
      if !isBegun, PDFText.begins(piece) { pdf = PDFText(bytes: []) }
      isBegun = true
      guard pdf != nil else { return try take(piece) }
      if pdf?.append(piece) == false { throw FileError.tooLarge(path: path, limit: PDFText.limit) }
    }
    if let pdf { throw pdf }
  }

  /// The layouts that a file may be in.
  ///
  /// Throws ``Failure``.
  static func layouts(_ way: Way, of path: String, _ tariff: Tariff) throws -> [Mapping] {
    let layouts = try layouts(way)
    for case let key? in layouts.map(\.assumedDestination) where !tariff.destinationKeys.contains(key) {
      throw Failure.badData(ImportRunWords.unknownDestination(way.mapping ?? path, key))
    }
    return layouts
  }

  private static func layouts(_ way: Way) throws -> [Mapping] {
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
    // Names of columns are for the layouts that have them elsewhere than in the file.
    if way.columns != nil, way.layout == nil, way.mapping == nil { layouts.removeAll { $0.columnNames.isEmpty } }
    return layouts.map { changed($0, way) }
  }

  private static func changed(_ mapping: Mapping, _ way: Way) -> Mapping {
    var mapping = mapping
    if let outsideLine = way.outsideLine { mapping.outsideLine = outsideLine }
    if let zone = way.zone { mapping.zone = zone }
    if let dates = way.dates { mapping.dates = dates }
    if let year = way.year { mapping.year = year }
    if let columns = way.columns {
      mapping.columnNames = columns
      mapping.hasHeader = false
    }
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
