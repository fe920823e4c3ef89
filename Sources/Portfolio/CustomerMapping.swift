/// Which columns of a table hold which figures of a customer, and in which units.
public struct CustomerMapping: Hashable, Sendable {
  /// Bytes a mapping file may have.
  public static let fileLimit = 262_144

  /// Where a figure comes from: columns added up, times a factor and, where they are told, divided by others.
  public struct Source: Hashable, Sendable {
    /// The columns that are added up.
    public var columns: [String]
    /// What their sum is multiplied by: units, periods and shares together; nil where the cell is taken as it stands.
    public var factor: Double?
    /// The columns whose sum divides it: none for no division.
    public var divisor: [String] = []

    /// A column that is taken as it stands.
    public init(_ column: String) { (columns, factor) = ([column], nil) }

    init(_ columns: [String], factor: Double?, divisor: [String]) {
      (self.columns, self.factor, self.divisor) = (columns, factor, divisor)
    }
  }

  /// What tells a customer from any other.
  public enum Identity: Hashable, Sendable {
    /// The texts of some columns, with a hyphen between them.
    case columns([String])
    /// The number of the row, from 1.
    case rowNumber
  }

  /// What tells a customer from any other.
  public var identity: Identity
  /// Sources by the keys of the figures.
  public var figures: [String: Source]
  /// Whether numbers are written with a decimal comma.
  public var hasDecimalComma = false

  /// The mapping of a table whose columns are called as profiles call their keys, with an identity `id`.
  public static func own(_ keys: [String]) -> CustomerMapping {
    CustomerMapping(
      identity: .columns(["id"]),
      figures: Dictionary(uniqueKeysWithValues: keys.filter { $0 != "id" }.map { ($0, Source($0)) }))
  }
}
