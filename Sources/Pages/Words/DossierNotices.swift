import Basics

/// What was just done with dossiers, or is wanted to do it.
public struct DossierNotices: Sendable {
  private let language: Language

  /// The notices of a language.
  public init(_ language: Language) { self.language = language }

  private func text(_ fr: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language.text(fr(), en())
  }

  /// A dossier was saved.
  public var kept: String { text("Le dossier est enregistré.", "The dossier is saved.") }

  /// An advice was saved beside the dossier it was opened from.
  public var keptApart: String {
    text(
      "Ce dossier a déjà de vraies factures : le nouveau conseil est enregistré dans un dossier à part.",
      "That dossier has real bills already: the new advice is saved in a dossier of its own.")
  }

  /// Answers were saved on which there is no advice.
  public var keptBare: String {
    text(
      "Les réponses sont enregistrées, sans conseil : le calcul n’a pas abouti. Rouvrez-les pour voir pourquoi.",
      "The answers are saved, without an advice: the calculation came to none. Open them again to see why.")
  }

  /// A dossier was copied.
  public var copied: String { text("La copie est enregistrée.", "The copy is saved.") }
  /// A dossier was deleted.
  public var deleted: String { text("Le dossier est supprimé.", "The dossier is deleted.") }
  /// Real bills were saved.
  public var billsKept: String { text("Les factures sont enregistrées.", "The bills are saved.") }
  /// Real bills were removed.
  public var billsForgotten: String { text("Les factures sont effacées.", "The bills are removed.") }

  /// An export was taken in.
  public func takenIn(added: Int, same: Int, copies: Int) -> String {
    text(
      "Repris : \(added) ; déjà là : \(same) ; repris à côté d’un autre état : \(copies).",
      "Taken in: \(added); here already: \(same); taken in beside another state: \(copies).")
  }

  /// Not two dossiers were ticked.
  public var twoWanted: String {
    text("Cochez deux dossiers pour les comparer.", "Tick two dossiers to compare them.")
  }

  /// Amounts of some months are none.
  public func noAmounts(_ months: [BillingMonth]) -> String {
    let names = FigureWords(language).list(months.map(DossierWords(language).month))
    return text(
      "Rien n’a été enregistré. Montant non compris pour \(names) : il faut un nombre, comme 123,45.",
      "Nothing was saved. Amount not understood for \(names): a number was expected, such as 123.45.")
  }

  /// No amount was entered.
  public var noBills: String {
    text("Rien n’a été enregistré : aucun montant n’est saisi.", "Nothing was saved: no amount is entered.")
  }

  /// Calls were rated: whole months, others, and calls without a price.
  public func callsRated(months: Int, incomplete: [BillingMonth], unpriced: Int) -> String {
    var parts = [
      text("\(months) mois valorisés.", "\(months) month\(months == 1 ? "" : "s") rated.")
    ]
    if !incomplete.isEmpty {
      let names = FigureWords(language).list(incomplete.map(DossierWords(language).month))
      parts.append(text("Mois incomplets laissés de côté : \(names).", "Incomplete months left out: \(names)."))
    }
    if unpriced > 0 {
      parts.append(
        text(
          "\(unpriced) appel\(unpriced > 1 ? "s" : "") sans prix imprimé, compté\(unpriced > 1 ? "s" : "") à part.",
          "\(unpriced) call\(unpriced == 1 ? "" : "s") without a printed price, counted apart."))
    }
    return parts.joined(separator: " ")
  }

  /// No month of the calls is whole.
  public var noWholeMonth: String {
    text(
      "Rien n’a été enregistré : le relevé ne couvre aucun mois en entier.",
      "Nothing was saved: the record has no month whole.")
  }
}
