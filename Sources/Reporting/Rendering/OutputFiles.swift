import Foundation

/// Why files could not be written.
public enum OutputError: Error, Hashable, Sendable {
  /// The place cannot hold a file (its folder is missing, or it is a folder itself).
  case cannotCreate(path: String, reason: String)
  /// Writing failed on the way.
  case cannotWrite(path: String, reason: String)
}

/// Writes files together: all of them complete, or none.
public enum OutputFiles {
  /// Writes files, the last one last: a report after its pictures.
  ///
  /// Each goes to a temporary file beside its place and is renamed when all are complete; when a rename fails, the
  /// files already renamed are put back as they were.
  public static func write(_ files: [(path: String, text: String)]) throws(OutputError) {
    var staged: [(temporary: String, path: String)] = []
    defer { for file in staged { unlink(file.temporary) } }
    for (path, text) in files {
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        throw .cannotCreate(path: path, reason: "it is a folder")
      }
      staged.append((try stage(text, for: path), path))
    }
    var done: [(path: String, backup: String?)] = []
    defer { for item in done { if let backup = item.backup { unlink(backup) } } }
    for file in staged {
      let backup = file.temporary + ".before"
      let hasBackup = link(file.path, backup) == 0
      guard rename(file.temporary, file.path) == 0 else {
        let reason = String(cString: strerror(errno))
        if hasBackup { unlink(backup) }
        for item in done.reversed() {
          if let backup = item.backup { rename(backup, item.path) } else { unlink(item.path) }
        }
        throw .cannotWrite(path: file.path, reason: reason)
      }
      done.append((file.path, hasBackup ? backup : nil))
    }
  }

  /// Writes text to a new file in the folder of `path`.
  private static func stage(_ text: String, for path: String) throws(OutputError) -> String {
    let temporary = "\(path).tmp-\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .cannotCreate(path: path, reason: String(cString: strerror(errno)))
    }
    var bytes = Array(text.utf8)[...]
    var failure: String?
    while !bytes.isEmpty, failure == nil {
      let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno != EINTR { failure = String(cString: strerror(errno)) }
      bytes = bytes.dropFirst(max(0, written))
    }
    if fsync(descriptor) != 0, failure == nil, errno != EINVAL { failure = String(cString: strerror(errno)) }
    if close(descriptor) != 0, failure == nil { failure = String(cString: strerror(errno)) }
    if let failure {
      unlink(temporary)
      throw .cannotWrite(path: path, reason: failure)
    }
    return temporary
  }
}
