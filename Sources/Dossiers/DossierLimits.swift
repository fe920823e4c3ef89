/// How much a dossier may hold.
public enum DossierLimits {
  /// Characters of a name.
  public static let name = 200
  /// Characters of notes.
  public static let notes = 20_000
  /// Answers, and the characters of one and of its question's key.
  public static let answers = (count: 300, text: 2000, key: 60)
  /// Bytes of a profile: those of a profile's file.
  public static let profile = 262_144
  /// Bytes of an advice with the bills it foresaw.
  public static let advice = 2_000_000
  /// Months of real bills.
  public static let months = 240
  /// Bytes of an export that is taken in.
  public static let export = 500_000_000
  /// Bytes of one of its lines.
  static let line = 4_000_000
  /// Lines told of an export that is refused.
  static let toldLines = 20
}

extension Dossier.Content {
  /// The part that is beyond its limit; nil where none is.
  var partBeyondLimit: DossierError.Part? {
    if !(1...DossierLimits.name).contains(name.count) || name.allSatisfy(\.isWhitespace) { return .name }
    if notes.count > DossierLimits.notes { return .notes }
    let limit = DossierLimits.answers
    if answers.count > limit.count
      || answers.contains(where: { $0.text.count > limit.text || $0.question.count > limit.key })
    {
      return .answers
    }
    if (profile?.utf8.count ?? 0) > DossierLimits.profile { return .profile }
    guard let bills else { return nil }
    let isOfMonths = Set(bills.months.map(\.month)).count == bills.months.count
    return (1...DossierLimits.months).contains(bills.months.count) && isOfMonths ? nil : .bills
  }
}
