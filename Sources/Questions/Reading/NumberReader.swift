/// Numbers in digits and in words.
extension Cursor {
  /// Takes a number; `isRound` where it is one of those that stand for about so many (`une vingtaine`).
  mutating func number() -> (value: Double, isRound: Bool)? {
    if case .number(let value, _) = peek() {
      skip()
      // 2 dizaines, 3 dozen.
      if let word = word(), let size = NumberWords.groups[word] {
        skip()
        return (value * size, true)
      }
      if let word = word(), let size = NumberWords.powers[word] {
        skip()
        return (value * size, false)
      }
      return (value, false)
    }
    return attempt { $0.numberInWords() }
  }

  private mutating func numberInWords() -> (value: Double, isRound: Bool)? {
    var isRound = false
    var (total, current) = (0.0, 0.0)
    var least = Double.infinity
    var count = 0
    // An article counts as one before a group only: "a dozen", not "a day".
    if let article = word(), ["a", "an", "une", "un", "one", "des"].contains(article), let next = word(1),
      NumberWords.groups[next] ?? NumberWords.powers[next] != nil
    {
      skip()
    }
    while let word = word() {
      if let size = NumberWords.groups[word] {
        (current, isRound) = (max(1, current) * size, true)
        count += 1
        skip()
        break
      } else if let size = NumberWords.powers[word] {
        if size == 1000 {
          (total, current) = (total + max(1, current) * size, 0)
        } else {
          current = max(1, current) * size
        }
        least = size
      } else if word == "vingt" || word == "vingts", current.truncatingRemainder(dividingBy: 100) == 4 {
        (current, least) = (current + 76, 20)
      } else if let value = NumberWords.values[word], value < least, value > 0 || count == 0 {
        current += value
        // Soixante-dix and quatre-vingt-dix take up to nineteen more.
        least = value < 20 ? 0 : value
      } else if count > 0, word == "et" || word == "and", let next = self.word(1),
        NumberWords.values[next] ?? 99 < least,
        least >= 20, least.isFinite, NumberWords.values[next] ?? 0 > 0
      {
        skip()
        continue
      } else {
        break
      }
      count += 1
      skip()
    }
    return count > 0 ? (total + current, isRound) : nil
  }
}

private enum NumberWords {
  static let values: [String: Double] = {
    let french = [
      "zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
      "quatorze", "quinze", "seize",
    ]
    let english = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    let tens: [String: Double] = [
      "une": 1, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
      "huitante": 80,
      "nonante": 90, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
      "ninety": 90,
    ]
    let units = (Array(french.enumerated()) + Array(english.enumerated())).map { ($0.element, Double($0.offset)) }
    return Dictionary(units, uniquingKeysWith: { first, _ in first }).merging(tens) { first, _ in first }
  }()
  static let powers: [String: Double] = [
    "cent": 100, "cents": 100, "hundred": 100, "hundreds": 100, "mille": 1000, "thousand": 1000, "millier": 1000,
    "milliers": 1000,
  ]
  /// Words that stand for about so many.
  static let groups: [String: Double] = [
    "dizaine": 10, "dizaines": 10, "douzaine": 12, "douzaines": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
    "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "centaines": 100, "dozen": 12,
    "dozens": 12,
    "couple": 2,
  ]
}
