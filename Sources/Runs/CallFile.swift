import Basics
import CallRecords
import Tariffs

/// Files of calls.
public enum CallFile {
  /// Bytes a file may have.
  private static let limit = 2_000_000_000

  /// Reads a file of calls to a tariff's destinations; bad rows are refused unless they are to be skipped.
  ///
  /// Throws ``Failure``.
  public static func read(
    _ path: String, _ tariff: Tariff, _ choices: ReadingChoices, skipsBadRows: Bool
  ) throws -> CallRecordFile {
    let bytes = try Input.bytes(path, limit: limit)
    let file: CallRecordFile
    do {
      file = try CallRecordFile(
        csv: bytes, misusedKeys: tariff.misusedKeys, keysOfPlace: Input.keysOfPlace(tariff)
      ) { tariff.resolve($0, choices) != nil }
    } catch {
      throw Failure.badData(Bilingual("\(path):") + sentence(error))
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
