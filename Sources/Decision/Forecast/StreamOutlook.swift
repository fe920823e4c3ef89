import Traffic

/// What is expected of one stream's calls in a coming month.
struct StreamOutlook {
  /// Expected calls.
  var calls: Double
  /// Squared coefficient of variation of that expectation by itself: the stream's own factor and what is not known.
  var ownVariation: Double
  /// Mean billed seconds of a call.
  var meanSeconds: Double
  /// Squared coefficient of variation of a call's seconds.
  var lengthVariation: Double

  /// Mean square of a call's seconds.
  var squaredSeconds: Double { meanSeconds * meanSeconds * (1 + lengthVariation) }
}

extension Customer {
  /// What is expected of a month of a known customer.
  func outlook(factor: Double) -> [StreamOutlook] {
    streams.map { figures in
      // Rounding up adds half a second, and makes a second of less.
      StreamOutlook(
        calls: figures.callsPerMonth * factor, ownVariation: figures.dispersion * figures.dispersion,
        meanSeconds: max(1, figures.duration.mean + 0.5), lengthVariation: figures.duration.cv * figures.duration.cv)
    }
  }
}
