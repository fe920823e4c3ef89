import Traffic

/// The keys of a profile that columns may set, as `--set` names them.
enum ProfileKeys {
  private static let ofCustomer = [
    "name", "horizon_months", "first_month", "calendar", "annual_growth", "correlation", "busyness.cv",
    "busyness.autocorrelation", "subscription.additional_lines", "subscription.number_packs",
    "subscription.custom_messages", "subscription.forwardings_per_month",
  ]
  private static let ofStream = [
    "name", "destination", "forwarded_to", "calls_per_month", "dispersion", "from_analogue_line", "duration.kind",
    "duration.mean_seconds", "duration.cv", "recipients.distinct_per_month", "recipients.concentration",
    "recipients.discount",
  ]

  /// All keys of profiles with so many streams.
  static func all(streams: Int) -> [String] {
    ofCustomer + Profile.monthNames.map { "seasonality.\($0)" }
      + (0..<streams).flatMap { stream in ofStream.map { "streams.\(stream).\($0)" } }
  }
}
