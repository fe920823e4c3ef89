import Basics
import Documents
import Foundation
import Tariffs
import Traffic

/// Files read for a command.
enum Input {
  /// Bytes of a file, `-` for standard input; refused beyond `limit` bytes.
  static func bytes(_ path: String, limit: Int) throws -> [UInt8] {
    var status = stat()
    if path != "-" {
      guard stat(path, &status) == 0 else {
        throw Failure(code: EX_NOINPUT, message: "\(path): \(String(cString: strerror(errno)).lowercased())")
      }
      guard status.st_mode & S_IFMT != S_IFDIR else {
        throw Failure(code: EX_NOINPUT, message: "\(path): is a folder, a file was expected")
      }
    }
    guard let handle = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path) else {
      throw Failure(code: EX_NOINPUT, message: "\(path): cannot be opened")
    }
    let data: Data
    do {
      // Nil is the end of an empty file.
      data = try handle.read(upToCount: limit + 1) ?? Data()
    } catch {
      throw Failure(code: EX_NOINPUT, message: "\(path): cannot be read")
    }
    guard data.count <= limit else {
      throw Failure.badData("\(path): more than \(limit) bytes, which is the limit for this kind of file")
    }
    return [UInt8](data)
  }

  /// A tariff file, or the one shipped.
  static func tariff(_ path: String?) throws -> Tariff {
    do {
      guard let path else { return try Tariff.bundled() }
      return try Tariff.decode(bytes(path, limit: Tariff.fileLimit))
    } catch let failure as DocumentFailure {
      throw Failure.document(failure, file: path ?? "the shipped tariff")
    }
  }

  /// A profile file.
  static func profile(_ path: String, _ tariff: Tariff) throws -> Profile {
    let bytes = try bytes(path, limit: Profile.fileLimit)
    let root: Element
    do { root = try Element.parse(bytes, limit: Profile.fileLimit) } catch { throw Failure.document(error, file: path) }
    try checkKind(root, isPopulation: false, file: path)
    do {
      return try Profile.decode(root, destinationKeys: tariff.destinationKeys)
    } catch {
      throw Failure.document(error, file: path)
    }
  }

  /// Refuses a population where a profile is expected, and the other way round.
  static func checkKind(_ root: Element, isPopulation: Bool, file: String) throws {
    guard case .mapping(let pairs) = root.content else { return }
    func has(_ key: String) -> Bool { pairs.contains { $0.key == key } }
    if !isPopulation, has("segments"), !has("streams") {
      throw Failure.badData("\(file): is a population: expected a profile; study and what-if take populations")
    }
    if isPopulation, has("streams"), !has("segments") {
      throw Failure.badData("\(file): is a profile: expected a population; advise and break-even take profiles")
    }
  }
}
