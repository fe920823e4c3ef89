/// Names in a row.
extension Bilingual {
  /// One or the other of some names, in each language.
  public static func either(_ names: [String]) -> Bilingual {
    guard let last = names.last, names.count > 1 else { return Bilingual(names.first ?? "") }
    let others = names.dropLast().joined(separator: ", ")
    return Bilingual(fr: "\(others) ou \(last)", en: "\(others) or \(last)")
  }
}
