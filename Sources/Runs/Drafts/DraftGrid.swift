import Basics

/// The drafts that files and lists of values come to: every value with every other, under every file.
public struct DraftGrid: Sendable {
  /// One of them.
  struct Draft {
    /// Position of its file; nil where the drafts are of today's.
    let file: Int?
    /// Its values that are not its file's.
    let settings: [Setting]
  }

  /// Drafts at most: each is a line of the report, and may be a pass over the customers.
  public static let limit = 200

  /// Files of drafts, as they were named.
  let files: [String]
  /// The values of each key.
  let lists: [SettingList]

  /// Drafts of these files, each with each of these values; refuses a file named twice, and too many drafts.
  ///
  /// Throws ``Failure``.
  init(files: [String], _ lists: [SettingList]) throws {
    for (index, file) in files.enumerated() where files[..<index].contains(file) {
      throw Failure.option("--tariff-b", file, expected: DraftWords.fileOnce)
    }
    let factors = [max(1, files.count)] + lists.map(\.values.count)
    let count = factors.reduce(1) { min($0 * $1, DraftGrid.limit + 1) }
    guard count <= DraftGrid.limit else {
      throw DraftGrid.tooMany(factors.filter { $0 > 1 }.map(String.init).joined(separator: " × "))
    }
    (self.files, self.lists) = (files, lists)
  }

  /// The refusal of so many drafts.
  static func tooMany(_ count: String) -> Failure { Failure.usage(DraftWords.tooManyDrafts(count, most: limit)) }

  /// Whether it is one draft.
  var isOne: Bool { files.count <= 1 && lists.allSatisfy { $0.values.count == 1 } }

  /// The keys that take several values, in order.
  var axes: [SettingList] { lists.filter { $0.values.count > 1 } }

  /// The drafts: all of the first file first, the last key's values changing fastest.
  var drafts: [Draft] {
    let places: [Int?] = files.isEmpty ? [nil] : files.indices.map { $0 }
    let settings = lists.reduce([[]]) { before, list in
      before.flatMap { settings in list.values.map { settings + [Setting(path: list.path, value: $0)] } }
    }
    return places.flatMap { file in settings.map { Draft(file: file, settings: $0) } }
  }
}
