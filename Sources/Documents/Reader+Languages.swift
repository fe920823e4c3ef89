import Basics

/// Texts that a file may hold in several languages: `source`, `source_fr`.
extension Reader {
  /// The keys under which a text may stand: by itself, and with each language behind it.
  public static func keys(inLanguages key: String) -> [String] {
    [key] + Language.allCases.map { "\(key)_\($0.rawValue)" }
  }

  /// A text in every language: that of the language, else the one that names none, else another one; nil where there is
  /// none at all.
  public mutating func text(inLanguages key: String, _ fields: [String: Element], limit: Int) -> Bilingual? {
    var texts: [String: String] = [:]
    for key in Reader.keys(inLanguages: key) { texts[key] = text(fields[key], limit: limit) }
    guard let any = Reader.keys(inLanguages: key).compactMap({ texts[$0] }).first else { return nil }
    return Bilingual { texts["\(key)_\($0.rawValue)"] ?? any }
  }
}
