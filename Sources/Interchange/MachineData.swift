/// What other programs read of a result: figures under keys that are the same whatever language a report is in.
///
/// Keys may be added, never renamed or taken away.
public protocol MachineData: Sendable {
  /// The figures as JSON.
  func json() throws -> String
  /// The figures as rows of a tidy table, the names of its columns first; a cell that is a number has a decimal point.
  ///
  /// `charges` are other names for charges than those the data holds.
  func table(_ charges: ChargeTitles?) -> [[String]]
}

extension MachineData {
  /// The table for other programs.
  public var table: [[String]] { table(nil) }

  /// The table as CSV, under its keys in either style.
  public func csv(_ style: CSVStyle = .plain) -> String { CSVText.render(table, style) }
}
