import Basics

/// Why a row gives no advice.
public struct Refusal: Error, Hashable, Sendable {
  /// The reasons, under words that other programs rely on.
  public enum Reason: String, CaseIterable, Sendable {
    /// A line or an object of more than 65,536 bytes.
    case tooLong = "too-long"
    /// Quotation marks don't match.
    case brokenQuotes = "broken-quotes"
    /// An object that is no JSON.
    case brokenObject = "broken-object"
    /// Other than as many fields as columns.
    case fieldCount = "field-count"
    /// No identity, or one of more than 200 characters.
    case noID = "no-id"
    /// A cell that is converted and holds no number of 0 or more.
    case notANumber = "not-a-number"
    /// One of several cells that belong together is empty.
    case missingValue = "missing-value"
    /// Something to be divided by no calls, or a customer none of whose rows is a call.
    case noCalls = "no-calls"
    /// A range where several cells are added up or divided by.
    case rangeNotTaken = "range-not-taken"
    /// A plan held that the tariff does not list.
    case unknownPlan = "unknown-plan"
    /// A figure that no profile may have.
    case refusedFigure = "refused-figure"
    /// More lines than the tariff allows.
    case tooManyLines = "too-many-lines"
    /// A destination that the tariff does not know.
    case unknownDestination = "unknown-destination"
    /// More calls or a larger amount than a month can be computed for.
    case tooManyCalls = "too-many-calls"
    /// A customer with more rows of calls than memory has room for.
    case tooManyRows = "too-many-rows"
    /// A customer whose calls are of more months than a history may have.
    case tooManyMonths = "too-many-months"
  }

  /// The reason.
  public let reason: Reason
  /// The column it is about, as the file calls it; nil where it is about the row.
  public let column: String?
  /// What was found and what was expected, where there is more to say.
  public let detail: Bilingual?

  init(_ reason: Reason, column: String? = nil, detail: Bilingual? = nil) {
    (self.reason, self.column, self.detail) = (reason, column, detail)
  }
}
