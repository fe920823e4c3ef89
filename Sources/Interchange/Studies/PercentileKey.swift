import Statistics
import Studies

/// A percentile as a key, such as `p05`.
func percentileKey(_ share: Double) -> String {
  let percent = Int((share * 100).rounded())
  return "p\(percent < 10 ? "0" : "")\(percent)"
}

/// A JSON object with the percentiles of a study under their keys.
func byPercentile(_ quantiles: [QuantileEstimate]) -> [String: QuantileJSON] {
  Dictionary(
    uniqueKeysWithValues: zip(StudySummary.percentiles, quantiles).map { (percentileKey($0), QuantileJSON($1)) })
}
