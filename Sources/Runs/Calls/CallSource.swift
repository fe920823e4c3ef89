import Basics
import CallImport
import CallRecords
import Files
import Numbering
import Tariffs

/// A file of calls: call records of our own, or an export of a switchboard or an operator.
public struct CallSource: Sendable {
  private let path: String
  private let way: ImportRun.Way
  private let skipsBadRows: Bool

  /// A file, `-` for standard input, read as told where it does not tell by itself.
  ///
  /// Bad rows of call records are refused unless they are to be skipped; rows of an export that can't be read are counted
  /// with their reasons, as `import` does.
  public init(_ path: String, _ way: ImportRun.Way = ImportRun.Way(), skipsBadRows: Bool = false) {
    self.path = path
    self.way = way
    self.skipsBadRows = skipsBadRows
  }

  /// Reads the file's calls to a tariff's destinations.
  ///
  /// Throws ``Failure``, also where there is no call.
  public func read(_ tariff: Tariff, _ choices: ReadingChoices) throws -> ReadCalls {
    let layouts = try ImportRun.layouts(way)
    var taker = CallTaker(layouts, tariff, mayBeRecords: way.layout == nil && way.mapping == nil)
    do {
      try InputFile.pieces(of: path, Input.register) { piece in
        try taker.take(piece)
        guard taker.recordBytes.count <= CallFile.limit else {
          throw FileError.tooLarge(path: path, limit: CallFile.limit)
        }
      }
      try taker.finish()
    } catch let failure as CallImporter.Failure {
      throw Failure.badData(ImportRunWords.sentence(failure, path))
    }
    guard taker.areRecords else { return try exported(taker) }
    let isRecognised = CallRecordFile.hasHeader(taker.recordBytes)
    let known = isRecognised ? [] : layouts.map(\.name)
    let file = try CallFile.read(
      taker.recordBytes, path, tariff, choices, skipsBadRows: skipsBadRows, otherLayouts: known)
    guard !file.calls.isEmpty else { throw Failure.badData(ExpectedWords.noCalls(in: path)) }
    return ReadCalls(file)
  }

  private func exported(_ taker: CallTaker) throws -> ReadCalls {
    guard let report = taker.read.report, report.kept > 0 else {
      let failure = ImportRunWords.sentence(.empty, path)
      throw Failure.badData(taker.read.report.map { ImportRunWords.nothingKept(path, $0) } ?? failure)
    }
    return taker.read
  }
}

/// Takes a file of calls piece by piece and finds out what it is: an export is read on the way, call records are kept to
/// be read whole.
private struct CallTaker {
  private var importer: CallImporter
  private var maker = RecordMaker()
  private let layouts: [Mapping]
  private let mayBeRecords: Bool
  /// Whether the file is known to be an export: a row of it was read.
  private var isExport = false
  /// Whether the file is read as call records.
  private(set) var areRecords = false
  /// The bytes of a file that may be call records.
  private(set) var recordBytes: [UInt8] = []
  /// The calls of an export.
  private(set) var read = ReadCalls()

  init(_ layouts: [Mapping], _ tariff: Tariff, mayBeRecords: Bool) {
    self.layouts = layouts
    self.mayBeRecords = mayBeRecords
    importer = CallImporter(layouts, numbers: NumberReader(tariff))
  }

  mutating func take(_ piece: [UInt8]) throws {
    if mayBeRecords, !isExport { recordBytes += piece }
    if mayBeRecords, !areRecords, !isExport, CallRecordFile.hasHeader(recordBytes) { areRecords = true }
    guard !areRecords else { return }
    try recognising { importer, keep in try importer.take(piece, each: keep) }
  }

  mutating func finish() throws {
    guard !areRecords else { return }
    var report: ImportReport?
    try recognising { importer, keep in report = try importer.finish(each: keep) }
    guard let report else { return }
    read.report = report
    read.badRows = report.skipped.reduce(0) { $1.key.isOnPurpose ? $0 : $0 + $1.value }
    read.mapping = layouts.first { $0.name == report.layout }?.yaml
    read.telephonesWithoutLine = maker.telephonesWithoutLine
  }

  /// Reads on in the export; what is none may be call records with a fault, which their reader tells.
  private mutating func recognising(
    _ work: (inout CallImporter, (ImportedRow) throws -> Void) throws -> Void
  ) throws {
    var (isExport, maker, read) = (isExport, maker, read)
    (self.read, self.maker) = (ReadCalls(), RecordMaker())
    do {
      try work(&importer) { row in
        isExport = true
        guard case .call(let call) = row else { return }
        var remark = ReadCalls.Remark()
        (remark.isMasked, remark.doubt, remark.paid) = (call.number.isMasked, call.number.doubt, call.paid)
        read.add(maker.record(call), remark)
      }
    } catch let failure as CallImporter.Failure {
      guard mayBeRecords, !isExport else { throw failure }
      areRecords = true
    }
    (self.isExport, self.maker, self.read) = (isExport, maker, read)
    if isExport { recordBytes = [] }
  }
}

extension ReadCalls {
  /// The calls of call records.
  init(_ file: CallRecordFile) {
    calls = file.calls
    // Names of hidden numbers end so, as `import` writes them.
    remarks = file.calls.map { call in
      var remark = Remark()
      remark.isMasked = call.recipient.hasSuffix("…")
      return remark
    }
    badRows = file.badRowCount
  }
}
