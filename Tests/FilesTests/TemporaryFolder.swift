import Files
import Foundation

/// A folder for one test, removed with it.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("optimale-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Names of all that is in the folder.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }

  func write(_ text: String, to name: String) throws { try Data(text.utf8).write(to: url.appendingPathComponent(name)) }

  func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  /// What the files hold by name; hidden ones are left out.
  func contents() throws -> [String: String] {
    try Dictionary(uniqueKeysWithValues: names().filter { !$0.hasPrefix(".") }.map { ($0, try text($0)) })
  }

  /// What the name of a staging folder for an output begins with: a digest of the output's name.
  static func staging(_ name: String) -> String { ".optimale-\(sha256(of: Array(name.utf8)).prefix(16))-" }
}
