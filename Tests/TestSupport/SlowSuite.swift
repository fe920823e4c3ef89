import Foundation

/// Slow tests run when the environment says so: `OPTIMALE_SLOW=1 swift test -c release`.
public enum SlowSuite {
  /// Whether it does.
  public static let isOn = ProcessInfo.processInfo.environment["OPTIMALE_SLOW"] == "1"

  /// How many cases a test tries: more where it may be slow.
  public static func count(_ usual: Int, slow: Int) -> Int { isOn ? slow : usual }
}
