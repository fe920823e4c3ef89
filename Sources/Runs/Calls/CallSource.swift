import Basics
import CallImport
import CallRecords
import Files
import Numbering
import Tariffs

/// A file of calls: call records of our own, or an export of a switchboard or an operator.
public struct CallSource: Sendable {
  /// Its path, `-` for standard input.
  public let path: String
  private let way: ImportRun.Way
  private let skipsBadRows: Bool
  /// What is read in the place of the file: bytes handed over, or the text of a PDF.
  private var text: [UInt8]?

  /// A file, `-` for standard input, read as told where it does not tell by itself.
  ///
  /// Bad rows of call records are refused unless they are to be skipped; rows of an export that can't be read are counted
  /// with their reasons, as `import` does.
  public init(_ path: String, _ way: ImportRun.Way = ImportRun.Way(), skipsBadRows: Bool = false) {
    self.path = path
    self.way = way
    self.skipsBadRows = skipsBadRows
  }

  /// The bytes of a file that stands nowhere, of some name, read as a file of that name would be.
  public init(_ bytes: [UInt8], named name: String) {
    self.init(name)
    text = bytes
  }

  /// Reads with the file or, where it is a PDF, with its text.
  ///
  /// Throws ``Failure``, and what `read` throws.
  public func reading<Made>(_ read: (CallSource) throws -> Made) async throws -> Made {
    if let text {
      guard PDFText.begins(text) else { return try read(self) }
      var source = self
      source.text = try await PDFText(bytes: text).text(path)
      return try read(source)
    }
    return try await PDFText.reading(path) { text in
      var source = self
      source.text = text
      return try read(source)
    }
  }

  /// Reads the file's calls to a tariff's destinations.
  ///
  /// Throws ``Failure``, also where there is no call; what a PDF throws, ``reading(_:)`` takes.
  public func read(_ tariff: Tariff, _ choices: ReadingChoices) throws -> ReadCalls {
    var read = ReadCalls()
    let file = try self.read(tariff, choices) { call, remark in
      read.calls.append(call)
      read.remarks.append(remark)
    }
    read.file = file
    return read
  }

  /// Reads the file's calls to a tariff's destinations and hands over each, in the file's order; where the file is
  /// refused in the end, for all that.
  ///
  /// Throws ``Failure``, also where there is no call; what a PDF throws, ``reading(_:)`` takes.
  public func read(
    _ tariff: Tariff, _ choices: ReadingChoices, each: (Call, ReadCalls.Remark) -> Void
  ) throws -> ReadFile {
    let layouts = try ImportRun.layouts(way, of: path, tariff)
    let isTold = way.layout != nil || way.mapping != nil || way.columns != nil
    var taker = CallTaker(layouts, tariff, mayBeRecords: !isTold)
    do {
      try pieces { piece in
        try taker.take(piece, each)
        guard taker.recordBytes.count <= CallFile.limit else {
          throw FileError.tooLarge(path: path, limit: CallFile.limit)
        }
      }
      try taker.finish(each)
    } catch let failure as CallImporter.Failure {
      throw Failure.badData(ImportRunWords.sentence(failure, path))
    }
    guard taker.areRecords else { return try exported(taker) }
    let known = CallRecordFile.hasHeader(taker.recordBytes) ? [] : layouts.map(\.name)
    return try records(taker.recordBytes, tariff, choices, otherLayouts: known, each)
  }

  private func pieces(_ take: ([UInt8]) throws -> Void) throws {
    guard let text else { return try ImportRun.pieces(of: path, take) }
    try take(text)
  }

  private func records(
    _ bytes: [UInt8], _ tariff: Tariff, _ choices: ReadingChoices, otherLayouts: [String],
    _ each: (Call, ReadCalls.Remark) -> Void
  ) throws -> ReadFile {
    var read = ReadFile()
    let file = try CallFile.read(
      bytes, path, tariff, choices, skipsBadRows: skipsBadRows, otherLayouts: otherLayouts
    ) { call in
      var remark = ReadCalls.Remark()
      // Names of hidden numbers end so, as `import` writes them.
      remark.isMasked = call.recipient.utf8.last == 0xA6 && call.recipient.hasSuffix("…")
      read.calls += 1
      each(call, remark)
    }
    read.badRows = file.badRowCount
    guard read.calls > 0 else { throw Failure.badData(ExpectedWords.noCalls(in: path)) }
    return read
  }

  private func exported(_ taker: CallTaker) throws -> ReadFile {
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
  private let mayBeRecords: Bool
  /// Whether the file is known to be an export: a row of it was read.
  private var isExport = false
  /// Whether the file is read as call records.
  private(set) var areRecords = false
  /// The bytes of a file that may be call records.
  private(set) var recordBytes: [UInt8] = []
  /// What came of an export.
  private(set) var read = ReadFile()

  init(_ layouts: [Mapping], _ tariff: Tariff, mayBeRecords: Bool) {
    self.mayBeRecords = mayBeRecords
    importer = CallImporter(layouts, numbers: NumberReader(tariff))
  }

  mutating func take(_ piece: [UInt8], _ each: (Call, ReadCalls.Remark) -> Void) throws {
    if mayBeRecords, !isExport { recordBytes += piece }
    if mayBeRecords, !areRecords, !isExport, CallRecordFile.hasHeader(recordBytes) { areRecords = true }
    guard !areRecords else { return }
    _ = try read(piece, each)
  }

  mutating func finish(_ each: (Call, ReadCalls.Remark) -> Void) throws {
    guard !areRecords else { return }
    guard let report = try read(nil, each) else { return }
    read.report = report
    read.calls = report.kept
    read.badRows = report.skipped.reduce(0) { $1.key.isOnPurpose ? $0 : $0 + $1.value }
    read.mapping = importer.mapping?.yaml
    read.telephonesWithoutLine = maker.telephonesWithoutLine
  }

  /// Reads on in the export, nil for its end, whose report it gives; what is no export may be call records with a fault,
  /// which their reader tells.
  private mutating func read(
    _ piece: [UInt8]?, _ each: (Call, ReadCalls.Remark) -> Void
  ) throws -> ImportReport? {
    var (isExport, maker) = (isExport, maker)
    self.maker = RecordMaker()
    defer {
      (self.isExport, self.maker) = (isExport, maker)
      if isExport { recordBytes = [] }
    }
    func keep(_ row: ImportedRow) {
      isExport = true
      guard case .call(let call) = row else { return }
      var remark = ReadCalls.Remark()
      (remark.isMasked, remark.doubt, remark.paid) = (call.number.isMasked, call.number.doubt, call.paid)
      each(maker.record(call), remark)
    }
    do {
      guard let piece else { return try importer.finish(each: keep) }
      try importer.take(piece, each: keep)
    } catch let failure as CallImporter.Failure {
      guard mayBeRecords, !isExport else { throw failure }
      areRecords = true
    }
    return nil
  }
}
