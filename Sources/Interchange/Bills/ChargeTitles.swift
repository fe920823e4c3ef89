import Rating

/// What charges are called beside their keys, for those who read data as a table.
///
/// The words are handed in: none stands in this module.
public struct ChargeTitles: Sendable {
  private let title: @Sendable (BillLine.Subject) -> String

  /// Titles as a function gives them.
  public init(_ title: @escaping @Sendable (BillLine.Subject) -> String) { self.title = title }

  /// What a charge is called.
  func callAsFunction(_ subject: BillLine.Subject) -> String { title(subject) }
}
