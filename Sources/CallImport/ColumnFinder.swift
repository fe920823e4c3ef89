import Foundation

/// Finds columns by their names.
struct ColumnFinder: Sendable {
  private var named: [String: Int] = [:]

  /// A finder among the names of a header, as they stand there.
  init(_ header: [String]) {
    for (place, name) in header.enumerated() where named[ColumnFinder.folded(name)] == nil {
      named[ColumnFinder.folded(name)] = place
    }
  }

  /// A finder of members of objects, which have a place for each of a mapping's columns.
  init(objects mapping: Mapping, _ members: inout ObjectMembers) {
    for case .named(let names) in mapping.allColumns where named[ColumnFinder.folded(names[0])] == nil {
      let place = members.add(names)
      for name in names { named[ColumnFinder.folded(name)] = place }
    }
  }

  /// The place of a column, from 0; nil where the header does not name it.
  func place(of column: Mapping.Column) -> Int? { places(of: column).first }

  /// The places of all of a column's names that the header has.
  func places(of column: Mapping.Column) -> [Int] {
    switch column {
    case .place(let place): return [place - 1]
    case .named(let names):
      var places: [Int] = []
      for name in names {
        if let place = named[ColumnFinder.folded(name)], !places.contains(place) { places.append(place) }
      }
      return places
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
