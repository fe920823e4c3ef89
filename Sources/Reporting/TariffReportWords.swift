import Basics

/// The words around what a tariff’s file holds.
struct TariffReportWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  var tariff: String { language.text("grille", "tariff") }

  func source(_ source: String, sha256: String) -> String {
    language.text(
      "Source : \(source). SHA-256 du fichier : \(sha256).", "Source: \(source). SHA-256 of the file: \(sha256).")
  }

  func plans(_ count: String) -> String {
    language.text("Les \(count) versions (euros HT)", "The \(count) plans (euros excluding tax)")
  }

  var item: String { language.text("poste", "item") }
  var subscription: String { language.text("abonnement par mois", "subscription a month") }
  var commitment: String { language.text("engagement", "commitment") }

  func months(_ months: Int) -> String {
    language.text("\(months) mois", "\(months) \(months == 1 ? "month" : "months")")
  }

  var additionalLineOption: String {
    language.text("option ligne supplémentaire, par ligne et mois", "additional-line option, a line and month")
  }

  var additionalLineAccess: String {
    language.text("accès au forfait, par ligne et mois", "access to the bundle, a line and month")
  }

  var additionalLinesMaximum: String { language.text("lignes supplémentaires au plus", "additional lines at most") }
  var numberPack: String { language.text("pack de 5 numéros SDA, par mois", "pack of 5 direct-dial numbers, a month") }
  var customMessages: String { language.text("messages personnalisés", "personalised messages") }
  var included: String { language.text("inclus", "included") }
  var mobileAllowance: String {
    language.text("appels vers mobiles inclus par mois", "calls to mobiles included a month")
  }

  var unlimited: String { language.text("illimité", "unlimited") }
  var fixedRecipients: String { language.text("destinataires fixes par mois", "fixed recipients a month") }
  var mobileRecipients: String { language.text("destinataires mobiles par mois", "mobile recipients a month") }
  var forwarding: String { language.text("activation du transfert d’appel", "activation of call forwarding") }
  var discount: String { language.text("remise créateur, par mois", "founder's discount, a month") }
  var notPrinted: String { language.text("non chiffré", "not printed") }
  var noLimit: String { language.text("sans limite", "no limit") }
  var rates: String { language.text("Hors forfait et au-delà (T9)", "Outside and beyond the bundle (T9)") }
  var to: String { language.text("vers", "to") }
  var connectionCharge: String { language.text("mise en relation", "connection charge") }
  var perMinute: String { language.text("par minute", "a minute") }
  var minimumPrice: String { language.text("prix minimum", "minimum price") }
  var heading: String { language.text("rubrique de la brochure", "heading in the brochure") }
  var readings: String {
    language.text("Questions que la brochure laisse ouvertes", "Questions the brochure leaves open")
  }

  var clauses: String { language.text("Les clauses, mots de la brochure", "The clauses, in the brochure's words") }
  var subject: String { language.text("objet", "subject") }
  var unknownAgreement: String { language.text("inconnu", "unknown") }
  var indistinguishable: String { language.text("indiscernable d’un fixe", "cannot be told from a fixed line") }
  var high: String { language.text("haute", "high") }
  var medium: String { language.text("moyenne", "medium") }
  var low: String { language.text("basse", "low") }
  var noConfidence: String { language.text("aucune", "none") }
  var fixedBundle: String { language.text("forfait vers fixes", "bundle of fixed calls") }
  var outsideBundle: String { language.text("hors forfait", "outside the bundle") }
  var free: String { language.text("gratuit", "free") }
  var unpriced: String { language.text("sans prix imprimé", "no printed price") }
  var yes: String { language.text("oui", "yes") }
  var no: String { language.text("non", "no") }
  var key: String { language.text("clé", "key") }
  var treatment: String { language.text("traitement", "treatment") }
  var destinationKey: String { language.text("clé (+ -fixed ou -mobile)", "key (+ -fixed or -mobile)") }
  var name: String { language.text("nom", "name") }
  /// The other plausible zone of a destination, behind the one taken.
  func otherZone(_ id: String) -> String { language.text(", sinon \(id)", ", else \(id)") }
  var prefixes: String { language.text("préfixes", "prefixes") }
  var bundle: String { language.text("forfait", "bundle") }
  var agreement: String { language.text("accord mobile", "mobile agreement") }
  var confidence: String { language.text("confiance (source)", "confidence (source)") }

  /// Where a zone is known from: the tariff's word for what is no document, in this language.
  func origin(_ source: String) -> String {
    switch source {
    case "brochure": language.text("brochure", "brochure")
    case "judgement": language.text("jugement", "judgement")
    case "inference": language.text("déduction", "inference")
    case "none": language.text("aucune", "none")
    default: source
    }
  }

  /// An answer to an open question.
  func option(_ id: String, _ label: String, isDefault: Bool) -> String {
    language.text(
      "\(id) : \(label)\(isDefault ? " (par défaut)" : "")", "\(id): \(label)\(isDefault ? " (default)" : "")")
  }
}
