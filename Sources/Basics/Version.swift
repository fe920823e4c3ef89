/// The version of this program.
public enum Version {
  /// The version, as the change list names it.
  public static let current = "0.4.0"
}
