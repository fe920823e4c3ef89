import Basics
import Studies
import Tariffs

/// The drafts of one command, one or several, for the customers of a population.
struct DraftStudies {
  /// The files and values they come of.
  let grid: DraftGrid
  /// A study a draft, in the grid's order.
  let drafts: [DraftStudy]
  /// What is looked for in the one draft; nil where nothing is, and in several.
  private let goal: PriceGoal?
  private let elasticity: Double

  /// Reads each file once; refuses values that a draft does not take, and says of which draft.
  ///
  /// Throws ``Failure``.
  init(
    _ grid: DraftGrid, _ goal: PriceGoal?, _ tariff: String?, readings: [String], elasticity: Double,
    indifference: Double, confidence: Double, of source: RunFiles
  ) throws {
    let paths = grid.lists.map(\.path) + [goal?.path].compactMap { $0 }
    let today = try TariffSource(tariff, readings: readings, of: source)
    let files: [String?] = grid.files.isEmpty ? [tariff] : grid.files
    let sources = try files.map { try TariffSource($0, readings: readings, paths: paths, of: source) }
    drafts = try grid.drafts.map { draft in
      let file = draft.file.map { grid.files[$0] }
      do {
        return try DraftStudy(
          today, draft: file, sources[draft.file ?? 0], draft.settings, goal, elasticity: elasticity,
          indifference: indifference, confidence: confidence)
      } catch let failure as Failure where !grid.isOne {
        let name = ([file].compactMap { $0 } + draft.settings.map { "\($0.path)=\($0.value)" }).joined(separator: ", ")
        throw Failure(code: failure.code, lines: failure.lines + [DraftWords.refusedDraft(name)])
      }
    }
    (self.grid, self.goal, self.elasticity) = (grid, goal, elasticity)
  }

  /// Today's tariff.
  var today: Tariff { drafts[0].today }

  /// Today's tariff and the drafts' files.
  var tariffs: [Tariff] { drafts.flatMap(\.tariffs) }

  /// What tells them from any others, but for their options.
  var identity: [String] {
    grid.isOne ? drafts[0].identity : [today.sha256] + drafts.compactMap { $0.tariffs.last?.sha256 }
  }

  /// Passes over the customers: those of the one draft, or one for today's tariff and one for each way that calls are
  /// charged by a draft, and where calls respond two more a draft.
  var passes: Int {
    guard !grid.isOne else { return drafts[0].passes }
    let ways = Set(drafts.filter(\.hasOtherUsage).map(\.usageWords))
    return 1 + ways.count + (elasticity != 0 ? 2 * drafts.count : 0)
  }

  /// Refuses a population that does not say which plans its customers hold where that is needed.
  func check(_ population: Population) throws { try goal?.check(population, today) }
}
