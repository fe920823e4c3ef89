import Documents
import Simulation
import Tariffs
import Traffic

/// A profile and a tariff as documents, to make models with other values in the place of some of theirs.
struct ScenarioSource: Sendable {
  private let path: String
  private let profile: Element
  private let tariffs: TariffSource

  /// Reads the files, to set values at these paths.
  init(profile path: String, _ options: TariffOptions, paths: [String]) throws {
    self.path = path
    tariffs = try TariffSource(options, paths: paths)
    let bytes = try Input.bytes(path, limit: Profile.fileLimit)
    do {
      profile = try Element.parse(bytes, limit: Profile.fileLimit)
    } catch { throw Failure.document(error, file: path) }
    try Input.checkKind(profile, isPopulation: false, file: path)
  }

  /// The model with other values at keys of the profile, or of the tariff where they begin with `tariff.`.
  func model(_ settings: [Setting] = []) throws -> Model {
    do { return try made(settings) } catch let failure as Failure {
      // Where the files are in order by themselves, it is what was set that is wrong.
      guard !settings.isEmpty, (try? made([])) != nil else { throw failure }
      throw Failure.usage(lines: failure.lines)
    }
  }

  /// Refuses keys that are no figures: those that take a word.
  func checkFigures(_ paths: [String]) throws {
    for path in paths where (try? made([Setting(path: path, value: "word")])) != nil {
      throw Failure.usage("--vary \(path): expected a key that takes numbers, such as streams.0.calls_per_month")
    }
  }

  private func made(_ settings: [Setting]) throws -> Model {
    let tariff = try tariffs.tariff(settings)
    var root = profile
    let profile: Profile
    do {
      for setting in settings where !setting.path.hasPrefix("tariff.") {
        root = try root.setting(setting.path, to: setting.value)
      }
      profile = try Profile.decode(
        root, destinationKeys: tariff.destinationKeys, misusedKeys: tariff.misusedKeys)
    } catch { throw Failure.document(error, file: path) }
    guard profile.subscription.additionalLines <= tariff.common.additionalLinesMaximum.value else {
      throw Failure.badData(
        "\(path): subscription.additional_lines: the tariff allows at most "
          + "\(tariff.common.additionalLinesMaximum.value) (clause T3)")
    }
    return try Model(profile, tariff, tariffs.choices(of: tariff))
  }
}
