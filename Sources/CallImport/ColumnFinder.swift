import Foundation

/// Finds columns by their names.
struct ColumnFinder {
  private let places: [String: Int]

  /// A finder among the names of a header, as they stand there.
  init(_ header: [String]) {
    var places: [String: Int] = [:]
    for (place, name) in header.enumerated() where places[ColumnFinder.folded(name)] == nil {
      places[ColumnFinder.folded(name)] = place
    }
    self.places = places
  }

  /// The place of a column, from 0; nil where the header does not name it.
  func place(of column: Mapping.Column) -> Int? {
    switch column {
    case .place(let place): place - 1
    case .named(let names): names.lazy.compactMap { places[ColumnFinder.folded($0)] }.first
    }
  }

  /// A name without case, accents and what is no letter or digit: `N° Appelé` is `n appele`.
  static func folded(_ name: String) -> String {
    let plain = name.precomposedStringWithCompatibilityMapping.folding(
      options: [.caseInsensitive, .diacriticInsensitive], locale: Locale(identifier: "en_US_POSIX"))
    let parts = plain.unicodeScalars.split { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
    return parts.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }
}
