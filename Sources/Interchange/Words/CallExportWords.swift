/// What operators print on their bills, in their language whatever the reader's is.
enum CallExportWords {
  static let bouyguesHeader = "Date;Heure;Numéro appelé;Unité(s) décomptée(s);Coût € TTC\r\n"
  static let bouyguesTextHeader = "Date   Heure   Numéro appelé   Unité(s) décomptée(s)\n"
  static let orangeHeader = "facture - annexe\ndétail des consommations par ligne\n"

  /// The heading above the calls of a line.
  static func orangeLine(_ telephone: String) -> String { "consommations ligne téléphonique n° \(telephone)\n" }
}
