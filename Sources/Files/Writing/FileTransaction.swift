import Foundation

/// Files that are put into their places together.
///
/// Each is completed in a staging folder beside its place. What it replaces is kept there too, and a journal says what
/// goes where; from the moment the journal has its name, the files are put into their places one by one. A program
/// killed before that moment leaves the old files; one killed after it leaves a journal with which
/// ``recover(for:family:_:)`` finishes what it began.
final class FileTransaction {
  private let main: Place
  private let folder: StagingFolder
  private var folders: [String: StagingFolder]
  private var files: [StagedFile] = []
  /// Whether the journal could neither be followed to its end nor taken back.
  private var isUndecided = false
  private let calls: SystemCalls

  /// Begins with the place of the file that the others go with.
  init(_ path: String, _ main: Place, _ calls: SystemCalls) throws(FileError) {
    do {
      folder = try StagingFolder(for: main.name, in: main.folder, calls)
    } catch { throw .cannotCreate(path: path, reason: error.reason) }
    (self.main, self.calls) = (main, calls)
    folders = [main.folder: folder]
  }

  /// Opens the next file.
  func add(_ path: String, _ place: Place) throws(FileError) -> StagedFile {
    var staging = folders[place.folder]
    if staging == nil {
      do {
        staging = try StagingFolder(for: main.name, in: place.folder, random: folder.random, calls)
      } catch { throw .cannotCreate(path: path, reason: error.reason) }
      folders[place.folder] = staging
    }
    let name = staging?.file("\(files.count)")
    let file = try UnderWay.add { () throws(FileError) in try StagedFile(path, place, staged: name, calls) }
    files.append(file)
    return file
  }

  /// Removes what has not been put anywhere, but for what the next run needs to finish.
  func discard() {
    for file in files { file.close() }
    for other in folders.values.filter({ $0 !== folder }) + [folder] {
      if isUndecided { other.leave() } else { other.discard() }
    }
  }

  // MARK: Putting files into their places

  /// Puts the files, each finished, into their places: all of them or none.
  func commit() throws(FileError) {
    if files.count == 1, let file = files.first, let staged = file.staged {
      // One rename is all or nothing by itself.
      guard calls.rename(staged, file.place.path) == 0 else { throw cannotWrite(file) }
      syncPlaces()
      return
    }
    var entries: [Journal.Entry] = []
    for (index, file) in files.enumerated() {
      entries.append(
        Journal.Entry(
          staged: "\(index)", hasBefore: try keepBefore(file),
          target: file.place.folder == main.folder ? file.place.name : file.place.path))
    }
    let journal = Journal(entries)
    try decide(journal)
    for file in files {
      guard let staged = file.staged, calls.rename(staged, file.place.path) != 0 else { continue }
      let failure = cannotWrite(file)
      // Where even taking back fails, the journal has the next run do what is left.
      isUndecided =
        calls.rename(name(.forward), name(.backward)) != 0
        || !FileTransaction.carryOut(journal, .backward, folder, in: main.folder, calls)
      throw failure
    }
    syncPlaces()
    _ = calls.unlink(name(.forward))
  }

  private func name(_ direction: Journal.Direction) -> String { folder.file(direction.rawValue) }

  private func cannotWrite(_ file: StagedFile) -> FileError { .cannotWrite(path: file.path, reason: lastFailure()) }

  /// Keeps what is at a file's place; false where nothing is.
  private func keepBefore(_ file: StagedFile) throws(FileError) -> Bool {
    guard let staged = file.staged, try Place(of: file.path).found != nil else { return false }
    let before = staged + ".before"
    if calls.link(file.place.path, before) == 0 { return true }
    // Some disks know no second names of a file.
    let bytes = try InputFile.read(file.place.path, limit: .max - 1, FileRegister())
    let copy = try StagedFile(file.path, file.place, staged: before, calls)
    defer { copy.close() }
    try copy.write(bytes)
    try copy.finish()
    return true
  }

