import Tariffs

/// Paths that lead to a tariff: `tariff.` and a key of its file.
public enum TariffPath {
  private static let prefix = "tariff."

  /// The key in the tariff's file; nil for a path of the profile.
  public static func key(_ path: String) -> String? {
    path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
  }

  /// The tariff's figure that a path names; nil where it names none.
  public static func figure(_ path: String) -> TariffFigure? { key(path).flatMap(TariffFigure.init(path:)) }
}
