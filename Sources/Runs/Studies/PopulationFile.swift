import Documents
import Foundation
import Studies

/// A population read from its file, and from the file that one is based on.
struct PopulationFile {
  /// The population.
  let population: Population
  /// The folder from which its profiles are named: that of the file which names them.
  let folder: URL
  /// The bytes of all files read.
  let bytes: [UInt8]

  /// Reads the files, the first one's bytes where they were not read before.
  ///
  /// Throws ``Failure``.
  init(_ path: String, _ bytes: [UInt8]? = nil, of files: RunFiles = .disk) throws {
    let read = try bytes ?? files.bytes(path, limit: Population.fileLimit)
    let root = try PopulationFile.parse(read, path)
    guard PopulationVariant.isVariant(root) else {
      population = try PopulationFile.document(path) { () throws(DocumentFailure) in try Population.decode(root) }
      (folder, self.bytes) = (PopulationFile.folder(of: path), read)
      return
    }
    let variant = try PopulationFile.document(path) { () throws(DocumentFailure) in try PopulationVariant.decode(root) }
    let base = PopulationFile.place(variant.basePath, in: PopulationFile.folder(of: path))
    let baseRead = try files.bytes(base, limit: Population.fileLimit)
    let baseRoot = try PopulationFile.parse(baseRead, base)
    guard !PopulationVariant.isVariant(baseRoot) else {
      throw Failure.badData(InputWords.isVariant(base, of: path))
    }
    let other = try PopulationFile.document(base) { () throws(DocumentFailure) in try Population.decode(baseRoot) }
    population = other.varied(as: variant)
    (folder, self.bytes) = (PopulationFile.folder(of: base), read + baseRead)
  }

  /// Where a file is that another one names.
  static func place(_ named: String, in folder: URL) -> String {
    named.hasPrefix("/") ? named : folder.appendingPathComponent(named).path
  }

  private static func folder(of path: String) -> URL { URL(fileURLWithPath: path).deletingLastPathComponent() }

  private static func parse(_ bytes: [UInt8], _ path: String) throws -> Element {
    let root = try document(path) { () throws(DocumentFailure) in
      try Element.parse(bytes, limit: Population.fileLimit)
    }
    try Input.checkKind(root, isPopulation: true, file: path)
    return root
  }

  /// What is read of a file, with its problems told as those of that file.
  private static func document<Value>(
    _ path: String, _ read: () throws(DocumentFailure) -> Value
  ) throws -> Value {
    do { return try read() } catch { throw Failure.document(error, file: path) }
  }
}
