import Documents
import Tariffs

/// A tariff from a command's options, to make drafts of it with other values.
public struct TariffSource: Sendable {
  private let name: String
  private let file: TariffFile
  private let readings: [String]

  /// The tariff as it is.
  public var tariff: Tariff { file.tariff }

  /// Reads a file, or takes the tariff shipped, to set values at these paths; `readings` are answers to its open
  /// questions.
  ///
  /// Throws ``Failure``.
  public init(_ path: String?, readings: [String], paths: [String] = [], of files: RunFiles = .disk) throws {
    self.readings = readings
    name = path ?? Input.shippedTariff
    let document = try path.map { try TariffDocument($0, files) }.map { (root: $0.root, sha256: $0.sha256) }
    do { file = try TariffFile(document, paths: paths.compactMap(TariffPath.key)) } catch {
      throw Failure.document(error, file: name)
    }
  }

  /// The tariff with the settings that are its own; throws ``Failure``.
  public func tariff(_ settings: [Setting]) throws -> Tariff {
    let own = settings.compactMap { setting in TariffPath.key(setting.path).map { (path: $0, value: setting.value) } }
    do { return try file.tariff(own) } catch { throw Failure.document(error, file: name) }
  }

  /// Refuses settings the tariff does not take.
  public func check(_ settings: [Setting]) throws {
    do { _ = try tariff(settings) } catch let failure as Failure { throw Failure.usage(lines: failure.lines) }
  }

  /// The answers chosen to a tariff's open questions.
  public func choices(of tariff: Tariff) throws -> ReadingChoices { try ReadingAnswers.choices(readings, of: tariff) }
}

extension Input {
  /// A tariff file, a draft's among them, or the one shipped.
  public static func tariff(_ path: String?) throws -> Tariff { try TariffSource(path, readings: []).tariff }
}
