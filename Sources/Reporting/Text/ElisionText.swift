import Foundation

/// French words that lose their vowel before another one.
enum ElisionText {
  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y", "æ", "œ", "h"]

  /// "de" before a name: `d’Intense`.
  static func of(_ name: String) -> String { begins(name) ? "d’\(name)" : "de \(name)" }

  /// "que" before a name: `qu’Intense`.
  static func than(_ name: String) -> String { begins(name) ? "qu’\(name)" : "que \(name)" }

  private static func begins(_ name: String) -> Bool {
    let plain = name.lowercased().folding(options: .diacriticInsensitive, locale: nil)
    return plain.first.map(vowels.contains) ?? false
  }
}
