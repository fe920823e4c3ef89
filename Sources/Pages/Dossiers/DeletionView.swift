import Basics
import Dossiers

/// The question whether a dossier is to be deleted.
public struct DeletionView: Sendable {
  /// The words of the page.
  public let labels: DossierLabels
  /// The language's code.
  public let language: String
  /// The dossier's identity.
  public let id: String
  /// The prospect's name.
  public let name: String
  /// What becomes of it.
  public let sentence: String

  /// The question about a dossier.
  public init(_ dossier: Dossier, _ language: Language) {
    (labels, self.language) = (DossierLabels(language), language.rawValue)
    (id, name) = (dossier.id.description, dossier.content.name)
    sentence = DossierWords(language).deletes(name, hasBills: dossier.content.bills != nil)
  }
}
