/// The column that tells whose call a row is, in a table of many customers' calls.
public enum CustomerColumn: Hashable, Sendable {
  /// By its name in the header, as layouts find theirs: accents and case do not matter.
  case named(String)
  /// By its place, from 1.
  case place(Int)

  /// A column as it is typed: a number is a place.
  public init(_ text: String) {
    if let place = Int(text), (1...1000).contains(place) { self = .place(place) } else { self = .named(text) }
  }

  /// The same as mappings have it.
  var column: Mapping.Column {
    switch self {
    case .named(let name): .named([name])
    case .place(let place): .place(place)
    }
  }
}

/// Why a table of many customers' calls can't be read.
public enum CustomerTableFailure: Error, Hashable, Sendable {
  /// It is no table of calls that is known.
  case calls(CallImporter.Failure)
  /// It has no such column among those it has; none where its rows name none.
  case noColumn(CustomerColumn, among: [String])
  /// Its rows are in one layout with the column and in another without it.
  case severalLayouts([String])
}
