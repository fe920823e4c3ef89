import Foundation

/// All dossiers as JSON Lines: one dossier a line, in UTF-8.
public enum DossierLines {
  /// The line of a dossier, with its end.
  public static func line(_ dossier: Dossier) throws -> String { try DossierJSON(dossier).line() + "\n" }

  /// Reads the dossiers of an export; empty lines are passed over.
  ///
  /// Throws ``DossierError`` with the lines that are none, so that all or none are taken in.
  public static func read(_ bytes: [UInt8]) throws(DossierError) -> [Dossier] {
    var dossiers: [Dossier] = []
    var faults: [Int: DossierError.LineFault] = [:]
    var known: Set<DossierID> = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy({ $0 <= 0x20 }) {
      switch dossier(line, isFirst: index == 0) {
      case .failure(let fault): faults[index + 1] = fault.fault
      case .success(let dossier) where !known.insert(dossier.id).inserted: faults[index + 1] = .twice
      case .success(let dossier): dossiers.append(dossier)
      }
      if faults.count >= DossierLimits.toldLines { break }
    }
    guard faults.isEmpty else { throw .badLines(faults) }
    guard !dossiers.isEmpty else { throw .noLines }
    return dossiers
  }

  private struct Refused: Error { let fault: DossierError.LineFault }

  /// What alone is read of a line to know its form.
  private struct Form: Decodable {
    let format: String
    let format_version: Int
  }

  private static func dossier(_ line: ArraySlice<UInt8>, isFirst: Bool) -> Result<Dossier, Refused> {
    guard line.count <= DossierLimits.line else { return .failure(Refused(fault: .tooLongALine)) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let data = Data(isFirst && line.starts(with: mark) ? line.dropFirst(mark.count) : line)
    let decoder = JSONDecoder()
    guard let form = try? decoder.decode(Form.self, from: data), form.format == DossierJSON.format else {
      return .failure(Refused(fault: .noDossier))
    }
    guard form.format_version <= DossierJSON.formatVersion else { return .failure(Refused(fault: .newer)) }
    guard let dossier = try? decoder.decode(DossierJSON.self, from: data).dossier else {
      return .failure(Refused(fault: .noDossier))
    }
    if let part = dossier.content.partBeyondLimit { return .failure(Refused(fault: .tooLong(part))) }
    return .success(dossier)
  }
}
