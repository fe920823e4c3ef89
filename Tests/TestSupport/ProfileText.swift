/// Profile files that tests write.
public enum ProfileText {
  /// One stream of calls to one destination; the rest of the profile before it.
  public static func stream(
    to destination: String = "fr-mobile", calls: String, seconds: String = "120", cv: String = "1.310832",
    rest: String = ""
  ) -> String {
    """
    name: x
    \(rest)
    streams:
      - {name: a, destination: \(destination), calls_per_month: \(calls), duration: {mean_seconds: \(seconds), cv: \(cv)}}
    """
  }
}
