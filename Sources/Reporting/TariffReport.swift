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
    func row(_ title: String, _ clause: String, words: String, _ value: (Plan) -> String) -> [String] {
      [clause, title] + tariff.plans.map { value($0.plan) } + [words]
    }
    func each<Value>(_ title: String, _ path: KeyPath<PlanTerms, Figure<Value>>, _ value: (Value) -> String) -> [String]
    {
      let figures = tariff.plans.map { $0[keyPath: path] }
      let areAlike = figures.allSatisfy { $0.words == figures[0].words }
      let words = areAlike ? figures[0].words : figures.map(\.words).joined(separator: " / ")
      return row(title, figures[0].clause, words: words) { value(tariff[$0][keyPath: path].value) }
    }
    func all(_ title: String, _ figure: Figure<Money>) -> [String] {
      row(title, figure.clause, words: figure.words) { _ in style.euros(figure.value) }
    }
    let common = tariff.common
    let count = CountText.plans(tariff.plans.count, language)
    let rows = [
      each(text("abonnement par mois", "subscription a month"), \.monthlyPrice) { style.euros($0) },
      row(text("engagement", "commitment"), common.commitmentMonths.clause, words: common.commitmentMonths.words) { _ in
        let months = common.commitmentMonths.value
        return text("\(months) mois", "\(months) \(months == 1 ? "month" : "months")")
      },
      all(
        text("option ligne supplémentaire, par ligne et mois", "additional-line option, a line and month"),
        common.additionalLineOption),
      each(
        text("accès au forfait, par ligne et mois", "access to the bundle, a line and month"), \.additionalLineAccess
      ) {
        style.euros($0)
      },
      row(
        text("lignes supplémentaires au plus", "additional lines at most"), common.additionalLinesMaximum.clause,
        words: common.additionalLinesMaximum.words
      ) { _ in "\(common.additionalLinesMaximum.value)" },
      all(text("pack de 5 numéros SDA, par mois", "pack of 5 direct-dial numbers, a month"), common.numberPack),
      each(text("messages personnalisés", "personalised messages"), \.customMessages) {
        $0 == .zero ? text("inclus", "included") : style.euros($0)
      },
      each(text("appels vers mobiles inclus par mois", "calls to mobiles included a month"), \.mobileAllowanceSeconds) {
        switch $0 {
        case .atMost(let seconds): style.duration(minutes: Double(seconds) / 60)
        case .unlimited: text("illimité", "unlimited")
        }
      },
      each(text("destinataires fixes par mois", "fixed recipients a month"), \.fixedRecipientLimit, limit),
      each(text("destinataires mobiles par mois", "mobile recipients a month"), \.mobileRecipientLimit, limit),
      all(text("activation du transfert d’appel", "activation of call forwarding"), common.forwardingActivation),
      row(
        text("remise créateur, par mois", "founder's discount, a month"), common.creatorDiscount.clause,
        words: common.creatorDiscount.words
      ) { _ in
        common.creatorDiscount.value == .zero
          ? text("non chiffré", "not printed") : style.euros(common.creatorDiscount.value)
      },
    ]
    return [
      .heading(2, [.text(text("Les \(count) versions (euros HT)", "The \(count) plans (euros excluding tax)"))]),
      .table(
        header: ["clause", text("poste", "item")] + tariff.plans.map(\.name) + ["brochure"], rows: rows,
        numeric: Set(2..<2 + tariff.plans.count)),
    ]
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
