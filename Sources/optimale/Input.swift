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
    do {
      return try Profile.decode(bytes, destinationKeys: tariff.destinationKeys)
    } catch {
      throw Failure.document(error, file: path)
    }
  }
}
