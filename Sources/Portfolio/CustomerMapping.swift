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

  /// Where the plan that a customer holds today comes from.
  public struct HeldPlan: Hashable, Sendable {
    /// The column.
    public var column: String
    /// What the table calls plans, beside their keys and names, with the key of each.
    public var words: [String: String] = [:]

    /// A column that has keys or names of plans.
    public init(_ column: String) { self.column = column }
  }

  /// What tells a customer from any other.
  public var identity: Identity
  /// Sources by the keys of the figures.
  public var figures: [String: Source]
  /// Whether numbers are written with a decimal comma.
  public var hasDecimalComma = false
  /// The plan held today; nil where the table does not tell it.
  public var heldPlan: HeldPlan?

  /// What the column of the plan held today is called where nothing else is said.
  static let heldPlanColumn = "held_plan"

  /// The mapping of a table whose columns are called as profiles call their keys, with an identity `id` and, where there
  /// is one, a plan `held_plan`.
  public static func own(_ keys: [String]) -> CustomerMapping {
    let figures = keys.filter { $0 != "id" && $0 != heldPlanColumn }
    return CustomerMapping(
      identity: .columns(["id"]),
      figures: Dictionary(figures.map { ($0, Source($0)) }) { first, _ in first },
      heldPlan: keys.contains(heldPlanColumn) ? HeldPlan(heldPlanColumn) : nil)
  }
}
