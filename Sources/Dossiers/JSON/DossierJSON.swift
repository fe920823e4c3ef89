import Advice
import Basics

/// A dossier as JSON: a line of an export, and in parts what the database keeps.
struct DossierJSON: Codable {
  struct Settings: Codable {
    let seed: UInt64
    let vat_percent: String?
    let tariff_sha256: String
    let version: String
  }

  struct Advice: Codable {
    let given: String
    let document: JSONValue
    let foreseen: ForeseenJSON
  }

  struct Bills: Codable {
    struct Month: Codable {
      let month: String
      let held: String
      let amounts: [String: String]
    }

    let origin: String
    let entered: String
    let months: [Month]
  }

  /// What a line is, and the version of its form.
  let format: String
  let format_version: Int
  let id: String
  let name: String
  let notes: String
  let created: String
  let changed: String
  let answers: [TypedAnswer]
  let profile: String?
  let settings: Settings
  let advice: Advice?
  let real_bills: Bills?
  /// How the advice did: follows from the two before, and is not read again.
  let look_back: LookBackJSON?

  static let format = "optimale-dossier"
  static let formatVersion = 1

  init(_ dossier: Dossier) {
    let content = dossier.content
    (format, format_version) = (DossierJSON.format, DossierJSON.formatVersion)
    (id, name, notes) = (dossier.id.description, content.name, content.notes)
    (created, changed) = (dossier.created.description, dossier.changed.description)
    (answers, profile) = (content.answers, content.profile)
    settings = Settings(content.settings)
    advice = content.advice.map(Advice.init)
    real_bills = content.bills.map(Bills.init)
    look_back = dossier.score.map(LookBackJSON.init)
  }

  /// The dossier; nil where a part is none of it.
  var dossier: Dossier? {
    guard format == DossierJSON.format, let id = DossierID(id), let created = Moment(created),
      let changed = Moment(changed), created <= changed
    else { return nil }
    var content = Dossier.Content(
      name: name, notes: notes, answers: answers, profile: profile, settings: settings.settings)
    if let advice {
      guard let given = advice.advice else { return nil }
      content.advice = given
    }
    if let real_bills {
      guard let bills = real_bills.bills else { return nil }
      content.bills = bills
    }
    return Dossier(id, content, created: created, changed: changed, revision: 0)
  }
}

extension DossierJSON.Settings {
  init(_ settings: DossierSettings) {
    self.init(
      seed: settings.seed, vat_percent: settings.tax, tariff_sha256: settings.tariff, version: settings.program)
  }

  var settings: DossierSettings {
    DossierSettings(seed: seed, tax: vat_percent, tariff: tariff_sha256, program: version)
  }
}

extension DossierJSON.Advice {
  init(_ advice: AdviceGiven) {
    self.init(given: advice.given.description, document: advice.document, foreseen: ForeseenJSON(advice.foreseen))
  }

  var advice: AdviceGiven? {
    guard let given = Moment(given), let bills = foreseen.bills, document.object != nil else { return nil }
    return AdviceGiven(document, bills, given: given)
  }
}

extension DossierJSON.Bills {
  init(_ bills: RealBills) {
    self.init(
      origin: bills.origin.rawValue, entered: bills.entered.description,
      months: bills.months.map {
        Month(month: $0.month.description, held: $0.held, amounts: $0.amounts.mapValues(\.centsText))
      })
  }

  var bills: RealBills? {
    guard let origin = RealBills.Origin(rawValue: origin), let entered = Moment(entered) else { return nil }
    let read = months.compactMap(\.realMonth)
    return read.count == months.count ? RealBills(origin, read, entered: entered) : nil
  }
}

extension DossierJSON.Bills.Month {
  var realMonth: RealMonth? {
    let read = amounts.compactMapValues { Money(decimal: $0) }
    guard let month = BillingMonth(month), read.count == amounts.count, read[held] != nil else { return nil }
    return RealMonth(month, held: held, amounts: read)
  }
}
