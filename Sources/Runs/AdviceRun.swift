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
      let advice = try await adviser.advise(experiment) { progress.show($0.replications, halfWidth: $1()) }
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

  /// Reads profiles' files, or the file of calls that a profile is fitted to, and says on standard error what is odd in
  /// them and what came of the calls' rows; one of both has to be there.
  ///
  /// Throws ``Failure`` with the problems of all files.
  public init(
    _ paths: [String], _ request: FitRequest?, tariff: String?, readings: [String], _ settings: [Setting],
    tax: TaxRate?, isStrict: Bool, _ language: Language
  ) async throws {
    if paths.isEmpty == (request == nil) { throw Failure.usage(FitWords.callsOrProfiles) }
    let tariffs = try TariffSource(tariff, readings: readings, paths: settings.map(\.path))
    func checked(_ one: Case, isAlone: Bool) throws -> Case {
      let file = isAlone ? nil : one.path
      try Plausible.check(
        one.model.profile, under: one.model.tariff, tax: tax, file: file, isStrict: isStrict, language)
      return one
    }
    guard let request else {
      fit = nil
      cases = try Failure.together(paths) { path in
        try checked(Case(path, ScenarioSource(profile: path, tariffs), settings), isAlone: paths.count == 1)
      }
      return
    }
    let fit = try await FitRun(request, tariffs.tariff, tariffs.choices(of: tariffs.tariff))
    Terminal.say(fit.told(language))
    let source = try ScenarioSource(bytes: Array(fit.yaml(language).utf8), of: request.path, tariffs)
    self.fit = fit
    cases = [try checked(Case(request.path, source, settings), isAlone: true)]
  }
}
