import Basics
import Reporting
import Runs
import Statistics
import Tariffs

/// What the marketing corner says of figures, customers and charts.
struct MarketingWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
  private var style: NumberStyle { NumberStyle(language) }

  // MARK: Figures

  var thirdName: String { text("Médiane", "Median") }
  var beyond: String { text("Au-delà du forfait, vers les mobiles", "Beyond the bundle, to mobiles") }

  func label(_ figure: DraftFigure) -> String {
    switch figure.figure {
    case .plan(_, .monthlyPrice): text("Prix par mois", "Price a month")
    case .plan(_, .mobileAllowance): text("Appels vers mobiles inclus par mois", "Calls to mobiles included a month")
    case .plan(_, .additionalLineAccess):
      text("Accès d’une ligne supplémentaire", "Access of an additional line")
    case .rate(_, .perMinute): text("Prix de la minute", "Price of a minute")
    case .rate(_, .connectionCharge): text("Mise en relation", "Connection charge")
    case .plan, .common, .rate: figure.name
    }
  }

  func unit(_ figure: DraftFigure) -> String {
    if case .plan(_, .mobileAllowance) = figure.figure { return text("h", "h") }
    return text("€ HT", "€ excl. tax")
  }

  func usually(_ figure: DraftFigure) -> String {
    let value = style.plain(figure.usual, decimals: 3)
    return figure.plan == DraftFigure.third
      ? text("au départ \(value)", "at first \(value)") : text("aujourd’hui \(value)", "today \(value)")
  }

  // MARK: What would be right

  func expected(_ figure: DraftFigure) -> String {
    let (low, high) = (
      style.plain(figure.allowed.lowerBound, decimals: 3), style.plain(figure.allowed.upperBound, decimals: 3)
    )
    switch figure.figure {
    case .plan(_, .mobileAllowance):
      return text(
        "Attendu : des heures de \(low) à \(high), à la minute entière, comme 2 ou 2,5.",
        "Expected: hours from \(low) to \(high), of whole minutes, such as 2 or 2.5.")
    case .rate:
      return text(
        "Attendu : un montant en euros de \(low) à \(high), au millième, comme 0,134.",
        "Expected: an amount in euros from \(low) to \(high), in thousandths, such as 0.134.")
    case .plan, .common:
      return text(
        "Attendu : un montant en euros de \(low) à \(high), comme 109 ou 109,50.",
        "Expected: an amount in euros from \(low) to \(high), such as 109 or 109.50.")
    }
  }

  var nameTaken: String {
    text("Attendu : un autre nom que ceux des versions d’aujourd’hui.", "Expected: a name that no plan of today has.")
  }
  var expectedMigration: String {
    text(
      "Attendu : un pourcentage de 0 à 100, comme 2 ou 0,5.", "Expected: a percentage from 0 to 100, such as 2 or 0.5.")
  }
  var expectedBaseSize: String {
    text(
      "Attendu : un nombre entier de clients, de 1 à un milliard.",
      "Expected: a whole number of customers, from 1 to a thousand million.")
  }
  var populationWanted: String {
    text("Attendu : le texte d’une population.", "Expected: the text of a population.")
  }
  var refused: String {
    text(
      "Un chiffre n’est pas accepté : rien n’a été recalculé. Ce qui est attendu est dit à côté.",
      "A figure is not accepted: nothing was calculated. What is expected is said beside it.")
  }

  // MARK: Populations and customers

  func population(_ name: String) -> String {
    switch name {
    case "french-small-businesses":
      text(
        "Petites entreprises françaises (40 % des minutes vers mobiles)",
        "Small French businesses (40% of minutes to mobiles)")
    case "fewer-calls-to-mobiles":
      text(
        "Les mêmes, moitié moins d’appels vers mobiles (20 %)", "The same with half the calls to mobiles (20%)")
    case MarketingState.own: text("La mienne, ci-dessous", "My own, below")
    default: name
    }
  }

  func own(_ name: String) -> String { text("Ce client : \(name)", "This customer: \(name)") }
  /// How many customers a share comes to; of none that were seen, how many there may be.
  func customers(_ count: Estimate) -> String {
    guard count.mean > 0 || count.interval.upper == 0 else {
      let most = style.whole(Int(count.interval.upper.rounded(.up)))
      return text("\(most) clients au plus", "at most \(most) customers")
    }
    let told = style.margined(count: count)
    return text("\(told) clients", "\(told) customers")
  }

  // MARK: How much was worked out

  func stage(customers: Int, _ confidence: Double, _ size: MarketingSize) -> String {
    let (count, level) = (style.whole(customers), style.percent(confidence, decimals: 0))
    return size == .preview
      ? text(
        "Aperçu sur \(count) clients simulés ; ± : intervalles à \(level).",
        "Preview of \(count) simulated customers; ±: \(level) intervals.")
      : text(
        "Calcul entier : \(count) clients simulés ; ± : intervalles à \(level).",
        "Whole calculation: \(count) simulated customers; ±: \(level) intervals.")
  }

  func stage(points: Int, of cells: Int, _ size: MarketingSize) -> String {
    let counts = text("\(points) points simulés sur \(cells)", "\(points) of \(cells) points simulated")
    return size == .preview
      ? text("Aperçu : carte grossière, \(counts).", "Preview: a coarse map, \(counts).")
      : text("Calcul entier : \(counts).", "Whole calculation: \(counts).")
  }

  // MARK: Charts

  /// How a share is written, the number in the place of `#`.
  var percentUnit: String { text("#\u{202F}%", "#%") }
  /// How an amount is written, the number in the place of `#`.
  var euroUnit: String { text("#\u{00A0}€", "€#") }

  var everyone: String { text("ensemble", "all") }
  var drafted: String { text("→ tarif envisagé", "→ draft") }
  var less: String { text("Paient moins", "Pay less") }
  var same: String { text("Paient autant", "Pay the same") }
  var more: String { text("Paient plus", "Pay more") }
  var tooClose: String { text("trop proche", "too close") }
  var changesTitle: String { text("Qui paie moins, autant ou plus", "Who pays less, the same or more") }
  var sharesTitle: String {
    text(
      "La version la moins chère, aujourd’hui puis avec le tarif envisagé",
      "The cheapest plan, today, then with the draft")
  }
  var sharesSpoken: String {
    text(
      "Part des clients pour qui chaque version est la moins chère, par segment, aujourd’hui et avec le tarif envisagé ; les chiffres sont dans le tableau.",
      "Share of customers for whom each plan is the cheapest, by segment, today and with the draft; the figures are in the table."
    )
  }
  var revenueTitle: String {
    text("Changement de recette par client et par mois, HT", "Change of revenue a customer and month, excluding tax")
  }
  var revenueSpoken: String {
    text(
      "Changement de la recette selon qui change de version, avec les intervalles ; les chiffres sont dans le tableau.",
      "Change of revenue by who changes plan, with intervals; the figures are in the table.")
  }
  func curveTitle(_ price: String) -> String {
    text(
      "Part des clients pour qui chaque version est la moins chère ; \(price)",
      "Share of customers for whom each plan is the cheapest; \(price)")
  }
  var draftIsHere: String { text("tarif envisagé", "draft") }
  var mapTitle: String { text("La version la moins chère selon deux chiffres", "The cheapest plan by two figures") }
  var customerIsHere: String { text("ce client est ici", "this customer is here") }
  func here(_ places: [String]) -> String {
    text("Ce client est ici : ", "This customer is here: ") + places.joined(separator: text(" ; ", "; ")) + "."
  }

  // MARK: What is handed over

  static let noProfile = Bilingual(fr: "Attendu : un profil de client.", en: "Expected: a customer’s profile.")
  static let noPopulation = Bilingual(fr: "Attendu : une population.", en: "Expected: a population.")

  func title(_ subject: MarketingForm.Subject) -> String {
    switch subject {
    case .draft: text("Le tarif envisagé et la population", "The draft and the population")
    case .curve: text("La population le long d’un prix", "The population along a price")
    case .map: text("La carte du client", "The customer’s map")
    }
  }

  func form(_ format: ReportFormat) -> String {
    switch format {
    case .markdown: text("Texte (Markdown)", "Text (Markdown)")
    case .csv: text("Tableau (CSV)", "Table (CSV)")
    case .json: text("Données (JSON)", "Data (JSON)")
    case .html: text("Page (HTML)", "Page (HTML)")
    case .pdf: text("Rapport (PDF)", "Report (PDF)")
    case .xlsx: text("Classeur (Excel)", "Workbook (Excel)")
    }
  }
}

/// How far the whole calculation of the marketing corner is.
public struct MarketingProgress: Sendable {
  private let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// Steps of the population's study done, of so many.
  public func customers(_ done: Int, of total: Int?) -> String {
    let percent = NumberStyle(language).percent(Double(done) / Double(max(done, total ?? done, 1)), decimals: 0)
    return language.text("Clients : \(percent) simulés.", "Customers: \(percent) simulated.")
  }

  /// Points of the map done.
  public func points(_ done: Int) -> String {
    language.text("Carte : \(done) points simulés.", "Map: \(done) points simulated.")
  }
}
