import Foundation
import Synchronization

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
  /// files already renamed are put back as they were. A link is followed; a device or pipe is written to directly.
  public static func write(_ files: [(path: String, text: String)]) throws(OutputError) {
    var staged: [StagedFile] = []
    defer { for file in staged { file.discard() } }
    for (path, text) in files {
      let file = try StagedFile(path)
      staged.append(file)
      try file.write(text)
      try file.finish()
    }
    try pending.withLock { (pending) throws(OutputError) in
      try put(staged)
      pending.isWritten = true
    }
  }

  /// Temporary files under way, for ``abandon()``; held while files are put in their places.
  private struct Pending {
    var temporaries: Set<String> = []
    var isWritten = false
  }

  private static let pending = Mutex(Pending())

  /// Removes the temporary files under way, once files being put in their places are there.
  ///
  /// Says whether any output was completed. The program must end after that.
  public static func abandon() -> Bool {
    pending.withLock { pending in
      for temporary in pending.temporaries { unlink(temporary) }
      return pending.isWritten
    }
  }

  fileprivate static func register(_ temporary: String) { pending.withLock { _ = $0.temporaries.insert(temporary) } }
  fileprivate static func forget(_ temporary: String) { pending.withLock { _ = $0.temporaries.remove(temporary) } }

  /// Renames complete files to their places, all or none.
  private static func put(_ staged: [StagedFile]) throws(OutputError) {
    var done: [(path: String, backup: String?)] = []
    defer { for item in done { if let backup = item.backup { unlink(backup) } } }
    for file in staged {
      guard let temporary = file.temporary else { continue }
      let backup = temporary + ".before"
      let hasBackup = link(file.place, backup) == 0
      guard rename(temporary, file.place) == 0 else {
        let reason = String(cString: strerror(errno))
        if hasBackup { unlink(backup) }
        for item in done.reversed() {
          if let backup = item.backup { rename(backup, item.path) } else { unlink(item.path) }
        }
        throw .cannotWrite(path: file.path, reason: reason)
      }
      done.append((file.place, hasBackup ? backup : nil))
    }
  }

  /// Writes one file piece by piece, complete or not at all: `pieces` gets a function that writes the next piece.
  public static func write(
    to path: String, _ pieces: ((String) throws -> Void) throws -> Void
  ) throws {
    let file = try StagedFile(path)
    defer { file.discard() }
    try pieces { try file.write($0) }
    try file.finish()
    try pending.withLock { pending in
      try put([file])
      pending.isWritten = true
    }
  }
}

/// A file being written under a temporary name.
private final class StagedFile {
  /// The path asked for.
  let path: String
  /// Where the file goes: the path with links followed.
  let place: String
  /// The temporary file; nil for a device or pipe, which is written to directly.
  let temporary: String?
  private let descriptor: Int32
  private var isOpen = true

  init(_ path: String) throws(OutputError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists, kind == S_IFDIR { throw .cannotCreate(path: path, reason: "it is a folder") }
    self.path = path
    place = StagedFile.followed(path)
    temporary = exists && kind != S_IFREG ? nil : "\(place).tmp-\(getpid())"
    if let temporary { OutputFiles.register(temporary) }
    let flags = temporary == nil ? O_WRONLY | O_CLOEXEC : O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    descriptor = open(temporary ?? path, flags, 0o644)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: String(cString: strerror(errno))) }
    // A report keeps the permissions of the one it replaces.
    if exists, temporary != nil { fchmod(descriptor, status.st_mode & 0o777) }
  }

  /// The path with links followed, also one that leads to no file yet.
  private static func followed(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { return path }
    return URL(fileURLWithPath: target, relativeTo: URL(fileURLWithPath: path).deletingLastPathComponent()).path
  }

  func write(_ text: String) throws(OutputError) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno != EINTR { throw failure() }
      bytes = bytes.dropFirst(max(0, written))
    }
  }

  func finish() throws(OutputError) {
    if temporary != nil, fsync(descriptor) != 0 { throw failure() }
    isOpen = false
    if close(descriptor) != 0 { throw failure() }
  }

  /// Closes the file and removes what is left of it.
  func discard() {
    if isOpen { close(descriptor) }
    isOpen = false
    if let temporary {
      unlink(temporary)
      OutputFiles.forget(temporary)
    }
  }

  private func failure() -> OutputError { .cannotWrite(path: path, reason: String(cString: strerror(errno))) }
}
