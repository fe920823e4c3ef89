extension DraftGridData {
  /// The rows of every draft, as its own table has them, after its file and its values.
  public func table(_: ChargeTitles?) -> [[String]] {
    let header = (files.isEmpty ? [] : [DraftGridData.fileColumn]) + axes.map(\.path) + WhatIfData.columns
    return [header]
      + drafts.enumerated().flatMap { index, draft in
        let place = place(index)
        let start = (place.file.map { [files[$0]] } ?? []) + values(index)
        return draft.rows.map { start + $0 }
      }
  }

  /// The column of the drafts' files.
  public static let fileColumn = "tariff_b"
}
