import Basics
import Dossiers

/// A page of the dossiers that were found.
public struct DossierListView: Sendable {
  /// A dossier in the list.
  public struct Row: Sendable {
    /// Its identity.
    public let id: String
    /// The prospect's name.
    public let name: String
    /// The first of its notes.
    public let notes: String
    /// What to do.
    public let advice: String
    /// What that saves.
    public let saving: String
    /// When it was changed.
    public let changed: String
    /// What its tick box is called.
    public let compare: String

    init(_ dossier: Dossier, _ plans: PlanNames, _ words: DossierWords, _ labels: DossierLabels) {
      let content = dossier.content
      id = dossier.id.description
      name = content.name
      notes = content.notes.count > 120 ? content.notes.prefix(120) + "…" : content.notes
      advice = content.advice.flatMap { $0.sentence?[words.language] } ?? labels.noAdvice
      saving =
        content.advice.flatMap { advice in
          advice.saving.map { words.saving($0, beside: advice.beside.map { plans($0) }) }
        } ?? ""
      changed = words.moment(dossier.changed)
      compare = words.compare(name)
    }
  }

  /// The words of the page.
  public let labels: DossierLabels
  /// The language's code.
  public let language: String
  /// What was just done; empty where nothing was.
  public let notice: String
  /// What was searched for.
  public let search: String
  /// How many were found.
  public let found: String
  /// The dossiers.
  public let rows: [Row]
  /// Which page it is; empty where there is one.
  public let page: String
  /// Addresses of the page before and of the next one; empty where there is none.
  public let earlier, later: String

  /// The view of a page of a search's dossiers.
  public init(
    _ dossiers: [Dossier], page: Int, of pages: Int, found: Int, search: String, _ plans: PlanNames,
    _ language: Language, notice: String = ""
  ) {
    let (words, labels) = (DossierWords(language), DossierLabels(language))
    (self.labels, self.language, self.search, self.notice) = (labels, language.rawValue, search, notice)
    self.found = words.found(found, search: search)
    rows = dossiers.map { Row($0, plans, words, labels) }
    func address(_ page: Int) -> String {
      "/dossiers?" + FormText.encoded([("search", search), ("page", "\(page + 1)"), ("language", language.rawValue)])
    }
    self.page = pages > 1 ? words.page(page + 1, of: pages) : ""
    earlier = page > 0 ? address(page - 1) : ""
    later = page + 1 < pages ? address(page + 1) : ""
  }
}
