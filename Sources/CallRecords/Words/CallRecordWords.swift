import Basics

/// What is wrong in a row of a call file.
enum CallRecordWords {
  /// Everything that is wrong in a row.
  static func all(_ reasons: [Bilingual]) -> Bilingual {
    Bilingual(fr: reasons.map(\.fr).joined(separator: " ; "), en: reasons.map(\.en).joined(separator: "; "))
  }

  static let noText = Bilingual(fr: "pas un texte en UTF-8", en: "not text in UTF-8")

  static func fieldCount(_ count: Int, expected: Int) -> Bilingual {
    Bilingual(
      fr: "\(count) champs, attendu \(expected) comme dans l’en-tête",
      en: "\(count) fields, expected \(expected) as in the header")
  }

  static func startedAt(_ found: String) -> Bilingual {
    Bilingual(
      fr: "started_at \(found) : attendu une heure locale comme 2027-01-04T09:00:00, de 2000 à 2099",
      en: "started_at \(found): expected local time such as 2027-01-04T09:00:00, 2000 to 2099")
  }

  static func line(_ found: String) -> Bilingual {
    Bilingual(
      fr: "line \(found) : attendu analogue ou user-1 à user-\(Line.maximumUserLines)",
      en: "line \(found): expected analogue or user-1 to user-\(Line.maximumUserLines)")
  }

  static func destination(_ found: String, example keys: Bilingual) -> Bilingual {
    Bilingual(
      fr: "destination \(found) : pas une clé de la grille, comme \(keys.fr)",
      en: "destination \(found): not a key of the tariff, such as \(keys.en)")
  }

  static let noRecipient = Bilingual(
    fr: "recipient est vide : attendu un texte qui distingue les destinataires",
    en: "recipient is empty: expected any text that tells recipients apart")

  static func seconds(_ found: String) -> Bilingual {
    Bilingual(
      fr: "seconds \(found) : attendu des secondes entières de 0 à \(Call.maximumSeconds)",
      en: "seconds \(found): expected whole seconds from 0 to \(Call.maximumSeconds)")
  }
}
