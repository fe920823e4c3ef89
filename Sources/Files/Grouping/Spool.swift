import Foundation

/// A hidden folder for files that hold what memory has no room for, beside an output.
///
/// None of its files has a name once it is open, so that all of them are gone with the program, however that ends; the
/// folder of a program that was killed is cleared away by the next one that writes the same output.
public final class Spool {
  private let folder: StagingFolder
  /// The folder that it is in, which is what is told of a full disk.
  private let place: String
  private let calls: SystemCalls
  private var count = 0

  /// A folder beside an output, or where temporary files go.
  ///
  /// Throws ``FileError/cannotCreate(path:reason:)``.
  public convenience init(beside output: String?) throws(FileError) { try self.init(beside: output, .real) }

  /// The same, of which any system call can be made to fail.
  package init(beside output: String?, _ calls: SystemCalls) throws(FileError) {
    let path = output ?? FileManager.default.temporaryDirectory.appendingPathComponent("optimale").path
    let place = try Place(of: path)
    let name = "\(place.name).spool"
    for left in StagingFolder.leftBehind(for: name, in: place.folder, calls) { left.discard() }
    do { folder = try StagingFolder(for: name, in: place.folder, calls) } catch {
      throw .cannotCreate(path: path, reason: error.reason)
    }
    (self.calls, self.place) = (calls, place.folder)
  }

  deinit { folder.discard() }

  /// An empty file.
  ///
  /// Throws ``FileError/cannotCreate(path:reason:)``.
  func file() throws(FileError) -> SpoolFile {
    count += 1
    return try SpoolFile(folder.file("\(count)"), in: place, calls)
  }
}

/// A file without a name, written at its end and read anywhere.
final class SpoolFile: Sendable {
  private let place: String
  private let descriptor: Int32
  private let calls: SystemCalls

  /// An empty file, whose name is taken from it at once.
  fileprivate init(_ path: String, in place: String, _ calls: SystemCalls) throws(FileError) {
    (self.place, self.calls) = (place, calls)
    descriptor = calls.createReadable(path)
    guard descriptor >= 0, calls.unlink(path) == 0 else { throw .cannotCreate(path: place, reason: lastFailure()) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Writes at the end.
  ///
  /// Throws ``FileError/cannotWrite(path:reason:)``.
  func append(_ bytes: [UInt8]) throws(FileError) {
    guard bytes.withUnsafeBytes({ calls.write(descriptor, $0) }) == 0 else {
      throw .cannotWrite(path: place, reason: lastFailure())
    }
  }

  /// The bytes at a place.
  ///
  /// Throws ``FileError/cannotRead(path:reason:)``, also where there are not so many.
  func bytes(at offset: Int, _ count: Int) throws(FileError) -> [UInt8] {
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let read = pread(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled))
        if read < 0, errno == EINTR { continue }
        guard read > 0 else { break }
        filled += read
      }
      isWhole = filled == count
    }
    guard isWhole else { throw .cannotRead(path: place, reason: lastFailure()) }
    return bytes
  }
}
