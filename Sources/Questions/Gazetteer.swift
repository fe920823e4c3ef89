import Basics
import Documents
import Tariffs

/// The places of a tariff by the names people say.
///
/// Each by its French and English name, with and without what stands in parentheses, and by short forms in common use.
public struct Gazetteer: Sendable {
  /// A place by its name.
  public struct Place: Hashable, Sendable {
    /// The key of its row, such as `MA`.
    public let key: String
    /// Its name.
    public let name: Bilingual
    /// The destination keys of calls to its fixed lines and its mobiles.
    public let fixed: String, mobile: String
    /// Whether its mobiles cannot be told from its fixed lines by their numbers.
    public let isIndistinguishable: Bool
  }

  private let byWords: [[String]: Place]
  private let destinationKeys: Set<String>
  private let longest: Int
  private let names: [String]

  /// The places of a tariff but for France, its services and ranges of numbers that are no place.
  public init(_ tariff: Tariff) {
    var byWords: [[String]: Place] = [:]
    var byKey: [String: Place] = [:]
    for row in tariff.destinations where row.rule == nil && row.only == nil && !row.key.hasPrefix("FR") {
      guard row.confidence != .none, !row.key.hasPrefix("NANP") else { continue }
      let place = Place(
        key: row.key, name: row.name, fixed: row.key(of: .fixed), mobile: row.key(of: .mobile),
        isIndistinguishable: row.mobileAgreement == .indistinguishable)
      byKey[row.key] = place
      for name in [row.name.fr, row.name.en] + [row.brochureName].compactMap({ $0 }) {
        for form in Gazetteer.forms(of: name) where byWords[form] == nil { byWords[form] = place }
      }
    }
    for (key, aliases) in Gazetteer.aliases {
      guard let place = byKey[key] else { continue }
      for alias in aliases { byWords[Phrase.words(alias)] = place }
    }
    self.byWords = byWords
    destinationKeys = Set(tariff.destinationKeys)
    longest = byWords.keys.map(\.count).max() ?? 0
    names = byWords.keys.map { $0.joined(separator: " ") }.sorted()
  }

  /// The destination keys of a place by its name, calls to fixed lines first; empty where it names none.
  public func keys(of name: String) -> [String] {
    let words = Phrase.words(name)
    let keys = words == ["france"] ? ["fr-fixed", "fr-mobile"] : byWords[words].map { [$0.fixed, $0.mobile] } ?? []
    return keys.filter(destinationKeys.contains)
  }

  /// The place whose name stands at a place of a phrase, the longest that fits.
  func take(_ cursor: inout Cursor) -> Place? {
    var words: [String] = []
    for offset in 0..<longest {
      guard let word = cursor.word(offset) else { break }
      words.append(word)
    }
    while !words.isEmpty {
      if let place = byWords[words] {
        cursor.skip(words.count)
        return place
      }
      words.removeLast()
    }
    return nil
  }

  /// Names near to a word that is none, at most three.
  func nearest(to words: String, _ language: Language) -> [String] {
    var found: [String] = []
    func add(_ name: String) {
      guard let place = byWords[name.split(separator: " ").map(String.init)] else { return }
      let shown = place.name[language]
      if !found.contains(shown) { found.append(shown) }
    }
    var vocabulary = Vocabulary(names)
    if let slip = vocabulary.nearest(to: words) { add(slip) }
    if words.count >= 3 { for name in names where found.count < 3 && name.hasPrefix(words.prefix(4)) { add(name) } }
    if words.count >= 4 { for name in names where found.count < 3 && name.contains(words) { add(name) } }
    return Array(found.prefix(3))
  }

  private static func forms(of name: String) -> [[String]] {
    let short = String(name.prefix { $0 != "(" })
    let forms = [name, short, name.replacing("St. ", with: "Saint "), name.replacing("R.A.S. chinoise de ", with: "")]
      .map(Phrase.words)
    // An article or kind of place in front may be left out: la Réunion, île Maurice.
    let bare = forms.filter { ["la", "ile", "iles", "l"].contains($0.first ?? "") && $0.count == 2 }.map {
      Array($0.dropFirst())
    }
    return (forms + bare).filter { !$0.isEmpty }
  }

  private static let aliases: [String: [String]] = [
    "US": ["usa", "us", "u s a", "etats unis d amerique", "united states of america", "amerique", "america", "states"],
    "GB": ["uk", "grande bretagne", "great britain", "gb", "britain"],
    "NL": ["hollande", "holland", "the netherlands"],
    "VN": ["vietnam"], "TR": ["turkey"], "CI": ["ivory coast", "cote divoire"], "MU": ["ile maurice", "maurice"],
    "CZ": ["republique tcheque", "czech republic"], "AE": ["emirats", "dubai", "emirates", "uae", "eau", "abou dabi"],
    "KR": ["coree", "korea"], "RU": ["federation de russie"], "MM": ["birmanie", "burma", "myanmar"],
    "HK": ["hong kong", "hongkong"], "MO": ["macao", "macau"],
    "CD": ["rdc", "republique democratique du congo", "drc"],
    "CG": ["congo"], "RE": ["reunion", "la reunion", "ile de la reunion"], "BA": ["bosnie", "bosnia"],
    "MK": ["macedoine", "macedonia"], "VA": ["vatican"], "PS": ["palestine"], "SZ": ["swaziland"], "CV": ["cabo verde"],
    "SA": ["arabie saoudite", "arabie", "saudi"], "ZA": ["afrique du sud"], "NZ": ["nouvelle zelande"],
    "TW": ["formose"],
    "GF": ["guyane"], "PF": ["tahiti", "polynesie"], "NC": ["caledonie"], "LK": ["ceylan"], "MD": ["moldova"],
    "TT": ["trinidad"], "SV": ["el salvador"], "DO": ["saint domingue"], "BY": ["belarus", "bielorussie"],
    "IR": ["iran"], "SY": ["syrie"], "TZ": ["tanzanie"], "GB-SCT": ["ecosse"], "GB-WLS": ["galles"],
    "KZ": ["kazakstan"],
    "AN": ["antilles neerlandaises"], "BR": ["brasil"], "ES-CN": ["iles canaries"],
    "ES-IB": ["iles baleares", "majorque", "ibiza"],
    "GB-ENG": ["londres", "london"], "PT": ["lisbonne"], "MA": ["casablanca"], "IT": ["rome", "milan"],
    "BE": ["bruxelles"],
    "CH": ["geneve", "geneva"],
  ]
}
