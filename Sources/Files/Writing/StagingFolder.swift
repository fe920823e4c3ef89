import Foundation

/// A hidden folder beside an output, in which files are completed before they go to their places.
///
/// Its name tells the output it is for, and has a random part, so that nothing left behind stands in the way; only its
/// owner may look inside. It is locked for as long as its program lives, which is how a folder left behind by a program
/// that was killed is told from one in use.
final class StagingFolder {
  private static let prefix = ".optimale-"

  /// The folder.
  let path: String
  /// Its random part.
  let random: String
  private let lock: Int32
  private let calls: SystemCalls

  /// Why a folder cannot be made.
  struct Refusal: Error { let reason: String }

  /// Makes a folder for an output of this name, with a random part of its own or one that is given.
  init(for name: String, in folder: String, random given: String? = nil, _ calls: SystemCalls) throws(Refusal) {
    for _ in 0..<16 {
      let random = given ?? StagingFolder.randomPart()
      let path = StagingFolder.path(for: name, in: folder, random: random)
      if let failure = UnderWay.begin(path, calls) {
        if failure == EEXIST, given == nil { continue }
        errno = failure
        throw Refusal(reason: lastFailure())
      }
      // Where somebody has cleared it away before it was locked, another one is made.
      if let lock = StagingFolder.locked(path, isNew: true) {
        (self.path, self.random, self.lock, self.calls) = (path, random, lock, calls)
        return
      }
      _ = calls.removeFolder(path)
      UnderWay.end(path)
    }
    throw Refusal(reason: "no folder for what is being written can be made beside it")
  }

  /// Takes over a folder that was left behind.
  private init(path: String, random: String, lock: Int32, _ calls: SystemCalls) {
    (self.path, self.random, self.lock, self.calls) = (path, random, lock, calls)
  }

  /// The folders for an output of this name that programs no longer running have left, now this program's.
  static func leftBehind(for name: String, in folder: String, _ calls: SystemCalls) -> [StagingFolder] {
    let start = start(of: name)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix(start) }.sorted().compactMap { found in
      let path = "\(folder == "/" ? "" : folder)/\(found)"
      let random = String(found.dropFirst(start.count))
      return locked(path, isNew: false).map { StagingFolder(path: path, random: random, lock: $0, calls) }
    }
  }

  /// The folder of the same random part beside an output elsewhere.
  static func path(for name: String, in folder: String, random: String) -> String {
    "\(folder == "/" ? "" : folder)/\(start(of: name))\(random)"
  }

  /// What names for an output begin with: as short for a long name as for any.
  private static func start(of name: String) -> String { "\(prefix)\(sha256(of: Array(name.utf8)).prefix(16))-" }

  private static func randomPart() -> String {
    var generator = SystemRandomNumberGenerator()
    let digits = String(generator.next() as UInt64, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The lock of a folder; nil where another program has it, or where one that is not new is not this user's alone.
  private static func locked(_ path: String, isNew: Bool) -> Int32? {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var (opened, named) = (stat(), stat())
    let isLocked = take(descriptor)
    // Disks that know no locks: what is new is this program's, what is not is left alone.
    let isOurs = isLocked || (isNew && errno != EWOULDBLOCK)
    guard isOurs, fstat(descriptor, &opened) == 0, lstat(path, &named) == 0,
      Place.Identity(opened) == Place.Identity(named),
      isNew || (opened.st_uid == geteuid() && opened.st_mode & 0o077 == 0)
    else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  /// Takes a lock that nobody has, with some patience: a program that is just being started has those of the one
  /// starting it until it runs.
  private static func take(_ descriptor: Int32) -> Bool {
    for attempt in 0..<10 {
      if attempt > 0 { usleep(3000) }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
      guard errno == EWOULDBLOCK else { return false }
    }
    return false
  }

  /// A file in the folder.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes the names in the folder last, should the machine stop.
  func sync() -> Int32 { calls.sync(lock) }

  /// Removes the folder with all that is in it, and gives up the lock.
  func discard() {
    UnderWay.clear(path, calls)
    leave()
  }

  /// Gives up the folder as it is: for the next program to deal with.
  func leave() {
    UnderWay.end(path)
    close(lock)
  }
}
