import Basics
import Documents
import Reporting
import Runs
import Tariffs

/// The draft tariff that a form asks for: what differs from today's, and what is refused.
struct MarketingDraft {
  /// A figure with what was typed of it.
  struct Figure {
    let figure: DraftFigure
    /// What was typed; the usual value where nothing was.
    let typed: String
    /// The value as the file writes it; nil where it is refused.
    let written: String?

    var isChanged: Bool { written != figure.usualWritten }
  }

  /// The name of the draft's file.
  static let fileName = "draft.yaml"

  /// The options by which a command takes the draft's file for the tariff; none for today's.
  static func tariffArguments(_ draft: String?) -> [ShellText] {
    draft == nil ? [] : ["--tariff", ShellText.path(fileName)]
  }

  private static let nameLimit = 60

  /// Figures of today's plans and rates.
  let figures: [Figure]
  /// Figures of the third plan, whether there is one or not.
  let third: [Figure]
  /// The third plan's name; nil where there is no such plan.
  let thirdName: String?
  /// Share of customers without their cheapest plan who take it each month; nil where none is stated.
  let migration: Double?
  /// Customers in the base; nil where none are stated.
  let baseSize: Int?
  /// What is wrong, by the field.
  let refusals: [String: String]
  private let tariff: Tariff

  init(_ state: MarketingState, _ tariff: Tariff) {
    let words = MarketingWords(state.language)
    var refusals: [String: String] = [:]
    func read(_ figure: DraftFigure, isWanted: Bool) -> Figure {
      let typed = state.figures[figure.name] ?? DraftFigure.text(figure.usual)
      let written = figure.written(typed)
      if written == nil, isWanted { refusals[figure.name] = words.expected(figure) }
      return Figure(figure: figure, typed: typed, written: written)
    }
    self.tariff = tariff
    figures = DraftFigure.all(of: tariff).map { read($0, isWanted: true) }
    third = DraftFigure.third(of: tariff).map { read($0, isWanted: state.hasThird) }
    let name = state.thirdName.isEmpty ? words.thirdName : state.thirdName
    thirdName = state.hasThird ? String(name.prefix(MarketingDraft.nameLimit)) : nil
    if state.hasThird, tariff.plans.map(\.name).contains(name) { refusals["third-name"] = words.nameTaken }
    let percent = DraftFigure.number(state.migration)
    migration = percent.flatMap { (0...100).contains($0) ? ($0 * 1e4).rounded() / 1e6 : nil }
    if !state.migration.isEmpty, migration == nil { refusals["migration"] = words.expectedMigration }
    let size = PlainNumber.whole(state.baseSize.filter { !$0.isWhitespace })
    baseSize = size.flatMap { (1...1_000_000_000).contains($0) ? $0 : nil }
    if !state.baseSize.isEmpty, baseSize == nil { refusals["base-size"] = words.expectedBaseSize }
    self.refusals = refusals
  }

  /// Whether it is today's tariff.
  var isToday: Bool { thirdName == nil && !figures.contains(where: \.isChanged) }

  /// What differs from today's as `--set` writes it: where nothing does, a price at its value of today, since a study
  /// wants a draft.
  var settings: [String] {
    let changed = figures.filter(\.isChanged)
    return (changed.isEmpty ? Array(figures.prefix(1)) : changed).map {
      "tariff.\($0.figure.name)=\($0.written ?? $0.figure.usualWritten)"
    }
  }

  /// What calls are charged by: the plans there are, and what differs of figures that are no fixed charges.
  var charges: [String] {
    let all = figures.filter(\.isChanged) + (thirdName == nil ? [] : third)
    return all.filter { !$0.figure.figure.isFixedCharge }.map {
      "\($0.figure.name)=\($0.written ?? $0.figure.usualWritten)"
    }
  }

  /// The draft as a file, which a tariff with a third plan, and a map under another tariff than today's, need.
  var text: String {
    let model = DraftFigure.model(of: tariff).key
    func values(_ figures: [Figure]) -> [String] {
      figures.map { figure in
        let key = figure.figure.name.split(separator: ".").last ?? ""
        return "    \(key): \(figure.written ?? figure.figure.usualWritten)"
      }
    }
    var plans: [String] = []
    for terms in tariff.plans {
      let own = figures.filter { $0.figure.plan == terms.plan.key && $0.isChanged }
      if !own.isEmpty { plans += ["  \(terms.plan.key):"] + values(own) }
    }
    if let thirdName {
      plans += ["  \(DraftFigure.third):", "    like: \(model)", "    name: \(YAMLText.quoted(thirdName))"]
      plans += values(third)
    }
    let rates = figures.filter { $0.figure.plan == nil && $0.isChanged }
    var lines = ["based_on: shipped", "version: \(YAMLText.quoted(tariff.version + "+draft"))"]
    if !plans.isEmpty { lines += ["plans:"] + plans }
    if !rates.isEmpty { lines += ["rates:", "  france-mobile:"] + values(rates) }
    return lines.joined(separator: "\n") + "\n"
  }
}
