#if Web
  import Foundation

  @testable import Dossiers

  /// A folder for the dossiers of one test, removed with it.
  final class StoreFolder: Sendable {
    let url: URL

    init(in parent: URL = FileManager.default.temporaryDirectory) throws {
      url = parent.appendingPathComponent("optimale-dossiers-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String = "d.sqlite") -> String { url.appendingPathComponent(name).path }

    func store() throws -> DossierStore { try DossierStore(path()) }

    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }

    func bytes(_ name: String = "d.sqlite") throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path(name))) }

    func write(_ bytes: Data, to name: String = "d.sqlite") throws {
      try bytes.write(to: URL(fileURLWithPath: path(name)))
    }
  }
#endif
