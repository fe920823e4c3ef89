import Basics
import Interchange
import Tariffs

/// What the drafts of a grid are called: by their files and by the values they take.
struct DraftNameText {
  let data: DraftGridData
  let language: Language

  private var style: NumberStyle { NumberStyle(language) }
  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
  var keys: KeyText { KeyText(profile: nil, tariff: data.common.draft, language: language) }

  /// Headings of the columns that say which draft a row is of.
  var header: [String] {
    (data.files.isEmpty ? [] : [text("fichier", "file")]) + data.axes.map { keys.title($0.path) }
  }

  /// The cells under them.
  func cells(_ draft: Int) -> [String] {
    (data.place(draft).file.map { [data.files[$0]] } ?? [])
      + data.values(draft).enumerated().map { written($1, of: $0) }
  }

  /// The cells of today's tariff: its own values, where it has the figures.
  var todaysCells: [String] {
    let values = data.axes.enumerated().map { position, axis -> String in
      axis.figure.flatMap { data.common.tariff.number(of: $0) }.map { number($0, of: position) } ?? "—"
    }
    let today = text("aujourd’hui", "today")
    guard data.files.isEmpty else { return [today] + values }
    return values.enumerated().map { $0 > 0 ? $1 : $1 == "—" ? today : text("\(today) : \($1)", "\(today): \($1)") }
  }

  /// A value of a key as a person reads it.
  func written(_ value: String, of axis: Int) -> String {
    if let value = Double(value) { return number(value, of: axis) }
    switch value {
    case "unlimited": return text("illimité", value)
    case "included": return text("inclus", value)
    case "none": return text("aucun", value)
    default: return value
    }
  }

  /// A number of a key with the decimals it has: of prices two, where any value has decimals.
  private func number(_ value: Double, of axis: Int) -> String {
    let isInCents =
      keys.isPrice(data.axes[axis].path)
      && data.axes[axis].values.contains { Double($0).map { $0 != $0.rounded() } ?? false }
    let plain = style.plain(value, decimals: 5)
    let decimals = plain.drop { $0 != "," && $0 != "." }.dropFirst().count
    return isInCents && decimals < 2 ? style.number(value, decimals: 2) : plain
  }

  /// A value of a key with its unit.
  private func amount(_ value: String, of axis: Int) -> String {
    let written = written(value, of: axis)
    return Double(value) == nil ? written : keys.amount(written, data.axes[axis].path)
  }

  /// Whether a value of the one key names a draft by itself.
  private var isOfOneKey: Bool { data.files.isEmpty && data.axes.count == 1 }

  /// The value of the one key, `105 €`.
  func value(_ draft: Int) -> String { amount(data.values(draft)[0], of: 0) }

  /// A draft by everything that tells it from the others: `abonnement mensuel Intense à 105 €, pack de 5 numéros à 5 €`,
  /// or a file's name.
  func name(_ draft: Int) -> String {
    let named = data.values(draft).enumerated().map { axis, value in
      let (name, amount) = (keys.name(data.axes[axis].path), amount(value, of: axis))
      return Double(value) == nil
        ? text("\(name) : \(amount)", "\(name): \(amount)") : text("\(name) à \(amount)", "\(name) \(amount)")
    }
    return ((data.place(draft).file.map { [data.files[$0]] } ?? []) + named).joined(separator: ", ")
  }

  /// Where a draft is the place of something: `à 105 €`, `avec b.yaml`.
  func with(_ draft: Int) -> String {
    isOfOneKey && Double(data.values(draft)[0]) != nil
      ? text("à \(value(draft))", "at \(value(draft))") : text("avec \(name(draft))", "with \(name(draft))")
  }

  /// More than where a draft is.
  func thanWith(_ draft: Int) -> String { text("qu’\(with(draft))", "than \(with(draft))") }
}
