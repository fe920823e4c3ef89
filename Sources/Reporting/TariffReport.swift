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
    let parts = TariffParts(tariff: tariff, language: language)
    return parts.heading() + parts.terms() + parts.rates() + parts.readings() + parts.clauses() + parts.destinations()
  }
}

/// The parts of the report, in its order.
private struct TariffParts {
  let tariff: Tariff
  let language: Language

  private var style: NumberStyle { NumberStyle(language) }
  private var say: TariffReportWords { TariffReportWords(language) }

  func heading() -> [Block] {
    [
      .heading(1, [.text("\(tariff.name), \(say.tariff) \(tariff.version)")]),
      .text(say.source(tariff.source, sha256: tariff.sha256)),
    ]
  }

  func terms() -> [Block] {
    let count = CountText.plans(tariff.plans.count, language)
    return [
      .heading(2, [.text(say.plans(count))]),
      .table(
        header: ["clause", say.item] + tariff.plans.map(\.name) + ["brochure"],
        rows: subscriptionRows + lineRows + callRows + discountRows, numeric: Set(2..<2 + tariff.plans.count)),
    ]
  }

  /// What each plan costs, and for how long.
  private var subscriptionRows: [[String]] {
    [
      each(say.subscription, \.monthlyPrice) { style.euros($0) },
      all(say.commitment, tariff.common.commitmentMonths) { months in
        say.months(months)
      },
    ]
  }

  /// Lines, numbers and messages.
  private var lineRows: [[String]] {
    let common = tariff.common
    return [
      all(say.additionalLineOption, common.additionalLineOption) { style.euros($0) },
      each(say.additionalLineAccess, \.additionalLineAccess) { style.euros($0) },
      all(say.additionalLinesMaximum, common.additionalLinesMaximum) {
        "\($0)"
      },
      all(say.numberPack, common.numberPack) {
        style.euros($0)
      },
      each(say.customMessages, \.customMessages) {
        $0 == .zero ? say.included : style.euros($0)
      },
    ]
  }

  /// What calls are included, and to how many recipients.
  private var callRows: [[String]] {
    [
      each(say.mobileAllowance, \.mobileAllowanceSeconds) {
        switch $0 {
        case .atMost(let seconds): style.duration(minutes: Double(seconds) / 60)
        case .unlimited: say.unlimited
        }
      },
      each(say.fixedRecipients, \.fixedRecipientLimit, limit),
      each(say.mobileRecipients, \.mobileRecipientLimit, limit),
    ]
  }

  /// Call forwarding and the discount.
  private var discountRows: [[String]] {
    [
      all(say.forwarding, tariff.common.forwardingActivation) {
        style.euros($0)
      },
      all(say.discount, tariff.common.creatorDiscount) {
        $0 == .zero ? say.notPrinted : style.euros($0)
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

  private func limit(_ limit: Limit) -> String { limit.value.map(style.whole) ?? say.noLimit }

  func rates() -> [Block] {
    [
      .heading(2, [.text(say.rates)]),
      .table(
        header: [
          "id", say.to, say.connectionCharge, say.perMinute,
          say.minimumPrice, say.heading,
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
        say.option(option.id, option.label[language], isDefault: option.id == reading.defaultOption)
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
      .heading(2, [.text(say.readings)])
    ] + items
  }

  func clauses() -> [Block] {
    [
      .heading(2, [.text(say.clauses)]),
      .table(
        header: ["clause", say.subject, "brochure"],
        rows: tariff.clauses.map { [$0.id, $0.title[language], $0.words] }, numeric: []),
    ]
  }

  private func word(_ agreement: MobileAgreement) -> String {
    switch agreement {
    case .yes: say.yes
    case .no: say.no
    case .unknown: say.unknownAgreement
    case .indistinguishable: say.indistinguishable
    }
  }

  private func word(_ confidence: Confidence) -> String {
    switch confidence {
    case .high: say.high
    case .medium: say.medium
    case .low: say.low
    case .none: say.noConfidence
    }
  }

  private func word(_ treatment: Service.Treatment) -> String {
    switch treatment {
    case .fixedBundle: say.fixedBundle
    case .billed: say.outsideBundle
    case .free: say.free
    case .unpriced: say.unpriced
    }
  }

  func destinations() -> [Block] {
    let places = tariff.destinations.map { place in
      [
        place.key.lowercased(), place.name[language], place.prefixes.joined(separator: " "),
        place.zone + (place.otherZone.map(say.otherZone) ?? ""),
        place.isInBundle ? say.yes : say.no, word(place.mobileAgreement),
        "\(word(place.confidence)) (\(say.origin(place.source)))",
      ]
    }
    return [
      .heading(2, [.text("Destinations")]),
      .table(
        header: [say.key, say.name, say.treatment, "clause"],
        rows: tariff.services.map { [$0.key, $0.name[language], word($0.treatment), $0.clause] }, numeric: []),
      .table(
        header: [
          say.destinationKey, say.name,
          say.prefixes, "zone",
          say.bundle, say.agreement,
          say.confidence,
        ], rows: places, numeric: []),
    ]
  }
}
