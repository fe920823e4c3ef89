import Foundation

/// Where a path leads, links followed, also where nothing is there yet.
struct Place: Hashable, Sendable {
  /// What tells a file from any other on the machine, whatever it is called.
  struct Identity: Hashable, Sendable {
    private let device: UInt64
    private let number: UInt64

    init(_ status: stat) {
      device = UInt64(status.st_dev)
      number = UInt64(status.st_ino)
    }
  }

  /// Links followed one after the other, at most.
  private static let linkLimit = 40

  /// The folder, without links.
  let folder: String
  /// Name in the folder.
  let name: String
  /// The folder's identity.
  let folderIdentity: Identity
  /// What is there; nil for nothing.
  let found: Found?

  /// What is at a place.
  struct Found: Hashable, Sendable {
    let identity: Identity
    /// The kind of file, of `S_IFMT`.
    let kind: mode_t
    /// Permissions.
    let permissions: mode_t
    /// When it was last written, seconds and nanoseconds: numbers of files that are gone are used again.
    let written: [Int]

    init(_ status: stat) {
      identity = Identity(status)
      kind = status.st_mode & S_IFMT
      permissions = status.st_mode & 0o777
      written = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    }
  }

  /// The whole path.
  var path: String { folder == "/" ? "/\(name)" : "\(folder)/\(name)" }

  /// Whether a file is replaced, or made, here; a device or pipe is written to instead.
  var isReplaced: Bool { found.map { $0.kind == S_IFREG } ?? true }

  /// Follows a path on which a file is to be written.
  ///
  /// Throws ``FileError/cannotCreate(path:reason:)`` where no file can be, and where a link in a folder that everybody
  /// may write to belongs to somebody else, who could have it lead anywhere.
  init(of path: String) throws(FileError) {
    func refuse(_ reason: String) -> FileError { .cannotCreate(path: path, reason: reason) }
    var rest = path
    for _ in 0..<Place.linkLimit {
      let (folder, name) = Place.split(rest)
      guard !["", ".", ".."].contains(name) else { throw refuse("it is a folder") }
      var folderStatus = stat()
      guard stat(folder, &folderStatus) == 0, let real = Place.real(folder) else {
        throw refuse(errno == ENOENT || errno == ENOTDIR ? "there is no folder \(folder)" : lastFailure())
      }
      let here = real == "/" ? "/\(name)" : "\(real)/\(name)"
      var status = stat()
      let exists = lstat(here, &status) == 0
      guard exists, status.st_mode & S_IFMT == S_IFLNK else {
        guard folderStatus.st_mode & S_IFMT == S_IFDIR else { throw refuse("there is no folder \(folder)") }
        guard !exists || status.st_mode & S_IFMT != S_IFDIR else { throw refuse("it is a folder") }
        (self.folder, self.name, folderIdentity) = (real, name, Identity(folderStatus))
        found = exists ? Found(status) : nil
        return
      }
      guard Place.mayFollow(status, in: folderStatus) else {
        throw refuse("it is another user's link in a folder that everybody may write to")
      }
      // What the system's own links lead to (`/dev/stdout`, `/dev/fd/63`) may have no other name.
      var end = stat()
      if stat(here, &end) == 0, ![S_IFREG, S_IFDIR].contains(end.st_mode & S_IFMT) {
        (self.folder, self.name, folderIdentity, found) = (real, name, Identity(folderStatus), Found(end))
        return
      }
      guard let target = Place.target(of: here) else { throw refuse(lastFailure()) }
      rest = target.hasPrefix("/") ? target : "\(real)/\(target)"
    }
    throw refuse("too many links, one leading to the next")
  }

  /// Whether another place is this one, whatever leads to it; capitals do not tell files apart that are not there yet,
  /// as on some disks.
  func isSame(as other: Place) -> Bool {
    if let found, let others = other.found { return found.identity == others.identity }
    guard found == nil, other.found == nil, folderIdentity == other.folderIdentity else { return false }
    func folded(_ name: String) -> String { name.folding(options: .caseInsensitive, locale: nil) }
    return folded(name) == folded(other.name)
  }

  /// The system's own rule for links in shared folders (`fs.protected_symlinks`), which is not on everywhere.
  private static func mayFollow(_ link: stat, in folder: stat) -> Bool {
    let shared = mode_t(S_ISVTX) | S_IWOTH
    return folder.st_mode & shared != shared || link.st_uid == geteuid() || link.st_uid == folder.st_uid
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.utf8.index(after: slash)...]))
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func target(of link: String) -> String? {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(link, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
  }
}
