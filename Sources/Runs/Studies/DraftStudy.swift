import Interchange
import Simulation
import Studies
import Tariffs

/// A draft tariff for the customers of a population: its settings, the figure to be found, how calls respond.
public struct DraftStudy: Sendable {
  /// What came of it.
  public struct Outcome: Sendable {
    /// Bills under today's tariff, as a study of them tells.
    public let study: CustomerBills
    /// The same of the calls that those under the draft are held against.
    public let today: CustomerBills
    /// Bills under the draft.
    public let drafted: CustomerBills
    /// The draft.
    public let tariff: Tariff
    /// Its values that are not its file's, the one that was found among them.
    public let settings: [Setting]
    /// What was found; nil where nothing was looked for.
    public let solved: SolvedFigure?
  }

  private let source: TariffSource
  private let choices: ReadingChoices
  private let drafts: TariffSource
  private let settings: [Setting]
  private let search: PriceSearch?
  private let searchPath: String
  /// The draft's file; nil for today's.
  private let file: String?
  private let elasticity: Double
  private let indifference: Double
  private let confidence: Double

  /// A draft that differs from a tariff by its file or by settings; refuses what the draft does not take.
  ///
  /// `draft` is the draft's file; nil for today's. Throws ``Failure``.
  public init(
    _ tariff: String?, draft: String?, readings: [String], _ settings: [Setting], _ goal: PriceGoal?,
    elasticity: Double, indifference: Double, confidence: Double
  ) throws {
    let paths = settings.map(\.path) + [goal?.path].compactMap { $0 }
    try self.init(
      TariffSource(tariff, readings: readings), draft: draft,
      TariffSource(draft ?? tariff, readings: readings, paths: paths), settings, goal, elasticity: elasticity,
      indifference: indifference, confidence: confidence)
  }

  /// The same of files that were read: today's and the draft's, whose name is nil where it is today's.
  init(
    _ source: TariffSource, draft file: String?, _ drafts: TariffSource, _ settings: [Setting], _ goal: PriceGoal?,
    elasticity: Double, indifference: Double, confidence: Double
  ) throws {
    try drafts.check(settings)
    search = try goal?.search(drafts, settings)
    searchPath = goal?.path ?? ""
    choices = try source.choices(of: source.tariff)
    (self.source, self.file, self.drafts, self.settings) = (source, file, drafts, settings)
    self.elasticity = elasticity
    self.indifference = indifference
    self.confidence = confidence
  }

  /// Today's tariff.
  public var today: Tariff { source.tariff }

  /// Today's tariff and the draft's file.
  public var tariffs: [Tariff] { [source.tariff, drafts.tariff] }

  /// What tells it from any other draft, but for its options.
  public var identity: [String] { tariffs.map(\.sha256) }

  /// The draft without the figure to be found.
  public func drafted() throws -> Tariff { try drafts.tariff(settings) }

  /// Whether calls cost otherwise under the draft: more than charges that no call changes differ.
  public var hasOtherUsage: Bool {
    guard file == nil else { return true }
    let isFixed = settings.allSatisfy { TariffPath.figure($0.path)?.isFixedCharge ?? false }
    return !(isFixed && search?.figure.isFixedCharge ?? true)
  }

  /// Whether bills change by what calls cost, too.
  public var areCallsCharged: Bool { elasticity != 0 || hasOtherUsage }

  /// Passes over the customers: one where calls cost the same under both tariffs, else one a tariff and those the
  /// search needs; and two of the same calls before and after they have responded.
  public var passes: Int {
    let atUnchangedBehaviour = hasOtherUsage ? 2 + (search.map { PriceSearch.passes($0.figure) } ?? 0) : 1
    return atUnchangedBehaviour + (elasticity != 0 ? 2 : 0)
  }

  /// Runs the study of the customers under both tariffs.
  public func run(_ study: Study, _ runner: StudyRunner) async throws -> Outcome {
    let usage = try await runner.usage(study, today, choices, of: [])
    let studied = study.bills(usage, today, choices)
    var bills = studied
    let (solved, found) = try await solve(study, usage, studied, runner)
    let settings = settings + [found].compactMap { $0 }
    let tariff = try drafts.tariff(settings)
    let draftChoices = try drafts.choices(of: tariff)
    let draftUsage =
      hasOtherUsage ? try await runner.usage(study, tariff, draftChoices, of: usageWords(settings)) : usage
    var drafted = study.bills(draftUsage, tariff, draftChoices)
    if elasticity != 0 {
      let (before, after) = study.responding(elasticity, from: bills, to: drafted)
      bills = before.bills(try await runner.usage(before, today, choices), today, choices)
      drafted = after.bills(try await runner.usage(after, tariff, draftChoices), tariff, draftChoices)
    }
    return Outcome(
      study: studied, today: bills, drafted: drafted, tariff: tariff, settings: settings, solved: solved)
  }

  /// What tells the usage under the draft from that under any other of the same run: its file and what is set in it that
  /// calls are charged by.
  var usageWords: [String] { usageWords(settings) }

  private func usageWords(_ settings: [Setting]) -> [String] {
    let charged = settings.filter { !(TariffPath.figure($0.path)?.isFixedCharge ?? false) }
    return [file.map { "\($0) \(drafts.tariff.sha256)" } ?? ""] + charged.map { "\($0.path)=\($0.value)" }
  }

  /// The figure looked for, and its value as a setting; no value where it is out of reach.
  ///
  /// `usage` is the customers' under today's tariff, `today` what they pay.
  private func solve(
    _ study: Study, _ usage: [MeanUsage], _ today: CustomerBills, _ runner: StudyRunner
  ) async throws -> (SolvedFigure?, Setting?) {
    guard let search else { return (nil, nil) }
    let draft = try drafts.tariff(settings)
    let choices = try drafts.choices(of: draft)
    let answer = try await search.solve(
      study, today: today, draft, choices, indifference: indifference, confidence: confidence
    ) {
      hasOtherUsage ? try await runner.usage(study, $0, choices) : usage
    }
    let solved = SolvedFigure(answer, path: searchPath, for: search.goal, decimals: search.figure.decimals)
    guard case .price(let price) = answer else { return (solved, nil) }
    return (solved, Setting(path: searchPath, value: Variation.text(search.quoted(price.mean))))
  }
}
