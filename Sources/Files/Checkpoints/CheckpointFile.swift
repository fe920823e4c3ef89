import Foundation

/// What is done of long work, kept in a file so that work that was killed goes on where it stopped.
///
/// The file has its first line from the moment it has its name, so that an empty one is somebody else's. Nothing that
/// cannot be read as this work's checkpoint is ever changed or removed.
public final class CheckpointFile {
  private let path: String
  private let place: Place
  private let text: CheckpointText
  private var descriptor: Int32 = -1

  /// Lines of the file that were cut short, damaged, or that the work cannot have written.
  public var damagedLines: Int { text.damagedLines }
  /// Records read from the file.
  public var count: Int { text.records.count }

  /// Opens a file, or begins it where there is none.
  ///
  /// `text` says whose checkpoint it must be. Throws ``FileError``.
  public convenience init(_ path: String, _ text: CheckpointText) throws(FileError) { try self.init(path, text, .real) }

  /// The same, of which any system call can be made to fail.
  package init(_ path: String, _ text: CheckpointText, _ calls: SystemCalls) throws(FileError) {
    self.path = path
    place = try Place(of: path)
    for left in StagingFolder.leftBehind(for: place.name, in: place.folder, calls) { left.discard() }
    if place.found == nil {
      self.text = text
      try put(text.begin, isNew: true, calls)
    } else {
      self.text = try CheckpointFile.read(path, place, text)
      if damagedLines > 0 {
        let lines = self.text.records.map { CheckpointRecord(key: $0, values: $1).line + "\n" }.sorted()
        try put(([text.begin] + lines).joined(), isNew: false, calls)
      }
    }
    descriptor = open(place.path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: lastFailure()) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The numbers that came of what a key says, where it was done before.
  public func values(_ key: String) -> [Double]? { text.records[key] }

  /// Keeps what was done.
  public func keep(_ record: CheckpointRecord) throws(FileError) {
    let line = Array((record.line + "\n").utf8)
    guard line.withUnsafeBytes({ SystemCalls.real.write(descriptor, $0) }) == 0 else {
      throw .cannotWrite(path: path, reason: lastFailure())
    }
  }

  /// Removes the file of work that is finished, unless another has taken its place.
  public func remove() {
    var (opened, named) = (stat(), stat())
    guard fstat(descriptor, &opened) == 0, lstat(place.path, &named) == 0,
      Place.Identity(opened) == Place.Identity(named)
    else { return }
    unlink(place.path)
  }

  private static func read(_ path: String, _ place: Place, _ text: CheckpointText) throws(FileError) -> CheckpointText {
    guard place.isReplaced else { throw .noCheckpoint(path: path) }
    let descriptor = open(place.path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead(path: path, reason: lastFailure()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .noCheckpoint(path: path) }
    guard status.st_size > 0 else { throw .emptyCheckpoint(path: path) }
    var text = text
    while let piece = try InputPieces.next(descriptor, path), text.take(piece) {}
    text.finish()
    switch text.header {
    case .own: return text
    case .other: throw .otherCheckpoint(path: path)
    case .none, .unknown: throw .noCheckpoint(path: path)
    }
  }

  /// Gives the file its place when it is complete; a new one only where nothing has come to be there.
  private func put(_ content: String, isNew: Bool, _ calls: SystemCalls) throws(FileError) {
    let staging: StagingFolder
    do {
      staging = try StagingFolder(for: place.name, in: place.folder, calls)
    } catch { throw .cannotCreate(path: path, reason: error.reason) }
    defer { staging.discard() }
    let staged = staging.file("0")
    let file = try StagedFile(path, place, staged: staged, calls)
    defer { file.close() }
    try file.write(Array(content.utf8))
    try file.finish()
    if isNew {
      if calls.link(staged, place.path) == 0 { return }
      // Some disks know no second names of a file.
      guard errno != EEXIST else { throw .cannotCreate(path: path, reason: lastFailure()) }
    }
    guard calls.rename(staged, place.path) == 0 else { throw .cannotWrite(path: path, reason: lastFailure()) }
  }
}
