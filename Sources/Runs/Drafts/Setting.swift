import Basics

/// Another value for a key of the profile, or of the tariff where the key begins with `tariff.`, as `--set PATH=VALUE`
/// writes it.
public struct Setting: Hashable, Sendable {
  /// The key's path.
  public let path: String
  /// The value, as the file would write it.
  public let value: String

  /// A value for a key.
  public init(path: String, value: String) {
    self.path = path
    self.value = value
  }

  /// Settings from the texts of `--set`, each key once; of the tariff only where that is asked for.
  ///
  /// Throws ``Failure``.
  public static func parse(_ texts: [String], ofTariff: Bool) throws -> [Setting] {
    let example =
      ofTariff
      ? DraftWords.tariffSetting
      : DraftWords.profileSetting
    var settings: [Setting] = []
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty,
        !ofTariff || TariffPath.key(parts[0]) != nil
      else {
        throw Failure.option("--set", text, expected: example)
      }
      guard !settings.contains(where: { $0.path == parts[0] }) else {
        throw Failure.option("--set", text, expected: DraftWords.keyOnce)
      }
      settings.append(Setting(path: parts[0], value: parts[1]))
    }
    return settings
  }
}
