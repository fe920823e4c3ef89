import Basics
import Tariffs

/// A place calls go to, and which of its lines.
public struct SaidPlace: Hashable, Sendable {
  /// The place.
  public var place: Gazetteer.Place
  /// The kinds of lines that were named; empty where none was, which means both.
  public var kinds: Set<LineKind>
}

/// Reads places from a phrase.
enum PlaceReader {
  /// What was found.
  enum Outcome {
    /// Places, each once, in the order said; none where nobody is called abroad.
    case places([SaidPlace])
    /// Words that are no place.
    case unknown(String)
  }

  private static let separators = Wordings(
    ",", ";", "et", "and", "&", "+", "/", "puis", "-", "ou", "or", ":", "(", ")", "ainsi que")
  private static let none = Wordings(
    "aucun pays", "pas d appel a l etranger", "pas d appels a l etranger", "nowhere", "no country", "no countries",
    "none abroad",
    "pas l etranger", "rien a l etranger", "nulle part", "uniquement en france", "que la france", "seulement la france",
    "only france",
    "france", "no calls abroad", "pas a l etranger", "jamais a l etranger")
  private static let fillers = Wordings(
    "vers", "le", "la", "les", "l", "au", "aux", "en", "du", "de", "des", "d", "the", "to", "in", "a", "uniquement",
    "only", "surtout",
    "mainly", "des appels", "calls", "oui", "yes", "lignes", "lines", "telephones", "phones", "un peu",
    "principalement",
    "essentiellement", "mostly", "numeros", "numbers", "sur")
  private static let mobile = Wordings(
    "mobile", "mobiles", "portable", "portables", "gsm", "cell", "cells", "cellphone", "cellphones", "cell phones",
    "cellulaires")
  private static let fixed = Wordings("fixe", "fixes", "fixed", "fixed lines", "landline", "landlines", "land lines")
  private static let both = Wordings("les deux", "both", "tout", "tous", "all")

  /// The places named; `Maroc, mobiles et fixes` is one place, both of its kinds.
  static func read(_ tokens: [Token], _ gazetteer: Gazetteer) -> Outcome? {
    var cursor = Cursor(tokens)
    if cursor.take(none), cursor.isAtEnd { return .places([]) }
    cursor = Cursor(tokens)
    if cursor.take(.none), cursor.isAtEnd { return .places([]) }
    cursor = Cursor(tokens)
    var places: [SaidPlace] = []
    var pending: Set<LineKind> = []
    while !cursor.isAtEnd {
      if cursor.take(separators) { continue }
      if let kinds = kinds(&cursor) {
        if places.isEmpty { pending.formUnion(kinds) } else { places[places.count - 1].kinds.formUnion(kinds) }
      } else if let place = gazetteer.take(&cursor) {
        if let index = places.firstIndex(where: { $0.place == place }) {
          places.append(places.remove(at: index))
        } else {
          places.append(SaidPlace(place: place, kinds: pending))
        }
        pending = []
      } else if cursor.take(fillers) {
        continue
      } else {
        return .unknown(unknownWords(&cursor))
      }
    }
    return places.isEmpty ? nil : .places(places)
  }

  private static func kinds(_ cursor: inout Cursor) -> Set<LineKind>? {
    if cursor.take(mobile) { return [.mobile] }
    if cursor.take(fixed) { return [.fixed] }
    return cursor.take(both) ? [.fixed, .mobile] : nil
  }

  /// The words up to the next separator.
  private static func unknownWords(_ cursor: inout Cursor) -> String {
    var words: [String] = []
    while let token = cursor.peek(), separators.length(at: cursor) == nil, mobile.length(at: cursor) == nil,
      fixed.length(at: cursor) == nil
    {
      switch token {
      case .word(let word): words.append(word)
      case .number(_, let digits): words.append(digits)
      case .sign: break
      }
      cursor.skip()
    }
    return words.joined(separator: " ")
  }
}
