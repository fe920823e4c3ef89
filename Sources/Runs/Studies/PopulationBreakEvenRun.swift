import Basics
import Interchange
import Reporting
import Simulation
import Studies
import Tariffs

/// The values of a figure from which on another plan costs a population's customers less.
public struct PopulationBreakEvenRun: Sendable {
  /// Bills that may be kept at once, about: eight bytes each.
  private static let billLimit = 200_000_000

  private let settings: StudySettings
  private let study: Study
  private let identity: [String]
  private let source: TariffSource
  private let variation: Variation

  /// Takes a population from the bytes of its file; refuses what it does not take.
  ///
  /// Throws ``Failure``.
  init(
    _ bytes: [UInt8], of path: String, _ settings: StudySettings, tariff: String?, readings: [String],
    _ variations: [Variation], _ files: RunFiles
  ) throws {
    guard variations.count == 1 else { throw Failure.option("--vary", expected: DraftWords.onceOfPopulation) }
    (self.settings, variation) = (settings, variations[0])
    source = try TariffSource(tariff, readings: readings, paths: [variation.path], of: files)
    let identity: String
    let input = settings.input(path, of: files)
    (study, identity) = try input.study(source.tariff, bytes)
    self.identity = [
      identity, source.tariff.sha256, readings.joined(separator: " "), variation.path, "\(variation.values)",
    ]
    if variation.path == PopulationBreakEvenData.callsFactor {
      let range = Population.callsFactors
      guard let first = variation.values.first, let last = variation.values.last, range.contains(first),
        range.contains(last)
      else { throw Failure.option("--vary", variation.path, expected: DraftWords.callsFactors(range)) }
    } else {
      guard TariffPath.figure(variation.path) != nil else {
        throw Failure.option("--vary", variation.path, expected: DraftWords.figureOfPopulation)
      }
      try source.check([Setting(path: variation.path, value: "1")])
      for value in variation.values {
        try source.check([setting(value)])
        try input.checkLines(of: study, try source.tariff([setting(value)]), ExpectedWords.theDraft)
      }
    }
    let customers = study.steps.reduce(0) { $0 + $1.replications.count }
    let bills = customers * variation.values.count * source.tariff.plans.count
    guard bills <= PopulationBreakEvenRun.billLimit else {
      throw Failure.usage(DraftWords.tooManyBills(customers: customers, values: variation.values.count))
    }
  }

  /// What each plan costs along the figure, handed over to be written; shows how far it is, and goes on with what a
  /// checkpoint holds.
  ///
  /// `command` makes the report again. Throws ``Failure``.
  public func run(
    _ language: Language, command: String, write: (PopulationBreakEvenReport) async throws -> Void
  ) async throws {
    let checkpoint = try settings.checkpoint(study, identity, of: [source.tariff])
    try await write(PopulationBreakEvenReport(data(checkpoint, .terminal(language), command: command)))
    checkpoint?.remove()
  }

  /// What each plan costs along the figure; `audience` hears how far it is.
  ///
  /// `usage` is what the calls of the same customers cost under the tariff as it is, where that is known, which is taken
  /// where the figure is a fixed charge. `command` makes the report again. Throws ``Failure``, and `CancellationError` where the task is cancelled.
  func data(
    _ checkpoint: Checkpoint?, _ audience: Progress.Audience, usage: [MeanUsage]? = nil, command: String
  ) async throws -> PopulationBreakEvenData {
    let runner = StudyRunner(
      study, checkpoint: checkpoint, audience, passes: isOnePass ? 1 : variation.values.count)
    let bills = try await bills(runner, known: isOnePass ? usage : nil)
    runner.finish()
    guard let along = BillsAlong(variation.values, bills) else { throw CancellationError() }
    let curve = PopulationCurve.of(
      along, study.population, indifference: settings.indifference, confidence: settings.run.confidence)
    return PopulationBreakEvenData(
      study.population, path: variation.path, curve, source.tariff, indifference: settings.indifference,
      confidence: settings.run.confidence, seed: settings.run.seed, command: command)
  }

  /// Whether calls cost the same at every value.
  private var isOnePass: Bool { TariffPath.figure(variation.path)?.isFixedCharge ?? false }

  private func setting(_ value: Double) -> Setting {
    Setting(path: variation.path, value: Variation.text(value))
  }

  /// The same customers' bills at each value.
  private func bills(_ runner: StudyRunner, known usage: [MeanUsage]?) async throws -> [CustomerBills] {
    var bills: [CustomerBills] = []
    var known = usage
    for value in variation.values {
      let (study, tariff) = try at(value)
      let choices = try source.choices(of: tariff)
      let usage: [MeanUsage]
      if let known { usage = known } else { usage = try await runner.usage(study, tariff, choices) }
      if isOnePass { known = usage }
      bills.append(study.bills(usage, tariff, choices))
    }
    return bills
  }

  /// The study and the tariff at a value.
  private func at(_ value: Double) throws -> (Study, Tariff) {
    guard variation.path == PopulationBreakEvenData.callsFactor else {
      return (study, try source.tariff([setting(value)]))
    }
    let most = variation.values[variation.values.count - 1]
    return (study.multiplyingCalls(by: value, ofAtMost: most), source.tariff)
  }
}
