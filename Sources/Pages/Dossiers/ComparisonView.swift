import Basics
import Dossiers
import Questions
import Reporting
import Tariffs

/// Two dossiers side by side: what differs.
public struct ComparisonView: Sendable {
  /// Something that differs.
  public struct Row: Sendable {
    /// What it is.
    public let title: String
    /// What each of the dossiers has; a dash where it has nothing.
    public let first, second: String
  }

  /// The words of the page.
  public let labels: DossierLabels
  /// The language's code.
  public let language: String
  /// The dossiers' names and identities.
  public let firstName, firstID, secondName, secondID: String
  /// What differs.
  public let rows: [Row]

  /// The view of two dossiers under a tariff.
  public init(_ first: Dossier, _ second: Dossier, _ tariff: Tariff, _ language: Language) {
    (labels, self.language) = (DossierLabels(language), language.rawValue)
    (firstName, firstID) = (first.content.name, first.id.description)
    (secondName, secondID) = (second.content.name, second.id.description)
    let words = ComparisonRowWords(tariff, language)
    rows = DossierComparison(first.content, second.content).rows.map {
      Row(title: words.title($0.subject), first: words.value($0.first), second: words.value($0.second))
    }
  }
}
