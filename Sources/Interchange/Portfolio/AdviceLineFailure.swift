import CallImport

/// A line of a portfolio's that is not as the program writes them.
public struct AdviceLineFailure: Error, Hashable, Sendable {
  /// What was expected.
  public enum Expected: Hashable, Sendable {
    /// A column that every table of such lines has.
    case column
    /// No plan but those of the tariff.
    case noOtherPlan
    /// Columns of different names.
    case differentColumns
    /// A row that can be taken apart.
    case wholeRow
    /// A text that tells a customer from any other.
    case identity
    /// A number, not beyond a thousand million.
    case number
    /// A number of 0 or more.
    case amount
    /// A whole number of 0 or more.
    case count
    /// A share from 0 to 1.
    case share
    /// Ends of an interval, the lower first.
    case interval
    /// The confidence of the lines before; a share strictly between 0 and 1 in the first.
    case confidence(Double?)
    /// One of some words.
    case word([String])
    /// A saving where it is told which plan is held, and nowhere else.
    case savingOfHeld
    /// No saving where the plan held is the best.
    case noSaving
  }

  /// The line of the file, from 1.
  public let line: Int
  /// The column; nil where it is about the row.
  public let column: String?
  /// What stands there.
  public let found: String
  /// What was expected.
  public let expected: Expected

  init(_ line: Int, _ column: String?, found: String = "", _ expected: Expected) {
    (self.line, self.column, self.found, self.expected) = (line, column, found, expected)
  }
}
