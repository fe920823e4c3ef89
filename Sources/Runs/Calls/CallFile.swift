import Basics
import CallRecords
import Foundation
import Tariffs

/// Files of call records.
enum CallFile {
  /// Bytes a file may have.
  static let limit = 2_000_000_000

  /// Reads the bytes of a file to a tariff's destinations and hands over each call.
  ///
  /// Bad rows are refused unless they are to be skipped. Where the bytes are no call records at all, what else they might
  /// have been is said, too.
  ///
  /// Throws ``Failure``.
  static func read(
    _ bytes: [UInt8], _ path: String, _ tariff: Tariff, _ choices: ReadingChoices, skipsBadRows: Bool,
    otherLayouts: [String], each: (Call) -> Void
  ) throws -> CallRecordFile {
    let file: CallRecordFile
    do {
      file = try CallRecordFile(
        csv: bytes, misusedKeys: tariff.misusedKeys, keysOfPlace: Input.keysOfPlace(tariff), each: each
      ) { tariff.resolve($0, choices) != nil }
    } catch {
      let others = otherLayouts.isEmpty ? [] : [InputWords.noLayoutEither(path, otherLayouts)]
      throw Failure(code: EX_DATAERR, lines: [Bilingual("\(path):") + sentence(error)] + others)
    }
    guard file.badRows.isEmpty || skipsBadRows else {
      let count = file.badRowCount
      let ending = InputWords.badRows(count, of: path)
      throw Failure.problems(file.badRows, of: count, ending: ending) { Bilingual("\(path):\($0.line): ") + $0.reason }
    }
    return file
  }

  private static func sentence(_ error: CallRecordError) -> Bilingual {
    let columns = CallRecordFile.columns.joined(separator: ",")
    return switch error {
    case .noHeader:
      InputWords.noHeader(columns)
    case .missingColumn(let name):
      InputWords.noColumn(name, columns)
    case .repeatedColumn(let name):
      InputWords.columnTwice(name)
    case .openQuote(let line):
      InputWords.openQuote(line)
    case .strayQuote(let line):
      InputWords.strayQuote(line)
    case .unreadable(let line, let reason):
      InputWords.unreadable(line, reason)
    }
  }
}
