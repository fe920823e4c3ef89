/// Figures as they are said: `1,5`, `1 min 30`, `5 h 30`, `30 %`.
///
/// For sentences that say a person's own figures back. Figures that carry an error are written by the reports.
public struct FigureWords: Sendable {
  /// The language.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// A number to three digits at least, whole from a hundred on, without zeros at its end: `0,125`, `12,5`, `1 234`.
  public func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return language.text("inconnu", "unknown") }
    let places = abs(value) >= 100 ? 0 : abs(value) >= 10 ? 1 : abs(value) >= 1 ? 2 : 3
    let unit = [1.0, 10, 100, 1000][places]
    let scaled = Int64((abs(value) * unit).rounded())
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: Int64(unit))
    var decimals = rest == 0 ? "" : Digits.padded(Int(rest), to: places)
    while decimals.hasSuffix("0") { decimals.removeLast() }
    let sign = value < 0 && scaled != 0 ? "−" : ""
    return sign + grouped(whole) + (decimals.isEmpty ? "" : language.text(",", ".") + decimals)
  }

  /// A share as a percentage.
  public func percent(_ share: Double) -> String { number(share * 100) + language.text("\u{202F}%", "%") }

  /// The length of a call: `45 s`, `1 min 30`, `1 h 05`.
  public func length(seconds: Double) -> String {
    guard seconds.isFinite, seconds < 1e9 else { return language.text("inconnu", "unknown") }
    let whole = Int(seconds.rounded())
    if whole < 60 { return (seconds < 10 ? number(seconds) : "\(whole)") + "\u{00A0}s" }
    if whole >= 3600 { return time(minutes: seconds / 60) }
    let rest = whole % 60
    let tail = rest == 0 ? "" : language.text("\u{00A0}\(Digits.padded(rest, to: 2))", "\u{00A0}\(rest)\u{00A0}s")
    return "\(whole / 60)\u{00A0}min\(tail)"
  }

  /// A length of time in a month: `5 h 30`, `45 min`.
  public func time(minutes: Double) -> String {
    guard minutes.isFinite, minutes < 1e9 else { return language.text("inconnu", "unknown") }
    let whole = Int(minutes.rounded())
    guard whole >= 60 else { return (minutes < 10 ? number(minutes) : "\(whole)") + "\u{00A0}min" }
    let rest = whole % 60
    return "\(grouped(Int64(whole / 60)))\u{00A0}h\(rest == 0 ? "" : "\u{00A0}\(Digits.padded(rest, to: 2))")"
  }

  /// A month of the year, 0 to 11, by name: `août`.
  public func month(_ index: Int) -> String { language.text(FigureWords.french, FigureWords.english)[index % 12] }

  /// Things in a row: `avril, mai et juin`.
  public func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + language.text(" et ", " and ") + last
  }

  private static let french = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]

  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private func grouped(_ value: Int64) -> String {
    var digits = String(value)[...]
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    return ([digits] + groups).joined(separator: language.text("\u{202F}", ","))
  }
}
