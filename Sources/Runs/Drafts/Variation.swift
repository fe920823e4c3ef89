import Documents
import Foundation

/// A key that varies over a range, as `--vary KEY=FROM:TO[:STEPS]` writes it.
public struct Variation: Sendable {
  /// The key's path in the profile, or in the tariff where it begins with `tariff.`.
  public let path: String
  /// Its values, increasing.
  public let values: [Double]

  /// Values of a range whose number is not said: whole ones where there are few, else so many.
  public static let defaultSteps = 21
  /// Keys of a profile that take whole numbers only.
  private static let wholeKeys = ["additional_lines", "number_packs", "horizon_months"]

  /// Reads the option's text; throws ``Failure``.
  public init(_ text: String, defaultSteps: Int = Variation.defaultSteps) throws {
    func refuse() -> Failure {
      let hint = text.contains(",") ? ", with decimal points" : ""
      return .usage("--vary \(text): expected KEY=FROM:TO[:STEPS]\(hint), such as streams.0.calls_per_month=50:250:21")
    }
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty else { throw refuse() }
    let numbers = parts[1].split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard numbers.count == 2 || numbers.count == 3, let from = PlainNumber.decimal(numbers[0]),
      let to = PlainNumber.decimal(numbers[1])
    else { throw refuse() }
    guard from < to, abs(from) < 1e9, abs(to) < 1e9 else {
      throw Failure.usage("--vary \(text): expected FROM below TO, both below 1000000000")
    }
    let isWide = from == from.rounded() && to == to.rounded() && to - from >= Double(2 * defaultSteps)
    let isOfThings = Variation.isWhole(parts[0])
    let isWhole = isWide || isOfThings
    guard !isOfThings || (from == from.rounded() && to == to.rounded()) else {
      throw Failure.usage("--vary \(text): expected whole numbers FROM and TO")
    }
    var steps = isWhole && !isWide ? max(2, Int((to - from).rounded()) + 1) : defaultSteps
    steps = min(steps, 400)
    if numbers.count == 3 {
      guard let given = PlainNumber.whole(numbers[2]), (2...400).contains(given) else {
        throw Failure.usage("--vary \(text): expected 2 to 400 STEPS")
      }
      steps = given
    }
    path = parts[0]
    let width = (to - from) / Double(steps - 1)
    let values = (0..<steps).map { $0 == steps - 1 ? to : from + Double($0) * width }
    // Steps are as round as what they are steps of: whole numbers, thousandths of a euro; those nobody counted, whole where they can be.
    let isRounded = isOfThings || (isWide && numbers.count == 2)
    let unit: Double? = isRounded ? 1 : TariffPath.key(path) != nil ? 1000 : nil
    let round = values.map { value in unit.map { (value * $0).rounded() / $0 } ?? value }
    let isIncreasing = zip(round, round.dropFirst()).allSatisfy { $0 < $1 }
    guard isIncreasing || !isOfThings else {
      throw Failure.usage("--vary \(text): expected at most \(Int(to - from) + 1) STEPS, one for each whole number")
    }
    // To twelve digits, so that the values read as they were meant.
    self.values = (isIncreasing ? round : values).map { Variation.tidy($0, scale: max(abs(from), abs(to))) }
    guard zip(self.values, self.values.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw Failure.usage("--vary \(text): expected values that differ in their first twelve digits")
    }
  }

  /// Whether a key takes whole numbers only.
  private static func isWhole(_ path: String) -> Bool {
    guard TariffPath.key(path) == nil else { return TariffPath.figure(path)?.rule.isWhole ?? false }
    return wholeKeys.contains { path.hasSuffix($0) }
  }

  private static func tidy(_ value: Double, scale: Double) -> Double {
    let unit = pow(10, 12 - max(-3, log10(max(scale, 1e-9)).rounded(.up)))
    return (value * unit).rounded() / unit
  }

  /// The value as the file would write it: whole numbers without a point.
  public static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
  }
}
