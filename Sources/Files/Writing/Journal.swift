import Foundation

/// What is to be done with the files of a staging folder, so that it can be finished or undone after the program was
/// killed.
///
/// It is a file in that folder: as long as there is none, nothing outside has been touched. The name of the file says
/// which way to go, so that one rename decides it.
struct Journal: Equatable {
  /// Which way to go.
  enum Direction: String, CaseIterable {
    /// All files are complete: put those into their places that are not yet there.
    case forward = "commit"
    /// A file could not be put into its place: take back those that were.
    case backward = "undo"
  }

  /// One file.
  struct Entry: Equatable {
    /// Its name in the staging folder.
    let staged: String
    /// Whether what was at its place is kept beside it, to be put back.
    let hasBefore: Bool
    /// Where it goes: a name in the folder of the staging folder, or a whole path where it is another.
    let target: String

    /// Name in the staging folder of what was at its place.
    var before: String { staged + ".before" }
  }

  private static let title = "optimale files 1"

  /// The files, in the order in which they are put into their places.
  let entries: [Entry]

  init(_ entries: [Entry]) { self.entries = entries }

  /// The journal as bytes: fields end with a byte that no path holds.
  var text: String {
    ([Journal.title] + entries.flatMap { [$0.staged, $0.hasBefore ? "before" : "new", $0.target] }).map { $0 + "\u{0}" }
      .joined()
  }

  /// Reads a journal; nil for what is none, or not whole.
  init?(_ bytes: [UInt8]) {
    guard bytes.last == 0 else { return nil }
    var fields = bytes.dropLast().split(separator: 0, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard fields.first == Journal.title, fields.count % 3 == 1 else { return nil }
    fields.removeFirst()
    entries = stride(from: 0, to: fields.count, by: 3).map {
      Entry(staged: fields[$0], hasBefore: fields[$0 + 1] == "before", target: fields[$0 + 2])
    }
    // Names are the numbers of files: nothing else in any folder can be meant.
    guard entries.enumerated().allSatisfy({ $1.staged == "\($0)" }) else { return nil }
  }
}
