import Foundation

/// Files that others who use the machine must not read.
public enum PrivateFile {
  /// Makes an empty file that its owner alone may read and write, where none has the name; tells whether one had it.
  ///
  /// Throws ``FileError`` where no file can be made there.
  public static func make(_ path: String) throws(FileError) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
      return false
    }
    guard errno == EEXIST else { throw .cannotCreate(path: path, reason: lastFailure()) }
    return true
  }

  /// The first bytes of a file, at most so many; nil where there is none.
  ///
  /// Throws ``FileError`` where it is no file that can be read.
  public static func beginning(of path: String, _ count: Int) throws(FileError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .cannotRead(path: path, reason: lastFailure())
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .cannotRead(path: path, reason: lastFailure()) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .cannotRead(path: path, reason: "is a folder, a file was expected")
    }
    return Array((try InputPieces.next(descriptor, path) ?? []).prefix(count))
  }
}
