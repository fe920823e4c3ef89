import Foundation
import Advice
import Basics
import Statistics

/// How a language writes numbers: `1 234,56 €` in French, `€1,234.56` in English.
public struct NumberStyle: Sendable {
  /// The language.
  public let language: Language

  /// The style of a language.
  public init(_ language: Language) { self.language = language }

  /// A number with a fixed number of decimals; below zero, rounded to tens, hundreds and so on.
  public func number(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return language.text("inconnu", "unknown") }
    let unit = pow(10, Double(max(0, -decimals)))
    let rounded = String(
      format: "%.\(max(0, decimals))f", decimals < 0 ? (abs(value) / unit).rounded() * unit : abs(value))
    let parts = rounded.split(separator: ".")
    var text = grouped(String(parts[0]))
    if parts.count > 1 { text += (language.text(",", ".")) + parts[1] }
    let isZero = rounded.allSatisfy { $0 == "0" || $0 == "." }
    return value < 0 && !isZero ? "−" + text : text
  }

  /// A number with the decimals it has, at most so many: `4` or `4,5`.
  public func plain(_ value: Double, decimals most: Int) -> String {
    let needed = (0..<most).first { decimals in
      let scaled = value * pow(10, Double(decimals))
      return abs(scaled - scaled.rounded()) < 1e-6
    }
    return number(value, decimals: needed ?? most)
  }

  /// A whole number.
  public func whole(_ value: Int) -> String { (value < 0 ? "−" : "") + grouped(String(value.magnitude)) }

  /// An exact amount, to the cent.
  public func euros(_ amount: Money) -> String {
    let cents = amount.centsText
    let isNegative = cents.hasPrefix("-")
    let parts = cents.drop { $0 == "-" }.split(separator: ".")
    let text = grouped(String(parts[0])) + (language.text(",", ".")) + parts[1]
    return currency(text, isNegative: isNegative)
  }

  /// An amount of euros with a fixed number of decimals.
  public func euros(_ value: Double, decimals: Int) -> String {
    let text = number(abs(value), decimals: decimals)
    let isZero = !text.contains { ("1"..."9").contains($0) }
    return currency(text, isNegative: value < 0 && !isZero)
  }

  /// An estimate in euros with the digits its interval allows: `163 €`.
  public func euros(_ estimate: Estimate) -> String {
    euros(estimate.mean, decimals: NumberStyle.decimals(estimate.interval.halfWidth))
  }

  /// A quantile in euros with the digits its interval allows.
  public func euros(_ quantile: QuantileEstimate) -> String {
    euros(quantile.value, decimals: NumberStyle.decimals(quantile.interval.halfWidth))
  }

  /// An interval in euros with the digits its width allows: `158 € à 168 €`.
  public func euros(_ interval: Interval) -> String {
    let decimals = NumberStyle.decimals(interval.halfWidth)
    let to = language.text(" à ", " to ")
    return euros(interval.lower, decimals: decimals) + to + euros(interval.upper, decimals: decimals)
  }

  /// A share as a percentage with the digits its interval allows; a share that was always or never seen is given by
  /// the bound of its interval.
  public func percent(_ estimate: Estimate) -> String {
    let (more, less) = language.text(("plus de ", "moins de "), ("more than ", "less than "))
    if estimate.mean == 1, estimate.interval.lower < 1 { return more + percent(floored(estimate.interval.lower)) }
    if estimate.mean == 0, estimate.interval.upper > 0 { return less + percent(ceiled(estimate.interval.upper)) }
    // What is not always or never so is not rounded to that.
    if estimate.mean > 0.9995, estimate.mean < 1 { return more + percent(0.999) }
    if estimate.mean < 0.0005, estimate.mean > 0 { return less + percent(0.001) }
    // None or all, and known: without decimals.
    let isWhole = estimate.interval.halfWidth == 0 && estimate.mean == estimate.mean.rounded()
    let decimals = isWhole ? 0 : NumberStyle.decimals(estimate.interval.halfWidth * 100)
    return percent(estimate.mean, decimals: min(decimals, 1))
  }

  /// A share as a percentage.
  public func percent(_ share: Double, decimals: Int = 1) -> String {
    number(share * 100, decimals: decimals) + (language.text("\u{202F}%", "%"))
  }

  /// A rate of tax as a percentage, with all its decimals: `20,25 %`.
  public func percent(_ tax: TaxRate) -> String {
    number(tax.percent, decimals: tax.decimals) + (language.text("\u{202F}%", "%"))
  }

  /// An interval of shares, rounded outwards: `97,1 % à 97,9 %`.
  public func percent(_ interval: Interval) -> String {
    let to = language.text(" à ", " to ")
    return percent(floored(interval.lower)) + to + percent(ceiled(interval.upper))
  }

  private func floored(_ share: Double) -> Double { floor(share * 1000 + 1e-9) / 1000 }
  private func ceiled(_ share: Double) -> Double { ceil(share * 1000 - 1e-9) / 1000 }

  /// An estimate in euros and how far its interval reaches: `163 ± 5 €`; both its ends where one is much farther: `0,5
  /// (0,1 à 1,9) €`.
  public func margined(euros estimate: Estimate) -> String { margined(estimate.mean, estimate.interval) }

  /// A quantile in euros and how far its interval reaches.
  public func margined(euros quantile: QuantileEstimate) -> String { margined(quantile.value, quantile.interval) }

  /// A change in euros and how far its interval reaches, with the sign of a rise.
  func signed(euros change: Estimate) -> String { signed(margined(euros: change), change.mean) }

  /// A quantile of changes in euros and how far its interval reaches, with the sign of a rise.
  func signed(euros change: QuantileEstimate) -> String { signed(margined(euros: change), change.value) }

  /// A written change with the sign of a rise, unless it is so small, or so little known, that it reads as nothing.
  private func signed(_ written: String, _ value: Double) -> String {
    let digits = written.prefix { $0 != "±" && $0 != "(" }
    return (value > 0 && digits.contains { ("1"..."9").contains($0) } ? "+" : "") + written
  }

  private func margined(_ value: Double, _ interval: Interval) -> String {
    let decimals = NumberStyle.decimals(interval.halfWidth)
    guard let margin = margin(value, interval, decimals) else { return euros(value, decimals: decimals) }
    if let ends = ends(value, interval, decimals) {
      return language.text(
        "\(number(value, decimals: decimals)) (\(ends))\u{00A0}€", "\(euros(value, decimals: decimals)) (\(ends))")
    }
    let text = number(abs(value), decimals: decimals)
    let isNegative = value < 0 && text.contains { ("1"..."9").contains($0) }
    return currency("\(text) ± \(margin)", isNegative: isNegative)
  }

  /// A share as a percentage and how far its interval reaches: `78,6 ± 1,9 %`; one that was always or never seen as
  /// `percent(_:)`.
  public func margined(percent estimate: Estimate) -> String {
    guard estimate.mean >= 0.0005, estimate.mean <= 0.9995 else { return percent(estimate) }
    let interval = Interval(lower: estimate.interval.lower * 100, upper: estimate.interval.upper * 100)
    let decimals = min(1, NumberStyle.decimals(interval.halfWidth))
    guard let margin = margin(estimate.mean * 100, interval, decimals) else { return percent(estimate) }
    let reach = ends(estimate.mean * 100, interval, decimals).map { " (\($0))" } ?? " ± \(margin)"
    return number(estimate.mean * 100, decimals: decimals) + reach + (language.text("\u{202F}%", "%"))
  }

  /// A number of things and how far its interval reaches: `12 400 ± 900`.
  public func margined(count estimate: Estimate) -> String {
    let decimals = min(0, NumberStyle.decimals(estimate.interval.halfWidth))
    let count = number(estimate.mean, decimals: decimals)
    guard let margin = margin(estimate.mean, estimate.interval, decimals) else { return count }
    return ends(estimate.mean, estimate.interval, decimals).map { "\(count) (\($0))" } ?? "\(count) ± \(margin)"
  }

  /// Both ends of an interval, rounded outwards, where one is much farther from the value than the other; else nil.
  private func ends(_ value: Double, _ interval: Interval, _ decimals: Int) -> String? {
    let (below, above) = (value - interval.lower, interval.upper - value)
    let unit = pow(10, Double(decimals))
    guard max(below, above) > 1.5 * min(below, above), max(below, above) * unit > 1 else { return nil }
    let to = language.text(" à ", " to ")
    return number((interval.lower * unit + 1e-6).rounded(.down) / unit, decimals: decimals) + to
      + number((interval.upper * unit - 1e-6).rounded(.up) / unit, decimals: decimals)
  }

  /// How far an interval reaches from a value, to its longer side, rounded up; nil where it does not.
  private func margin(_ value: Double, _ interval: Interval, _ decimals: Int) -> String? {
    let reach = max(value - interval.lower, interval.upper - value)
    guard reach > 1e-9, reach.isFinite else { return nil }
    let unit = pow(10, Double(decimals))
    return number((reach * unit - 1e-6).rounded(.up) / unit, decimals: decimals)
  }

  /// A length of time: `2 h 05` or `45 min`, to the minute.
  public func duration(minutes: Double) -> String {
    guard minutes.isFinite, minutes < 1e12 else { return language.text("inconnu", "unknown") }
    let whole = Int(minutes.rounded())
    guard whole >= 60 else { return "\(whole)\u{00A0}min" }
    let rest = whole % 60
    return "\(self.whole(whole / 60))\u{00A0}h\(rest == 0 ? "" : "\u{00A0}\(rest < 10 ? "0" : "")\(rest)")"
  }

  /// Decimals that a half-width leaves known: two below 0.3, one below 3, none below 30; tens below 300 (-1), then
  /// hundreds, at most.
  public static func decimals(_ halfWidth: Double) -> Int {
    guard halfWidth.isFinite else { return 0 }
    return [0.3, 3, 30, 300].firstIndex { halfWidth < $0 }.map { 2 - $0 } ?? -2
  }

  private func currency(_ text: String, isNegative: Bool) -> String {
    let sign = isNegative ? "−" : ""
    return language.text("\(sign)\(text)\u{00A0}€", "\(sign)€\(text)")
  }

  private func grouped(_ digits: String) -> String {
    let separator = language.text("\u{202F}", ",")
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: separator)
  }
}
