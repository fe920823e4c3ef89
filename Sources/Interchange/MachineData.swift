/// What other programs read of a result: figures under keys that are the same whatever language a report is in.
///
/// Keys may be added, never renamed or taken away.
public protocol MachineData: Sendable {
  /// The figures as JSON.
  func json() throws -> String
  /// The figures as rows of a tidy table, the names of its columns first; a cell that is a number has a decimal point.
  var table: [[String]] { get }
}

extension MachineData {
  /// The table as CSV.
  public func csv(_ style: CSVStyle = .plain) -> String { CSVText.render(table, style) }
}
