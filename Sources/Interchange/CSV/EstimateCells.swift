import Statistics

/// Cells of a row for a figure and what is known of it.
enum EstimateCells {
  /// Names of the columns.
  static let columns = ["value", "standard_error", "lower", "upper", "confidence"]
  /// Cells of a figure that there is not.
  static let empty = columns.map { _ in "" }

  /// Cells of an estimate whose interval has a confidence.
  static func of(_ estimate: Estimate, _ confidence: Double) -> [String] {
    of(estimate.mean, CSVText.number(estimate.standardError), estimate.interval, confidence)
  }

  /// Cells of a quantile, which has an interval and no standard error.
  static func of(_ quantile: QuantileEstimate, _ confidence: Double) -> [String] {
    of(quantile.value, "", quantile.interval, confidence)
  }

  /// Cells of a value that nothing is uncertain of.
  static func of(_ value: Double) -> [String] { [CSVText.number(value)] + empty.dropFirst() }

  private static func of(_ value: Double, _ error: String, _ interval: Interval, _ confidence: Double) -> [String] {
    [
      CSVText.number(value), error, CSVText.number(interval.lower), CSVText.number(interval.upper),
      CSVText.number(confidence),
    ]
  }
}
