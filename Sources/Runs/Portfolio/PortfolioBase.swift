import Basics
import Documents
import Tariffs
import Traffic

/// The profile that all customers of a table begin from.
struct PortfolioBase {
  /// Its document.
  let document: Element
  /// The profile by itself.
  let profile: Profile
  /// The bytes of its file.
  let bytes: [UInt8]

  /// Reads a profile's file, or takes the one shipped, which is said.
  ///
  /// Throws ``Failure``.
  init(_ path: String?, _ tariff: Tariff, _ language: Language) throws {
    bytes = try path.map { try Input.bytes($0, limit: Profile.fileLimit) } ?? PackageResources.portfolio_base_yaml
    let file = path ?? PortfolioBase.name
    profile = try Input.profile(bytes, file, tariff)
    do { document = try Element.parse(bytes, limit: Profile.fileLimit) } catch {
      throw Failure.document(error, file: file)
    }
    if path == nil { Terminal.say(PortfolioRunWords.base(profile.name)[language]) }
  }

  private static let name = "portfolio-base.yaml"
}