  /// Writes the journal and gives it the name from which on there is no way back but its own.
  private func decide(_ journal: Journal) throws(FileError) {
    let draft = try StagedFile(main.path, main, staged: folder.file("journal"), calls)
    defer { draft.close() }
    try draft.write(Array(journal.text.utf8))
    try draft.finish()
    for other in folders.values {
      guard other.sync() == 0 || errno == EINVAL else { throw .cannotWrite(path: main.path, reason: lastFailure()) }
    }
    guard calls.rename(folder.file("journal"), name(.forward)) == 0 else {
      throw .cannotWrite(path: main.path, reason: lastFailure())
    }
    _ = folder.sync()
  }

  /// Makes the new names last, should the machine stop.
  private func syncPlaces() {
    for path in folders.keys {
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      _ = calls.sync(descriptor)
      close(descriptor)
    }
  }

  // MARK: After a program was killed

  /// Finishes or undoes what programs killed while they wrote this output have begun, and removes what they left.
  ///
  /// Only files of the output's `family`, every file it may ever have, are touched: a journal that names others is no
  /// journal. Throws ``FileError/cannotWrite(path:reason:)`` where what was begun cannot be finished: all is left as it
  /// is then, because a later run that could finish it would put the older files over those of this one.
  static func recover(for main: Place, family: [Place], _ calls: SystemCalls) throws(FileError) {
    let places = Set(family.map(\.path))
    for folder in StagingFolder.leftBehind(for: main.name, in: main.folder, calls) {
      for direction in Journal.Direction.allCases {
        guard let journal = journal(folder.file(direction.rawValue)),
          journal.entries.allSatisfy({ places.contains(target($0, main.folder)) })
        else { continue }
        guard carryOut(journal, direction, folder, in: main.folder, calls) else {
          let failure = FileError.cannotWrite(path: main.path, reason: lastFailure())
          folder.leave()
          throw failure
        }
      }
      folder.discard()
    }
    for other in Set(family.map(\.folder)).subtracting([main.folder]) {
      for folder in StagingFolder.leftBehind(for: main.name, in: other, calls) { folder.discard() }
    }
  }

  /// A journal; nil where there is none.
  ///
  /// Nothing but a file is opened: a pipe would keep the program waiting.
  private static func journal(_ path: String) -> Journal? {
    guard isFile(path), let bytes = try? InputFile.read(path, limit: 1 << 20, FileRegister()) else { return nil }
    return Journal(bytes)
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func target(_ entry: Journal.Entry, _ folder: String) -> String {
    entry.target.contains("/") ? entry.target : "\(folder == "/" ? "" : folder)/\(entry.target)"
  }

  /// Does what a journal says as far as it is not done yet, then removes the journal; false where something could not
  /// be done.
  private static func carryOut(
    _ journal: Journal, _ direction: Journal.Direction, _ folder: StagingFolder, in main: String, _ calls: SystemCalls
  ) -> Bool {
    var isDone = true
    for entry in journal.entries {
      let target = target(entry, main)
      // The folder of the same name beside a file elsewhere.
      let staging = entry.target.contains("/") ? beside(target, folder) : folder.path
      let (staged, before) = ("\(staging)/\(entry.staged)", "\(staging)/\(entry.before)")
      switch direction {
      case .forward: isDone = move(staged, target, calls) && isDone
      case .backward where entry.hasBefore: isDone = move(before, target, calls) && isDone
      case .backward where access(staged, F_OK) != 0:
        isDone = (calls.unlink(target) == 0 || errno == ENOENT) && isDone
      case .backward: break
      }
    }
    guard isDone else { return false }
    return calls.unlink(folder.file(direction.rawValue)) == 0
  }

  /// Moves a file that is still to be moved; links are no files that were written here.
  private static func move(_ path: String, _ target: String, _ calls: SystemCalls) -> Bool {
    !isFile(path) || calls.rename(path, target) == 0
  }

  private static func beside(_ target: String, _ folder: StagingFolder) -> String {
    let name = (folder.path as NSString).lastPathComponent
    return ((target as NSString).deletingLastPathComponent as NSString).appendingPathComponent(name)
  }
}
