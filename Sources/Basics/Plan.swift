/// A plan of a tariff: its position among the tariff's plans and the key that names it.
///
/// What it costs and includes, and its name, are the tariff's.
public struct Plan: Hashable, Sendable {
  /// Plans that a tariff may list.
  public static let counts = 2...8

  /// Position in arrays that hold one element a plan.
  public let index: Int
  /// The key that names it in files, options and data, such as `plus`.
  public let key: String

  /// A plan at a position, from 0.
  public init(index: Int, key: String) {
    self.index = index
    self.key = key
  }
}
