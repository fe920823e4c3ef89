import Basics
import Interchange
import Numbering
import Tariffs

/// The words of what was paid and of what is not sure.
extension BillText {
  // MARK: What was paid

  var paidTitle: String {
    language.text("Ce qui a été payé, et ce que vous auriez payé", "What was paid, and what you would have paid")
  }

  func paidColumn(_ includesTax: Bool) -> String {
    language.text(includesTax ? "payé TTC" : "payé HT", includesTax ? "paid incl. tax" : "paid excl. tax")
  }

  func calls(under plan: String) -> String { language.text("\(plan) HT", "\(plan) excl. tax") }
  var sum: String { language.text("somme", "sum") }

  func paid(_ paid: PaidCalls) -> String {
    let (calls, without) = (style.whole(paid.calls), style.whole(paid.callsWithoutAmount))
    let rest =
      paid.callsWithoutAmount == 0
      ? "" : language.text(" ; \(without) n’en ont pas", "; \(without) have none")
    return language.text(
      "Le fichier dit ce qu’ont coûté \(calls) appels\(rest). Seuls les appels se comparent : l’abonnement n’y est pas, ni "
        + "dans ce qui a été payé, ni dans ces colonnes.",
      "The file says what \(calls) calls cost\(rest). Calls alone are compared: the subscription is in neither, not in "
        + "what was paid and not in these columns.")
  }

  /// What was paid more than each plan's price of the same calls.
  func overpaid(_ differences: [(name: String, more: Money)], withoutPrice: Money) -> String {
    let parts = differences.map { name, more in
      let amount = style.euros(more < .zero ? .zero - more : more)
      if more == .zero { return language.text("autant avec \(name)", "the same under \(name)") }
      return more > .zero
        ? language.text("\(amount) HT de moins avec \(name)", "\(amount) less under \(name)")
        : language.text("\(amount) HT de plus avec \(name)", "\(amount) more under \(name)")
    }
    let left =
      withoutPrice == .zero
      ? ""
      : language.text(
        ", sans les \(style.euros(withoutPrice)) payés pour des appels dont la brochure n’imprime pas le prix",
        ", leaving out \(style.euros(withoutPrice)) paid for calls without a printed price")
    return language.text(
      "Pour ces appels vous auriez payé \(FigureWords(language).list(parts))\(left).",
      "For these calls you would have paid \(FigureWords(language).list(parts))\(left), excluding tax.")
  }

  /// What was paid with tax, and without it where the rate is known.
  func paidWithTax(_ total: Money, _ tax: TaxRate?) -> String {
    guard let tax else {
      return language.text(
        "Ce qui a été payé est TTC, les colonnes des versions sont HT : elles ne se soustraient pas. --vat 20 donne les "
          + "montants HT.",
        "What was paid includes tax, the plans' columns do not: they are not to be subtracted. --vat 20 gives amounts "
          + "without it.")
    }
    let (with, without) = (style.euros(total), style.euros(total.excluding(tax)))
    return language.text(
      "\(with) TTC font \(without) HT au taux de \(style.percent(tax)).",
      "\(with) including tax are \(without) without it at \(style.percent(tax)).")
  }

  // MARK: What is assumed

  var assumed: String { language.text("Ce qui n’est que supposé", "What is only assumed") }
  var assumedMore: String {
    language.text(
      "La brochure se lit ici de plusieurs façons, ou ne dit pas la zone d’un pays. Chaque ligne refait les factures de "
        + "tous les mois avec une autre réponse ; --reading la prend.",
      "The brochure can be read in several ways here, or does not say a country's zone. Each row bills all months again "
        + "with another answer; --reading takes it.")
  }
  var ifOtherwise: String { language.text("si", "if") }
  var asBilled: String { language.text("comme facturé", "as billed") }

  func answer(_ reading: Reading, _ option: Reading.Option) -> String {
    language.text(
      "\(reading.clause), \(reading.name.fr) : \(option.label.fr)",
      "\(reading.clause), \(reading.name.en): \(option.label.en)")
  }

  /// A total and how much it changes.
  func amount(_ total: Money, change: Money) -> String {
    change == .zero ? style.euros(total) : "\(style.euros(total)) (\(signed(change)))"
  }

  private func signed(_ change: Money) -> String { (change > .zero ? "+" : "") + style.euros(change) }

  // MARK: What numbers can't tell

  var doubtful: String { language.text("Ce que les numéros ne disent pas", "What the numbers do not tell") }
  var doubtfulMore: String {
    language.text(
      "L’enjeu est ce que tous ces appels ensemble changeraient au total de chaque version, au moins et au plus, s’ils "
        + "allaient ailleurs ; où rien d’autre n’est connu, ce qu’ils y pèsent.",
      "What is at stake is what all these calls together would change of each plan's total, at least and at most, if they "
        + "went elsewhere; where nothing else is known, what they are billed.")
  }
  var cause: String { language.text("raison", "reason") }
  var insteadOf: String { language.text("pourrait être", "may be") }
  func stake(under plan: String) -> String { language.text("enjeu, \(plan)", "at stake, \(plan)") }

  func cause(_ cause: NumberDoubt.Cause) -> String {
    switch cause {
    case .unknownPrefix: text(fr: "indicatif inconnu", en: "unknown prefix")
    case .masked: text(fr: "la fin masquée en décide", en: "the hidden end decides")
    case .carrierPrefix: text(fr: "préfixe d’opérateur inconnu", en: "prefix of an unknown carrier")
    case .missingZero: text(fr: "premier zéro perdu", en: "first zero missing")
    case .internetOperator: text(fr: "numéro IP : opérateur inconnu", en: "IP number: operator unknown")
    case .ordinaryRate: text(fr: "numéro à prix d’appel ordinaire", en: "number at an ordinary call's price")
    case .eitherKind: text(fr: "fixe ou mobile : indistinct", en: "fixed or mobile: cannot be told")
    }
  }

  /// Destinations by their keys, the first of many.
  func alternatives(_ keys: [String]) -> String {
    let shown = keys.prefix(4).joined(separator: ", ")
    return keys.count > 4 ? "\(shown)…" : shown
  }

  /// What may change of a plan's total.
  func stake(_ range: ClosedRange<Money>, of total: Money, _ doubt: DoubtfulCalls) -> String {
    let unpriced = doubt.mayBeUnpriced ? text(fr: "prix inconnu", en: "price unknown") : nil
    guard range.lowerBound < range.upperBound else { return unpriced ?? text(fr: "rien", en: "nothing") }
    let (low, high) = (range.lowerBound - total, range.upperBound - total)
    let ends = [low, high].filter { $0 != .zero }.map(signed)
    let shown = ends.joined(separator: text(fr: " à ", en: " to "))
    return unpriced.map { "\(shown) ; \($0)" } ?? shown
  }
}
