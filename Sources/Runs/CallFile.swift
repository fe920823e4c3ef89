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
      let plural = count == 1 ? "" : "s"
      let ending = Bilingual(
        fr: "\(path) : \(count) ligne\(plural) illisible\(plural) ; rien n’a été facturé (--skip-bad-rows facture les "
          + "autres)",
        en: "\(path): \(count) bad row\(plural); nothing was rated (--skip-bad-rows rates the others)")
      throw Failure.problems(file.badRows, of: count, ending: ending) { Bilingual("\(path):\($0.line): ") + $0.reason }
    }
    return file
  }

  private static func sentence(_ error: CallRecordError) -> Bilingual {
    let columns = CallRecordFile.columns.joined(separator: ",")
    return switch error {
    case .noHeader:
      Bilingual(fr: "1: pas de ligne d’en-tête : attendu \(columns)", en: "1: no header row: expected \(columns)")
    case .missingColumn(let name):
      Bilingual(
        fr: "1: pas de colonne « \(name) » : attendu \(columns), entre virgules, en UTF-8",
        en: "1: no column “\(name)”: expected \(columns), between commas, in UTF-8")
    case .repeatedColumn(let name):
      Bilingual(fr: "1: la colonne « \(name) » s’y trouve deux fois", en: "1: column “\(name)” stands twice")
    case .openQuote(let line):
      Bilingual(
        fr: "\(line): un guillemet est ouvert et jamais fermé : aucune ligne après lui ne peut être lue",
        en: "\(line): a quotation mark is opened and never closed, so no row after it can be told")
    case .strayQuote(let line):
      Bilingual(
        fr:
          "\(line): un guillemet dans un champ : attendu des guillemets autour du champ entier, et « \"\" » pour un guillemet",
        en: "\(line): a quotation mark inside a field: expected marks around the whole field, and “\"\"” for one within"
      )
    case .unreadable(let line, let reason):
      Bilingual(fr: "\(line): pas du CSV : \(reason)", en: "\(line): not CSV: \(reason)")
    }
  }
}
