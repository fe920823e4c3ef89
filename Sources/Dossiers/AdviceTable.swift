import Interchange

/// The advices of dossiers as a table, one row a dossier, for a spreadsheet.
public struct AdviceTable: MachineData {
  /// The dossiers, in the order of the rows.
  public let dossiers: [Dossier]

  /// The table of some dossiers.
  public init(_ dossiers: [Dossier]) { self.dossiers = dossiers }

  /// The rows, the names of the columns first; amounts are euros a month excluding tax.
  public func table(_ charges: ChargeTitles?) -> [[String]] {
    let plans = plans
    let header =
      [
        "id", "name", "created", "changed", "version", "tariff_sha256", "seed", "given", "action", "plans",
        "recommendation", "beside", "saving", "saving_standard_error", "difference", "difference_standard_error",
      ] + plans.flatMap { ["mean_\($0)", "mean_\($0)_standard_error"] }
      + ["bills_from", "months", "months_open", "months_covered", "mean_error", "mean_saving"]
    return [header] + dossiers.map { AdviceTable.row($0, plans) }
  }

  /// The rows as JSON: a list of objects under the names of the columns.
  public func json() throws -> String {
    let rows = table
    return try rows.dropFirst().map { row in Dictionary(zip(rows[0], row)) { first, _ in first } }.line() + "\n"
  }

  /// Keys of all plans, in the order in which dossiers name them.
  private var plans: [String] {
    var seen: Set<String> = []
    return dossiers.flatMap { $0.content.advice?.foreseen.plans ?? [] }.filter { seen.insert($0).inserted }
  }

  private static func row(_ dossier: Dossier, _ plans: [String]) -> [String] {
    let (content, advice, score) = (dossier.content, dossier.content.advice, dossier.score)
    return [
      dossier.id.description, content.name, dossier.created.description, dossier.changed.description,
      content.settings.program, content.settings.tariff, "\(content.settings.seed)",
      advice?.given.description ?? "", advice?.action ?? "", advice?.actionPlans.joined(separator: " ") ?? "",
      advice?.recommendation ?? "", advice?.beside ?? "",
    ] + cells(advice?.saving) + cells(advice?.monthly("difference"))
      + plans.flatMap { cells(advice?.monthly($0)) }
      + [
        content.bills?.origin.rawValue ?? "", score.map { "\($0.months.count)" } ?? "",
        score.map { "\($0.openMonths.count)" } ?? "", score.map { "\($0.coveredMonths)" } ?? "",
        number(score?.meanError), number(score?.meanSaving),
      ]
  }

  private static func cells(_ figure: AdviceGiven.Figure?) -> [String] {
    [number(figure?.mean), number(figure?.standardError)]
  }

  private static func number(_ value: Double?) -> String { value.map(CSVText.number) ?? "" }
}
