import Basics
import Documents
import Tariffs

/// The values that a key of the tariff takes in several drafts, as `--set KEY=VALUE,VALUE` or `--set KEY=FROM:TO:STEPS`
/// writes them; one value of any other key.
public struct SettingList: Hashable, Sendable {
  /// The key's path.
  public let path: String
  /// Its values as the file would write them: numbers in increasing order, then words.
  public let values: [String]

  /// Lists from the texts of `--set`, each key once; throws ``Failure``.
  ///
  /// Commas and colons part values of the tariff's figures alone: elsewhere, as in a plan's name, they are part of the
  /// value.
  public static func parse(_ texts: [String]) throws -> [SettingList] {
    try Setting.parse(texts, ofTariff: true).map { setting in
      let isList = TariffPath.figure(setting.path) != nil
      if isList, setting.value.contains(":") { return SettingList(setting.path, try range(setting)) }
      if isList, setting.value.contains(",") { return SettingList(setting.path, try list(setting)) }
      return SettingList(setting.path, [setting.value])
    }
  }

  private init(_ path: String, _ values: [String]) { (self.path, self.values) = (path, values) }

  /// The values of a range, their number stated: each is a draft.
  private static func range(_ setting: Setting) throws -> [String] {
    let text = "\(setting.path)=\(setting.value)"
    let parts = setting.value.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, PlainNumber.decimal(parts[0]) != nil, PlainNumber.decimal(parts[1]) != nil,
      let steps = PlainNumber.whole(parts[2])
    else {
      throw Failure.option("--set", text, expected: DraftWords.rangeOfDrafts(setting.path))
    }
    guard steps <= DraftGrid.limit else { throw DraftGrid.tooMany("\(setting.path): \(steps)") }
    return try Variation(text, of: "--set").values.map(Variation.text)
  }

  private static func list(_ setting: Setting) throws -> [String] {
    let text = "\(setting.path)=\(setting.value)"
    let items = setting.value.split(separator: ",", omittingEmptySubsequences: false).map { item in
      String(item.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard items.count <= DraftGrid.limit else { throw DraftGrid.tooMany("\(setting.path): \(items.count)") }
    guard !items.contains("") else {
      throw Failure.option("--set", text, expected: DraftWords.noEmptyValue(setting.path))
    }
    if let meant = decimals(items, setting.path) {
      throw Failure.option("--set", text, expected: DraftWords.decimalPoint(meant.number, list: meant.list))
    }
    let numbers = items.compactMap(PlainNumber.decimal)
    let words = items.filter { PlainNumber.decimal($0) == nil }
    if let twice = firstTwice(numbers).map(Variation.text) ?? firstTwice(words) {
      throw Failure.option("--set", text, expected: DraftWords.valueOnce(twice))
    }
    let ordered = items.filter { PlainNumber.decimal($0) != nil }.sorted {
      (PlainNumber.decimal($0) ?? 0) < (PlainNumber.decimal($1) ?? 0)
    }
    return ordered + words
  }

  private static func firstTwice<Value: Hashable>(_ values: [Value]) -> Value? {
    var seen: Set<Value> = []
    return values.first { !seen.insert($0).inserted }
  }

  /// What was probably meant by a comma within a price, and how two numbers would be written; nil where the text can only be
  /// a list, as of counts, which have no decimals.
  ///
  /// Two whole numbers may be one price: the second has one or two digits, or three after a single one, as in `0,134`. Of
  /// longer lists, those are taken for prices whose every second number has fewer digits than the one before it.
  private static func decimals(_ items: [String], _ path: String) -> (number: String, list: String)? {
    guard let figure = TariffPath.figure(path), !figure.rule.isWhole, items.count % 2 == 0,
      items.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let pairs = stride(from: 0, to: items.count, by: 2).map { (items[$0].utf8.count, items[$0 + 1].utf8.count) }
    let isPrice =
      items.count == 2
      ? pairs[0].1 < 3 || pairs[0].0 == 1 : pairs.allSatisfy { before, after in after < 3 && after < before }
    guard isPrice else { return nil }
    return ("\(items[0]).\(items[1])", items.map { $0 + ".0" }.joined(separator: ","))
  }
}
