import Foundation

/// Slow tests run when the environment says so: `OPTIMALE_SLOW=1 swift test -c release`.
public enum SlowSuite {
  /// Whether it does.
  public static let isOn = ProcessInfo.processInfo.environment["OPTIMALE_SLOW"] == "1"
}
