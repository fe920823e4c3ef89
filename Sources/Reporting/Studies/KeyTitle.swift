import Basics
import Tariffs
import Traffic

/// What keys of a profile or of a tariff stand for, for headings and axes outside of this module.
package enum KeyTitle {
  /// The words with their unit; the key itself where there are none.
  package static func of(_ path: String, _ profile: Profile?, _ tariff: Tariff, _ language: Language) -> String {
    KeyText(profile: profile, tariff: tariff, language: language).title(path)
  }

  /// The same of a key of a tariff, or of a population.
  package static func of(_ path: String, _ tariff: Tariff, _ language: Language) -> String {
    KeyText(profile: nil, tariff: tariff, language: language).title(path)
  }
}
