import Statistics

/// An estimate as JSON.
struct FigureJSON: Encodable {
  let mean: Double
  let standard_error: Double
  let interval: [Double]

  init(_ estimate: Estimate) {
    mean = JSONText.rounded(estimate.mean)
    standard_error = JSONText.rounded(estimate.standardError)
    interval = JSONText.ends(estimate.interval)
  }
}

/// An estimate without its interval as JSON.
struct MeanJSON: Encodable {
  let mean: Double
  let standard_error: Double

  init(_ estimate: Estimate) {
    mean = JSONText.rounded(estimate.mean)
    standard_error = JSONText.rounded(estimate.standardError)
  }
}

/// A quantile as JSON.
struct QuantileJSON: Encodable {
  let value: Double
  let interval: [Double]

  init(_ quantile: QuantileEstimate) {
    value = JSONText.rounded(quantile.value)
    interval = JSONText.ends(quantile.interval)
  }
}
