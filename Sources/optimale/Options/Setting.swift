/// Another value for a key of the profile, or of the tariff where the key begins with `tariff.`, as `--set PATH=VALUE` writes it.
struct Setting {
  /// The key's path.
  let path: String
  /// The value, as the file would write it.
  let value: String

  /// Whether a key is a charge that no call changes.
  static func isFixedCharge(_ path: String) -> Bool {
    ["monthly_price", "additional_line_access", "additional_line_option", "number_pack", "custom_messages"]
      .contains { path.hasSuffix($0) }
  }

  /// Settings from the texts of `--set`, each key once; of the tariff only where that is asked for.
  static func parse(_ texts: [String], ofTariff: Bool) throws -> [Setting] {
    let example =
      ofTariff
      ? "tariff.PATH=VALUE, such as tariff.intense.monthly_price=115"
      : "PATH=VALUE, such as streams.0.calls_per_month=300"
    var settings: [Setting] = []
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !ofTariff || parts[0].hasPrefix("tariff.") else {
        throw Failure.usage("--set \(text): expected \(example)")
      }
      guard !settings.contains(where: { $0.path == parts[0] }) else {
        throw Failure.usage("--set \(text): expected every key once")
      }
      settings.append(Setting(path: parts[0], value: parts[1]))
    }
    return settings
  }
}
