#if Web
  import Foundation
  import GRDB

  /// A dossier as a row of the database.
  struct DossierRow: Codable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "dossier"

    let id: String
    let name: String
    let notes: String
    /// Name and notes as they are looked for.
    let folded: String
    let answers: String
    let profile: String?
    let settings: String
    let advice: String?
    let real_bills: String?
    let created: Int64
    let changed: Int64
    let revision: Int

    init(_ dossier: Dossier) throws {
      let (content, data) = (dossier.content, DossierJSON(dossier))
      if let part = content.partBeyondLimit { throw DossierError.beyondLimit(part) }
      (id, name, notes) = (dossier.id.description, content.name, content.notes)
      folded = SearchText.folded(name + " " + notes)
      (answers, profile) = (try content.answers.line(), content.profile)
      settings = try data.settings.line()
      advice = try data.advice?.line()
      guard (advice?.utf8.count ?? 0) <= DossierLimits.advice else { throw DossierError.beyondLimit(.advice) }
      real_bills = try data.real_bills?.line()
      (created, changed) = (dossier.created.milliseconds, dossier.changed.milliseconds)
      revision = dossier.revision
    }

    /// The dossier; nil where what is kept is none any more.
    var dossier: Dossier? {
      guard let id = DossierID(id), let answers: [TypedAnswer] = read(answers),
        let settings: DossierJSON.Settings = read(settings)
      else { return nil }
      var content = Dossier.Content(
        name: name, notes: notes, answers: answers, profile: profile, settings: settings.settings)
      if let advice {
        guard let data: DossierJSON.Advice = read(advice), let given = data.advice else { return nil }
        content.advice = given
      }
      if let real_bills {
        guard let data: DossierJSON.Bills = read(real_bills), let bills = data.bills else { return nil }
        content.bills = bills
      }
      return Dossier(
        id, content, created: Moment(milliseconds: created), changed: Moment(milliseconds: changed),
        revision: revision)
    }

    private func read<Value: Decodable>(_ text: String) -> Value? {
      try? JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
  }
#endif
