import Basics
import Foundation

/// Months of bills in words, and the first line of their report.
extension BillText {
  /// A billing month: by name where it is a calendar month, else by its days, `15/01–14/02/2027`.
  func name(_ month: BillingMonth, _ days: ClosedRange<CivilDate>, isCalendarMonth: Bool) -> String {
    isCalendarMonth ? MonthText.name(month, language) : period(days)
  }

  /// Days from one to another: `15/01–14/02/2027`; a whole calendar month by its name.
  func period(_ days: ClosedRange<CivilDate>) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    if first.day == 1, first.month == last.month, first.year == last.year {
      return MonthText.name(BillingMonth(year: first.year, month: first.month), language)
    }
    let year = first.year == last.year ? "" : language.text("/\(first.year)", " \(first.year)")
    return day(first) + year + "–" + day(last) + language.text("/\(last.year)", " \(last.year)")
  }

  private func day(_ date: CivilDate) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return language.text(
      "\(padded(date.day))/\(padded(date.month))",
      "\(date.day) \(FigureWords(language).month(date.month - 1).prefix(3))")
  }

  /// A day as it is said: `4 janvier 2027`.
  private func said(_ date: CivilDate, hasYear: Bool = true) -> String {
    let number = language == .fr && date.day == 1 ? "1er" : "\(date.day)"
    return "\(number) \(FigureWords(language).month(date.month - 1))" + (hasYear ? " \(date.year)" : "")
  }

  func incomplete(_ month: String) -> String { language.text("\(month), incomplet", "\(month), incomplete") }

  var withIncompleteMonths: String {
    language.text("Avec les mois incomplets : ", "With the incomplete months: ")
  }

  /// Which calls the bills are of.
  func origin(_ calls: Int, _ days: ClosedRange<CivilDate>, layout: String?) -> String {
    let (count, number) = (style.whole(calls), calls)
    let last = said(days.upperBound)
    let first = said(days.lowerBound, hasYear: days.lowerBound.year != days.upperBound.year)
    let source = layout.map { language.text(", export au format \($0)", ", export in layout \($0)") } ?? ""
    return language.text(
      "\(count) appel\(number > 1 ? "s" : "") du \(first) au \(last)\(source).",
      "\(count) call\(number == 1 ? "" : "s") from \(first) to \(last)\(source).")
  }

  /// The months that plans are compared over.
  func scope(_ months: Int, isOfCompleteMonths: Bool, areIncomplete: Bool) -> String {
    if isOfCompleteMonths {
      return language.text(
        months == 1 ? "Sur le mois entier" : "Sur les \(months) mois entiers",
        months == 1 ? "Over the one complete month" : "Over the \(months) complete months")
    }
    let incomplete = areIncomplete ? language.text(months == 1 ? " incomplet" : " incomplets", "incomplete ") : ""
    return language.text(
      months == 1 ? "Sur ce mois\(incomplete)" : "Sur ces \(months) mois\(incomplete)",
      months == 1 ? "Over this \(incomplete)month" : "Over these \(months) \(incomplete)months")
  }

  func cheapest(_ scope: String, _ plan: String, by amount: Money, than other: String, ofSeveral: Bool) -> String {
    let ending = ofSeveral ? language.text(", la suivante", ", the next") : ""
    return language.text(
      "\(scope), \(plan) aurait coûté \(style.euros(amount)) HT de moins \(ElisionText.than(other))\(ending)",
      "\(scope), \(plan) would have cost \(style.euros(amount)) less than \(other)\(ending), excluding tax")
  }

  func equal(_ scope: String, _ plans: [String]) -> String {
    let names = FigureWords(language).list(plans)
    return language.text("\(scope), \(names) auraient coûté autant", "\(scope), \(names) would have cost the same")
  }

  func onePlan(_ plan: String, _ total: Money, months: Int) -> String {
    language.text(
      "\(plan) : \(style.euros(total)) HT sur \(months) mois",
      "\(plan): \(style.euros(total)) excluding tax over \(months) month\(months == 1 ? "" : "s")")
  }

  /// Why months are marked as incomplete, and what follows.
  func incomplete(_ months: [String]) -> String {
    let names = FigureWords(language).list(months)
    let several = months.count > 1
    return language.text(
      "Le fichier n’a pas tous les jours ouvrés \(ElisionText.of(names)) : \(several ? "ces mois sont incomplets" : "ce mois est incomplet"), "
        + "\(several ? "leur" : "son") abonnement est compté en entier et les moyennes \(several ? "les" : "le") laissent de côté.",
      "The file lacks working days of \(names): \(several ? "these months are" : "this month is") incomplete, with the "
        + "subscription charged in full, and left out of averages.")
  }

  /// Months that are billed without a call in them.
  func monthsWithoutCalls(_ count: Int) -> String {
    language.text(
      "\(count) mois \(count == 1 ? "n’a" : "n’ont") aucun appel et \(count == 1 ? "est facturé" : "sont facturés") "
        + "quand même ; une date fausse dans le fichier en ferait autant.",
      "\(count) month\(count == 1 ? " has" : "s have") no call and \(count == 1 ? "is" : "are") billed all the same; a wrong "
        + "date in the file would do that, too.")
  }

  /// What hidden ends of numbers do to the bills.
  func lowerBound(_ calls: Int, monthsAtRisk: [String]) -> String {
    let count = style.whole(calls)
    let bound = language.text(
      "Les numéros de \(count) appel\(calls > 1 ? "s" : "") sont masqués : ces factures sont une borne basse, car plus "
        + "de destinataires que de noms visibles peuvent dépasser les destinataires inclus",
      "The numbers of \(count) call\(calls == 1 ? " is" : "s are") masked: these bills are a lower bound, for more "
        + "recipients than the names shown may exceed those included")
    guard !monthsAtRisk.isEmpty else {
      return language.text(
        "\(bound). Ici elles sont pourtant exactes : même si chaque appel masqué allait à un autre, aucun mois ne les "
          + "dépasserait.",
        "\(bound). Here they are exact all the same: even if every masked call went to another one, no month would "
          + "exceed them.")
    }
    let names = FigureWords(language).list(monthsAtRisk)
    return language.text("\(bound) (\(names)).", "\(bound) (\(names)).")
  }
}
