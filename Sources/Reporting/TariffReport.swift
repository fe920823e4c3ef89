import Foundation
import Basics
import Tariffs

/// The tariff for a person to read.
public struct TariffReport: Sendable {
  /// The tariff.
  public let tariff: Tariff

  /// A report on a tariff.
  public init(_ tariff: Tariff) { self.tariff = tariff }

  /// The whole tariff: terms, rates, open questions, clauses, destinations.
  public func blocks(_ language: Language) -> [Block] {
    let words = TariffWords(tariff: tariff, language: language)
    return words.heading() + words.terms() + words.rates() + words.readings() + words.clauses() + words.destinations()
  }
}

private struct TariffWords {
  let tariff: Tariff
  let language: Language

  private var style: NumberStyle { NumberStyle(language) }
  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }

  func heading() -> [Block] {
    [
      .heading(1, [.text("\(tariff.name), \(text("grille", "tariff")) \(tariff.version)")]),
      .text(
        text(
          "Source : \(tariff.source). SHA-256 du fichier : \(tariff.sha256).",
          "Source: \(tariff.source). SHA-256 of the file: \(tariff.sha256).")),
    ]
  }

  func terms() -> [Block] {
    let count = CountText.plans(tariff.plans.count, language)
    return [
      .heading(2, [.text(text("Les \(count) versions (euros HT)", "The \(count) plans (euros excluding tax)"))]),
      .table(
        header: ["clause", text("poste", "item")] + tariff.plans.map(\.name) + ["brochure"],
        rows: subscriptionRows + lineRows + callRows + discountRows, numeric: Set(2..<2 + tariff.plans.count)),
    ]
  }

  /// What each plan costs, and for how long.
  private var subscriptionRows: [[String]] {
    [
      each(text("abonnement par mois", "subscription a month"), \.monthlyPrice) { style.euros($0) },
      all(text("engagement", "commitment"), tariff.common.commitmentMonths) { months in
        text("\(months) mois", "\(months) \(months == 1 ? "month" : "months")")
      },
    ]
  }

  /// Lines, numbers and messages.
  private var lineRows: [[String]] {
    let common = tariff.common
    return [
      all(
        text("option ligne supplémentaire, par ligne et mois", "additional-line option, a line and month"),
        common.additionalLineOption
      ) { style.euros($0) },
      each(
        text("accès au forfait, par ligne et mois", "access to the bundle, a line and month"), \.additionalLineAccess
      ) { style.euros($0) },
      all(text("lignes supplémentaires au plus", "additional lines at most"), common.additionalLinesMaximum) {
        "\($0)"
      },
      all(text("pack de 5 numéros SDA, par mois", "pack of 5 direct-dial numbers, a month"), common.numberPack) {
        style.euros($0)
      },
      each(text("messages personnalisés", "personalised messages"), \.customMessages) {
        $0 == .zero ? text("inclus", "included") : style.euros($0)
      },
    ]
  }

  /// What calls are included, and to how many recipients.
  private var callRows: [[String]] {
    [
      each(text("appels vers mobiles inclus par mois", "calls to mobiles included a month"), \.mobileAllowanceSeconds) {
        switch $0 {
        case .atMost(let seconds): style.duration(minutes: Double(seconds) / 60)
        case .unlimited: text("illimité", "unlimited")
        }
      },
      each(text("destinataires fixes par mois", "fixed recipients a month"), \.fixedRecipientLimit, limit),
      each(text("destinataires mobiles par mois", "mobile recipients a month"), \.mobileRecipientLimit, limit),
    ]
  }

  /// Call forwarding and the discount.
  private var discountRows: [[String]] {
    [
      all(text("activation du transfert d’appel", "activation of call forwarding"), tariff.common.forwardingActivation)
      {
        style.euros($0)
      },
      all(text("remise créateur, par mois", "founder's discount, a month"), tariff.common.creatorDiscount) {
        $0 == .zero ? text("non chiffré", "not printed") : style.euros($0)
      },
    ]
  }

  /// A figure that each plan has for itself, with the brochure's words for it.
  private func each<Value>(
    _ title: String, _ path: KeyPath<PlanTerms, Figure<Value>>, _ shown: (Value) -> String
  ) -> [String] {
    let figures = tariff.plans.map { $0[keyPath: path] }
    let areAlike = figures.allSatisfy { $0.words == figures[0].words }
    let words = areAlike ? figures[0].words : figures.map(\.words).joined(separator: " / ")
    return [figures[0].clause, title] + figures.map { shown($0.value) } + [words]
  }

  /// A figure that all plans share.
  private func all<Value>(_ title: String, _ figure: Figure<Value>, _ shown: (Value) -> String) -> [String] {
    [figure.clause, title] + tariff.plans.map { _ in shown(figure.value) } + [figure.words]
  }

  private func limit(_ limit: Limit) -> String { limit.value.map(style.whole) ?? text("sans limite", "no limit") }

  func rates() -> [Block] {
    [
      .heading(2, [.text(text("Hors forfait et au-delà (T9)", "Outside and beyond the bundle (T9)"))]),
      .table(
        header: [
          "id", text("vers", "to"), text("mise en relation", "connection charge"), text("par minute", "a minute"),
          text("prix minimum", "minimum price"), text("rubrique de la brochure", "heading in the brochure"),
        ],
        rows: tariff.rates.map { rate in
          [
            rate.id, rate.title[language], thousandths(rate.connectionCharge), thousandths(rate.perMinute),
            rate.minimumPrice.map(thousandths) ?? "—", rate.section,
          ]
        }, numeric: [2, 3, 4]),
    ]
  }

  private func thousandths(_ amount: Money) -> String { style.euros(amount.euros, decimals: 3) }

  func readings() -> [Block] {
    let items: [Block] = tariff.readings.flatMap { reading -> [Block] in
      let options = reading.options.map { option in
        "\(option.id)\(text(" : ", ": "))\(option.label[language])\(option.id == reading.defaultOption ? text(" (par défaut)", " (default)") : "")"
      }
      return [
        .paragraph([
          .strong("\(reading.clause), \(reading.name[language])"), .text(" ("), .code(reading.id), .text(") — "),
          .text(reading.question[language] + " " + reading.why[language]),
        ]),
        .list(options.map { [.text($0)] }),
      ]
    }
    return [
      .heading(2, [.text(text("Questions que la brochure laisse ouvertes", "Questions the brochure leaves open"))])
    ] + items
  }

  func clauses() -> [Block] {
    [
      .heading(2, [.text(text("Les clauses, mots de la brochure", "The clauses, in the brochure's words"))]),
      .table(
        header: ["clause", text("objet", "subject"), "brochure"],
        rows: tariff.clauses.map { [$0.id, $0.title[language], $0.words] }, numeric: []),
    ]
  }

  private func word(_ agreement: MobileAgreement) -> String {
    switch agreement {
    case .yes: text("oui", "yes")
    case .no: text("non", "no")
    case .unknown: text("inconnu", "unknown")
    case .indistinguishable: text("indiscernable d’un fixe", "cannot be told from a fixed line")
    }
  }

  private func word(_ confidence: Confidence) -> String {
    switch confidence {
    case .high: text("haute", "high")
    case .medium: text("moyenne", "medium")
    case .low: text("basse", "low")
    case .none: text("aucune", "none")
    }
  }

  private func word(_ treatment: Service.Treatment) -> String {
    switch treatment {
    case .fixedBundle: text("forfait vers fixes", "bundle of fixed calls")
    case .billed: text("hors forfait", "outside the bundle")
    case .free: text("gratuit", "free")
    case .unpriced: text("sans prix imprimé", "no printed price")
    }
  }

  func destinations() -> [Block] {
    let places = tariff.destinations.map { place in
      [
        place.key.lowercased(), place.name[language], place.prefixes.joined(separator: " "), place.zone,
        place.isInBundle ? text("oui", "yes") : text("non", "no"), word(place.mobileAgreement),
        "\(word(place.confidence)) (\(place.source))",
      ]
    }
    return [
      .heading(2, [.text("Destinations")]),
      .table(
        header: [text("clé", "key"), text("nom", "name"), text("traitement", "treatment"), "clause"],
        rows: tariff.services.map { [$0.key, $0.name[language], word($0.treatment), $0.clause] }, numeric: []),
      .table(
        header: [
          text("clé (+ -fixed ou -mobile)", "key (+ -fixed or -mobile)"), text("nom", "name"),
          text("préfixes", "prefixes"), "zone",
          text("forfait", "bundle"), text("accord mobile", "mobile agreement"),
          text("confiance (source)", "confidence (source)"),
        ], rows: places, numeric: []),
    ]
  }
}
