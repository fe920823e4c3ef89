import Basics
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

  /// Reads the text of an option that takes ranges; throws ``Failure``.
  public init(_ text: String, defaultSteps: Int = Variation.defaultSteps, of option: String = "--vary") throws {
    let (path, numbers) = try Variation.parts(text, of: option)
    let (from, to) = (numbers.from, numbers.to)
    guard from < to, abs(from) < 1e9, abs(to) < 1e9 else {
      throw Failure.option(option, text, expected: DraftWords.fromBelowTo)
    }
    let isWide = from == from.rounded() && to == to.rounded() && to - from >= Double(2 * defaultSteps)
    let isOfThings = Variation.isWhole(path)
    guard !isOfThings || (from == from.rounded() && to == to.rounded()) else {
      throw Failure.option(option, text, expected: DraftWords.wholeNumbers)
    }
    let usual = isOfThings && !isWide ? max(2, Int((to - from).rounded()) + 1) : defaultSteps
    let steps = try numbers.steps.map { try Variation.count($0, text, of: option) } ?? min(usual, 400)
    self.path = path
    let width = (to - from) / Double(steps - 1)
    let values = (0..<steps).map { $0 == steps - 1 ? to : from + Double($0) * width }
    // Steps are as round as what they are steps of: whole numbers, thousandths of a euro; those nobody counted, whole
    // where they can be.
    let isRounded = isOfThings || (isWide && numbers.steps == nil)
    let unit: Double? = isRounded ? 1 : TariffPath.key(path) != nil ? 1000 : nil
    let round = values.map { value in unit.map { (value * $0).rounded() / $0 } ?? value }
    let isIncreasing = Variation.isIncreasing(round)
    guard isIncreasing || !isOfThings else {
      throw Failure.option(option, text, expected: DraftWords.stepsForWholeNumbers(Int(to - from) + 1))
    }
    // To twelve digits, so that the values read as they were meant.
    self.values = (isIncreasing ? round : values).map { Variation.tidy($0, scale: max(abs(from), abs(to))) }
    guard Variation.isIncreasing(self.values) else {
      throw Failure.option(option, text, expected: DraftWords.differingValues)
    }
  }

  /// The parts of `KEY=FROM:TO[:STEPS]`.
  private static func parts(
    _ text: String, of option: String
  ) throws -> (path: String, numbers: (from: Double, to: Double, steps: String?)) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let numbers =
      parts.count == 2 ? parts[1].split(separator: ":", omittingEmptySubsequences: false).map(String.init) : []
    guard !parts[0].isEmpty, numbers.count == 2 || numbers.count == 3, let from = PlainNumber.decimal(numbers[0]),
      let to = PlainNumber.decimal(numbers[1])
    else {
      throw Failure.option(option, text, expected: DraftWords.variation(hasComma: text.contains(",")))
    }
    return (parts[0], (from, to, numbers.count == 3 ? numbers[2] : nil))
  }

  /// The number of steps that was asked for.
  private static func count(_ steps: String, _ text: String, of option: String) throws -> Int {
    guard let count = PlainNumber.whole(steps), (2...400).contains(count) else {
      throw Failure.option(option, text, expected: DraftWords.steps)
    }
    return count
  }

  private static func isIncreasing(_ values: [Double]) -> Bool { zip(values, values.dropFirst()).allSatisfy(<) }

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
