import Documents
import Foundation
import Simulation
import Tariffs
import Traffic

/// A profile and a tariff as documents, to make models with other values in the place of some of theirs.
struct ScenarioSource: Sendable {
  /// A key of the profile, or of the tariff where it begins with `tariff.`, and the value to put there.
  typealias Setting = (path: String, value: String)

  private let profilePath: String
  private let tariffPath: String
  private let profile: Element
  /// Nil where no price is to be set: reading it takes as long as all the rest.
  private let tariffRoot: Element?
  private let tariff: Tariff
  private let options: TariffOptions

  /// Reads the files, to set values at these paths.
  init(profile path: String, _ options: TariffOptions, paths: [String]) throws {
    profilePath = path
    self.options = options
    tariffPath = options.tariff ?? "the shipped tariff"
    let bytes = try Input.bytes(path, limit: Profile.fileLimit)
    let tariffBytes = try options.tariff.map { try Input.bytes($0, limit: Tariff.fileLimit) }
    do {
      profile = try Element.parse(bytes, limit: Profile.fileLimit)
    } catch { throw Failure.document(error, file: path) }
    do {
      tariffRoot =
        paths.contains { $0.hasPrefix("tariff.") }
        ? try Element.parse(tariffBytes ?? Array(Tariff.bundledText.utf8), limit: Tariff.fileLimit) : nil
      tariff = try tariffBytes.map { try Tariff.decode($0) } ?? Tariff.bundled()
    } catch let failure as DocumentFailure { throw Failure.document(failure, file: tariffPath) }
  }

  /// The model with these settings.
  func model(_ settings: [Setting] = []) throws -> Model {
    let tariff = try tariff(settings)
    var root = profile
    let profile: Profile
    do {
      for setting in settings where !setting.path.hasPrefix("tariff.") {
        root = try root.setting(setting.path, to: setting.value)
      }
      profile = try Profile.decode(root, destinationKeys: tariff.destinationKeys)
    } catch { throw Failure.document(error, file: profilePath) }
    guard profile.subscription.additionalLines <= tariff.common.additionalLinesMaximum.value else {
      throw Failure.badData(
        "\(profilePath): subscription.additional_lines: the tariff allows at most "
          + "\(tariff.common.additionalLinesMaximum.value) (clause T3)")
    }
    return try Model(profile, tariff, options.choices(of: tariff))
  }

  private func tariff(_ settings: [Setting]) throws -> Tariff {
    let own = settings.filter { $0.path.hasPrefix("tariff.") }
    guard !own.isEmpty, var root = tariffRoot else { return tariff }
    do {
      for setting in own {
        root = try root.setting(Tariff.path(ofFigure: String(setting.path.dropFirst(7))), to: setting.value)
      }
      return try Tariff.decode(root, sha256: tariff.sha256)
    } catch { throw Failure.document(error, file: tariffPath) }
  }
}
