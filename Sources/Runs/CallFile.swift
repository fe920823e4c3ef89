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
      file = try CallRecordFile(csv: bytes, misusedKeys: tariff.misusedKeys) { tariff.resolve($0, choices) != nil }
    } catch {
      throw Failure.badData("\(path):\(sentence(error))")
    }
    guard file.badRows.isEmpty || skipsBadRows else {
      let count = file.badRowCount
      let ending =
        "\(path): \(count) bad row\(count == 1 ? "" : "s"); nothing was rated (--skip-bad-rows rates the others)"
      throw Failure.problems(file.badRows, of: count, ending: ending) { "\(path):\($0.line): \($0.reason)" }
    }
    return file
  }

  private static func sentence(_ error: CallRecordError) -> String {
    let columns = CallRecordFile.columns.joined(separator: ",")
    return switch error {
    case .noHeader: "1: no header row: expected \(columns)"
    case .missingColumn(let name): "1: no column “\(name)”: expected \(columns), between commas, in UTF-8"
    case .repeatedColumn(let name): "1: column “\(name)” stands twice"
    case .openQuote(let line): "\(line): a quotation mark is opened and never closed, so no row after it can be told"
    case .strayQuote(let line):
      "\(line): a quotation mark inside a field: expected marks around the whole field, and “\"\"” for one within"
    case .unreadable(let line, let reason): "\(line): not CSV: \(reason)"
    }
  }
}
