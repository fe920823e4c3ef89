import Basics
import Files
import Foundation

/// The files that a run may read: those of the disk, or some that are held in memory under their names and no others.
public struct RunFiles: Sendable {
  /// Those of the disk.
  public static let disk = RunFiles(held: nil)

  private let held: [String: [UInt8]]?

  /// Files held in memory, each by the path that it is asked for by, from where the run stands.
  public init(_ files: [(path: String, bytes: [UInt8])]) {
    self.init(held: Dictionary(files.map { (RunFiles.key($0.path), $0.bytes) }, uniquingKeysWith: { $1 }))
  }

  private init(held: [String: [UInt8]]?) { self.held = held }

  /// The same with another file; on the disk, where all files are, no other.
  public func holding(_ path: String, _ bytes: [UInt8]) -> RunFiles {
    RunFiles(held: held.map { $0.merging([RunFiles.key(path): bytes]) { $1 } })
  }

  /// Bytes of a file; refused beyond `limit` bytes, and where it is none of those held.
  ///
  /// Throws ``Failure``, and of the disk what reading does.
  func bytes(_ path: String, limit: Int) throws -> [UInt8] {
    guard let held else { return try Input.bytes(path, limit: limit) }
    guard let bytes = held[RunFiles.key(path)] else {
      throw Failure(code: EX_NOINPUT, message: InputWords.notHeld(RunFiles.shown(path), held.keys.map(RunFiles.shown)))
    }
    guard bytes.count <= limit else {
      throw Failure.badData(InputWords.tooLarge(RunFiles.shown(path), limit: limit))
    }
    return bytes
  }

  /// A path without detours, by its text alone.
  private static func key(_ path: String) -> String { URL(fileURLWithPath: path).absoluteURL.standardized.path }

  /// A path from where the run stands; elsewhere, the name alone, since what lies around is nobody's business.
  private static func shown(_ path: String) -> String {
    let (whole, here) = (key(path), key(".") + "/")
    return whole.hasPrefix(here) ? String(whole.dropFirst(here.count)) : URL(fileURLWithPath: whole).lastPathComponent
  }
}
