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
  private func text(_ fr: String, _ en: String) -> String { language == .fr ? fr : en }

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
    func row(_ title: String, _ clause: String, _ value: (Plan) -> String) -> [String] {
      [clause, title] + Plan.allCases.map(value)
    }
    func both(_ title: String, _ figure: Figure<Money>) -> [String] {
      row(title, figure.clause) { _ in
        figure.value == .zero ? text("non chiffré", "not printed") : style.euros(figure.value)
      }
    }
    let common = tariff.common
    let rows = [
      row(text("abonnement par mois", "subscription a month"), "T1") { style.euros(tariff[$0].monthlyPrice.value) },
      row(text("engagement", "commitment"), "T1") { _ in
        text("\(common.commitmentMonths.value) mois", "\(common.commitmentMonths.value) months")
      },
      both(
        text("option ligne supplémentaire, par ligne et mois", "additional-line option, a line and month"),
        common.additionalLineOption),
      row(text("accès au forfait, par ligne et mois", "access to the bundle, a line and month"), "T3") {
        style.euros(tariff[$0].additionalLineAccess.value)
      },
      row(text("lignes supplémentaires au plus", "additional lines at most"), "T3") { _ in
        "\(common.additionalLinesMaximum.value)"
      },
      both(text("pack de 5 numéros SDA, par mois", "pack of 5 direct-dial numbers, a month"), common.numberPack),
      row(text("messages personnalisés", "personalised messages"), "T5") {
        let amount = tariff[$0].customMessages.value
        return amount == .zero ? text("inclus", "included") : style.euros(amount)
      },
      row(text("appels vers mobiles inclus par mois", "calls to mobiles included a month"), "T7") {
        switch tariff[$0].mobileAllowanceSeconds.value {
        case .atMost(let seconds): style.duration(minutes: Double(seconds) / 60)
        case .unlimited: text("illimité", "unlimited")
        }
      },
      row(text("destinataires fixes par mois", "fixed recipients a month"), "T6") {
        limit(tariff[$0].fixedRecipientLimit.value)
      },
      row(text("destinataires mobiles par mois", "mobile recipients a month"), "T7") {
        limit(tariff[$0].mobileRecipientLimit.value)
      },
      both(text("activation du transfert d’appel", "activation of call forwarding"), common.forwardingActivation),
      both(text("remise créateur, par mois", "founder's discount, a month"), common.creatorDiscount),
    ]
    return [
      .heading(2, [.text(text("Les deux versions (euros HT)", "The two versions (euros excluding tax)"))]),
      .table(
        header: ["clause", text("poste", "item")] + Plan.allCases.map { tariff[$0].name }, rows: rows, numeric: [2, 3]),
    ]
  }

  private func limit(_ limit: Limit) -> String { limit.value.map(style.whole) ?? text("sans limite", "no limit") }

  func rates() -> [Block] {
    [
      .heading(2, [.text(text("Hors forfait et au-delà (T9)", "Outside and beyond the bundle (T9)"))]),
      .table(
        header: [
          "id", text("vers", "to"), text("mise en relation", "connection charge"), text("par minute", "a minute"),
          text("prix minimum", "minimum price"),
        ],
        rows: tariff.rates.map { rate in
          [
            rate.id, rate.title[language], thousandths(rate.connectionCharge), thousandths(rate.perMinute),
            rate.minimumPrice.map(thousandths) ?? "—",
          ]
        }, numeric: [2, 3, 4]),
    ]
  }

  private func thousandths(_ amount: Money) -> String { style.euros(amount.euros, decimals: 3) }

  func readings() -> [Block] {
    let items: [Block] = tariff.readings.flatMap { reading -> [Block] in
      let options = reading.options.map { option in
        "\(option.id) : \(option.label[language])\(option.id == reading.defaultOption ? text(" (par défaut)", " (default)") : "")"
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

  func destinations() -> [Block] {
    let places = tariff.destinations.map { place in
      [
        place.key.lowercased(), place.name[language], place.prefixes.joined(separator: " "), place.zone,
        place.isInBundle ? text("oui", "yes") : text("non", "no"), place.mobileAgreement.rawValue,
        "\(place.confidence.rawValue) (\(place.source))",
      ]
    }
    return [
      .heading(2, [.text("Destinations")]),
      .table(
        header: [text("clé", "key"), text("nom", "name"), text("traitement", "treatment"), "clause"],
        rows: tariff.services.map { [$0.key, $0.name[language], $0.treatment.rawValue, $0.clause] }, numeric: []),
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
