import Basics
import Documents
import Simulation
import Tariffs
import Traffic

/// A profile and a tariff, to make models with other values in the place of some of theirs.
public struct ScenarioSource: Sendable {
  private let path: String
  private let document: Element
  private let tariffs: TariffSource

  /// Reads the files, to set values at these paths; throws ``Failure``.
  public init(profile path: String, tariff: String?, readings: [String], paths: [String]) throws {
    try self.init(profile: path, TariffSource(tariff, readings: readings, paths: paths))
  }

  /// Reads a profile's file, under a tariff that was read; throws ``Failure``.
  init(profile path: String, _ tariffs: TariffSource) throws {
    try self.init(bytes: Input.bytes(path, limit: Profile.fileLimit), of: path, tariffs)
  }

  /// Reads a profile from bytes that are told to be of a file; throws ``Failure``.
  init(bytes: [UInt8], of path: String, _ tariffs: TariffSource) throws {
    self.path = path
    self.tariffs = tariffs
    do {
      document = try Element.parse(bytes, limit: Profile.fileLimit)
    } catch { throw Failure.document(error, file: path) }
    try Input.checkKind(document, isPopulation: false, file: path)
  }

  /// The model with other values at keys of the profile, or of the tariff where they begin with `tariff.`.
  public func model(_ settings: [Setting] = []) throws -> Model {
    try refusing(settings) { try made(settings, under: tariffs.tariff(settings)) }
  }

  /// The model with other numbers at some keys; figures of the tariff are changed on the tariff itself.
  public func model(_ values: [(path: String, value: Double)]) throws -> Model {
    let settings = values.map { Setting(path: $0.path, value: Variation.text($0.value)) }
    guard let draft = draft(values) else { return try model(settings) }
    return try refusing(settings) { try made(settings, under: draft) }
  }

  /// Refuses keys that are no figures: those that take a word.
  public func checkFigures(_ paths: [String]) throws {
    // A figure of the tariff takes numbers, whatever else it takes.
    for path in paths where TariffPath.figure(path) == nil {
      let word = [Setting(path: path, value: "word")]
      guard (try? made(word, under: tariffs.tariff(word))) != nil else { continue }
      throw Failure.option("--vary", path, expected: DraftWords.numericKey)
    }
  }

  /// The tariff with the values that are its own; nil where one of them is at no figure or is refused.
  private func draft(_ values: [(path: String, value: Double)]) -> Tariff? {
    let own = values.filter { TariffPath.key($0.path) != nil }
    let changes = own.compactMap { key in TariffPath.figure(key.path).flatMap { TariffChange($0, to: key.value) } }
    return changes.count == own.count ? try? tariffs.tariff.changing(changes) : nil
  }

  /// What is made with settings; where the files are in order by themselves, it is what was set that is wrong.
  private func refusing(_ settings: [Setting], _ make: () throws -> Model) throws -> Model {
    do { return try make() } catch let failure as Failure {
      guard !settings.isEmpty, (try? made([], under: tariffs.tariff)) != nil else { throw failure }
      throw Failure.usage(lines: failure.lines)
    }
  }

  private func made(_ settings: [Setting], under tariff: Tariff) throws -> Model {
    var root = document
    let profile: Profile
    do {
      for setting in settings where TariffPath.key(setting.path) == nil {
        root = try root.setting(setting.path, to: setting.value)
      }
      profile = try Profile.decode(
        root, destinationKeys: tariff.destinationKeys, misusedKeys: tariff.misusedKeys,
        keysOfPlace: Input.keysOfPlace(tariff))
    } catch { throw Failure.document(error, file: path) }
    guard profile.subscription.additionalLines <= tariff.common.additionalLinesMaximum.value else {
      let most = tariff.common.additionalLinesMaximum.value
      throw Failure.badData(DraftWords.tooManyLines(path, most: most))
    }
    return try Model(profile, tariff, tariffs.choices(of: tariff))
  }
}
