import Advice
import Basics
import Dossiers
import Reporting
import Statistics

/// The real bills of a dossier beside what was foreseen, to be read and to be filled in.
public struct HindsightView: Sendable {
  /// A plan to choose.
  public struct Choice: Sendable {
    /// Its key.
    public let key: String
    /// Its name.
    public let name: String
    /// Whether it is chosen.
    public let isChosen: Bool
  }

  /// A month.
  public struct Row: Sendable {
    /// Its key, such as `2027-01`.
    public let key: String
    /// Its name.
    public let month: String
    /// What was foreseen under the plan chosen.
    public let foreseen: String
    /// Plans to choose.
    public let plans: [Choice]
    /// The amount as typed, or as kept.
    public let amount: String
    /// Whether it lies within the band.
    public let said: String
  }

  /// The months of the horizon.
  public let months: [Row]
  /// How the advice did so far.
  public let found: [String]
  /// Whether there are real bills.
  public let isFilled: Bool
  /// Whether they are shown: where there are some, or some to be put right.
  public let isOpen: Bool

  /// The months of a dossier's advice; `typed` are amounts that were not understood, to be put right.
  init(_ dossier: Dossier, _ advice: AdviceGiven, _ plans: PlanNames, _ language: Language, typed: [TypedBill]) {
    let (bills, score) = (dossier.content.bills, dossier.score)
    let (words, style, hindsight) = (DossierWords(language), NumberStyle(language), HindsightWords(language))
    let foreseen = advice.foreseen
    let usual = advice.usualPlan
    months = (0..<(foreseen.bills.first?.count ?? 0)).map { position in
      let month = foreseen.firstMonth.adding(months: position)
      let (real, entered) = (bills?.months.first { $0.month == month }, typed.first { $0.month == month })
      let chosen = entered?.plan ?? real?.held ?? advice.planned(month) ?? usual
      let amount = entered?.amount ?? real?.paid.map { words.typed($0) } ?? ""
      return Row(
        key: month.description, month: words.month(month),
        foreseen: foreseen[month, chosen].map { HindsightView.band($0, style, words) } ?? "",
        plans: foreseen.plans.map { Choice(key: $0, name: plans($0), isChosen: $0 == chosen) }, amount: amount,
        said: score?.months.first { $0.month == month }.map { hindsight.isCovered($0.isCovered) } ?? "")
    }
    found = score.map { hindsight.score($0, beside: advice.beside.map { plans($0) }) } ?? []
    isFilled = bills != nil
    isOpen = isFilled || !typed.isEmpty
  }

  private static func band(_ bill: ForeseenBills.Bill, _ style: NumberStyle, _ words: DossierWords) -> String {
    if bill.isCertain { return style.euros(bill.mean.mean, decimals: 2) }
    // Each end as it is known: rounded together, a bill would seem to lie on another side of one of them.
    return words.range(style.known(euros: bill.low), style.known(euros: bill.high))
  }
}
