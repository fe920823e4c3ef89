import Basics
import Foundation
import Plausibility
import Tariffs
import Traffic

/// What is odd in the figures a command is given.
public enum Plausible {
  /// Says on standard error what is odd in a profile and a tax; where they are to be strict, refuses them instead.
  ///
  /// `file` names the profile's where there are several. Throws ``Failure``.
  public static func check(
    _ profile: Profile, under tariff: Tariff, tax: TaxRate? = nil, file: String? = nil, isStrict: Bool,
    _ language: Language
  ) throws {
    let beginning = file.map { FileWords.ofFile($0) } ?? Bilingual("")
    func sentence(_ warning: PlausibilityWarning) -> Bilingual { beginning + Plausible.sentence(warning) }
    let warnings =
      profile.plausibilityWarnings(asOf: tariff.versionMonth) + [tax?.plausibilityWarning].compactMap { $0 }
    guard isStrict, !warnings.isEmpty else {
      return Terminal.say(warnings.map { "optimale: \(sentence($0)[language])" })
    }
    throw Failure(code: EX_DATAERR, lines: warnings.map(sentence))
  }

  private static func sentence(_ warning: PlausibilityWarning) -> Bilingual {
    TalkWords.toBeChecked(warning.key, warning.message)
  }
}
