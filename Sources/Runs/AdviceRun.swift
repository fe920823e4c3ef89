import Advice
import Basics
import Decision
import Simulation

/// Advice on the profiles of some files.
public struct AdviceRun: Sendable {
  /// A profile's file.
  public struct Case: Sendable {
    /// The file's path, as given.
    public let path: String
    /// Its model, with what was set.
    public let model: Model
    /// The model of the files alone; nil where nothing was set.
    let file: Model?
    private let settings: [Setting]

    /// Replications of the file's advice that another is compared with, at most.
    private static let comparedReplications = 4000

    fileprivate init(_ path: String, _ tariffs: TariffSource, _ settings: [Setting]) throws {
      try self.init(path, ScenarioSource(profile: path, tariffs), settings)
    }

    fileprivate init(_ path: String, _ source: ScenarioSource, _ settings: [Setting]) throws {
      self.path = path
      self.settings = settings
      model = try source.model(settings)
      // The advice as set is compared with that of the files, plan by plan.
      file = settings.isEmpty ? nil : try source.model()
      guard let file, file.plans != model.plans else { return }
      throw Failure.option("--set", expected: ExpectedWords.plans(file.plans.map(\.key)))
    }

    /// The advice, and what the settings change of the file's own; shows how far it is and says where the wanted
    /// precision was not reached.
    public func advise(
      _ adviser: Adviser, _ experiment: Experiment, _ language: Language
    ) async throws -> (advice: Recommendation, whatIf: WhatIf?) {
      let progress = Progress(total: adviser.precision.maximum, language: language)
      let advice = try await adviser.advise(experiment) { progress.show($0.replications, halfWidth: $1) }
      progress.finish()
      if !advice.isPrecisionReached {
        let most = adviser.precision.maximum
        Terminal.say(ToldWords.precisionNotReached(in: most)[language])
      }
      guard let file else { return (advice, nil) }
      let whatIf = try await WhatIf.of(
        experiment, file: file, replications: min(advice.replications, Case.comparedReplications),
        settings: settings.map { ($0.path, $0.value) }, confidence: adviser.confidence)
      return (advice, whatIf)
    }
  }

  /// The files, in the order in which they were named.
  public let cases: [Case]
  /// What the one case was fitted to; nil of profiles as they were written.
  public let fit: FitRun?

  /// Reads the files and says on standard error what is odd in them.
  ///
  /// Throws ``Failure`` with the problems of all of them.
  public init(
    _ paths: [String], tariff: String?, readings: [String], _ settings: [Setting], tax: TaxRate?, isStrict: Bool,
    _ language: Language
  ) throws {
    let tariffs = try TariffSource(tariff, readings: readings, paths: settings.map(\.path))
    fit = nil
    cases = try Failure.together(paths) { path in
      let one = try Case(path, tariffs, settings)
      try Plausible.check(
        one.model.profile, under: one.model.tariff, tax: tax, file: paths.count == 1 ? nil : path, isStrict: isStrict,
        language)
      return one
    }
  }

  /// Fits a profile to a file of calls and says on standard error what came of its rows and what is odd.
  ///
  /// Throws ``Failure``.
  public init(
    _ request: FitRequest, tariff: String?, readings: [String], _ settings: [Setting], tax: TaxRate?, isStrict: Bool,
    isExplained: Bool, _ language: Language
  ) throws {
    let tariffs = try TariffSource(tariff, readings: readings, paths: settings.map(\.path))
    let fit = try FitRun(request, tariffs.tariff, tariffs.choices(of: tariffs.tariff))
    self.fit = fit
    Terminal.say(fit.told(isExplained: isExplained, language))
    let source = try ScenarioSource(bytes: Array(fit.yaml(language).utf8), of: request.path, tariffs)
    cases = [try Case(request.path, source, settings)]
    try Plausible.check(
      cases[0].model.profile, under: cases[0].model.tariff, tax: tax, file: nil, isStrict: isStrict, language)
  }
}
