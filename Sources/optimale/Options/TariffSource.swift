import Documents
import Foundation
import Tariffs

/// A tariff as a document, to make drafts of it with other prices.
struct TariffSource: Sendable {
  /// The tariff as it is.
  let tariff: Tariff
  private let file: String
  private let options: TariffOptions
  /// Nil where no price is to be set: reading it takes as long as all the rest.
  private let root: Element?

  /// Reads the file, to set values at these paths.
  init(_ options: TariffOptions, paths: [String]) throws {
    self.options = options
    file = options.tariff ?? "the shipped tariff"
    let bytes = try options.tariff.map { try Input.bytes($0, limit: Tariff.fileLimit) }
    do {
      root =
        paths.contains { $0.hasPrefix("tariff.") }
        ? try Element.parse(bytes ?? Array(Tariff.bundledText.utf8), limit: Tariff.fileLimit) : nil
      tariff = try bytes.map { try Tariff.decode($0) } ?? Tariff.bundled()
    } catch let failure as DocumentFailure { throw Failure.document(failure, file: file) }
  }

  /// The tariff with the settings that are its own.
  func tariff(_ settings: [Setting]) throws -> Tariff {
    let own = settings.filter { $0.path.hasPrefix("tariff.") }
    guard !own.isEmpty, var root else { return tariff }
    do {
      for setting in own {
        root = try root.setting(tariff.path(ofFigure: String(setting.path.dropFirst(7))), to: setting.value)
      }
      return try Tariff.decode(root, sha256: tariff.sha256)
    } catch { throw Failure.document(error, file: file) }
  }

  /// Refuses settings the tariff does not take.
  func check(_ settings: [Setting]) throws {
    do { _ = try tariff(settings) } catch let failure as Failure { throw Failure.usage(lines: failure.lines) }
  }

  /// The answers chosen to a tariff's open questions.
  func choices(of tariff: Tariff) throws -> ReadingChoices { try options.choices(of: tariff) }
}
