import Documents
import Files
import Foundation
import Tariffs

/// The document of a tariff's file: as it stands or, for a draft, with the tariff that the draft is based on.
struct TariffDocument {
  /// The whole document.
  let root: Element
  /// Digest of the file; of a draft, one of its bytes and those of its tariff.
  let sha256: String

  /// Reads a file, and the one that a draft is based on; what is wrong with either is told of it.
  ///
  /// Throws ``Failure``.
  init(_ path: String, _ files: RunFiles) throws {
    let bytes = try files.bytes(path, limit: Tariff.fileLimit)
    let own: Element
    let named: TariffDraft?
    do {
      own = try Element.parse(bytes, limit: Tariff.fileLimit)
      named = try TariffDraft(own)
    } catch { throw Failure.document(error, file: path) }
    guard let draft = named else {
      (root, sha256) = (own, Files.sha256(of: bytes))
      return
    }
    let base = try TariffDocument.base(of: draft, path, files)
    do { root = try draft.document(on: base.root) } catch { throw Failure.document(error, file: path) }
    sha256 = TariffDraft.digest(of: bytes, on: base.sha256)
  }

  /// The document of the tariff that a draft is based on, which is in order and no draft itself.
  private static func base(
    of draft: TariffDraft, _ path: String, _ files: RunFiles
  ) throws -> (root: Element, sha256: String) {
    switch draft.base {
    case .shipped:
      do { return (try Tariff.bundledDocument(), try Tariff.bundled().sha256) } catch {
        throw Failure.document(error, file: Input.shippedTariff)
      }
    case .file(let named):
      // A draft on standard input names its tariff from where the command runs.
      let folder = URL(fileURLWithPath: path == "-" ? "-" : path).deletingLastPathComponent()
      let file = named.hasPrefix("/") ? named : folder.appendingPathComponent(named).relativePath
      let bytes = try files.bytes(file, limit: Tariff.fileLimit)
      do {
        let root = try Element.parse(bytes, limit: Tariff.fileLimit)
        guard try TariffDraft(root) == nil else { throw Failure.badData(DraftWords.draftOnDraft(path, file)) }
        return (root, try Tariff.decode(root, sha256: Files.sha256(of: bytes)).sha256)
      } catch let failure as DocumentFailure { throw Failure.document(failure, file: file) }
    }
  }
}
