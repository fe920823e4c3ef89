/// French numbering: what is dialled inside France, as digits after a country code or as a service.
///
/// Ranges from ARCEP's decisions 2005-1085, 2012-0855, 2012-0856, 2018-0881 and 2022-1583; overseas ranges from the
/// metadata of phonenumbers 9.0.43.
struct FrenchNumbers: Sendable {
  /// What a French number is.
  enum Meaning: Hashable, Sendable {
    /// Digits with their country code, 33 or that of an overseas territory.
    case number([UInt8])
    /// A number of mobiles without a voice, 14 digits long.
    case machine
    /// Free for who calls: 0800 to 0805, and four digits from 30 or 31.
    case freephone
    /// Charged as a call to a fixed line since 2012 or 2015, which the brochure does not print: 0806 to 0809.
    case ordinaryRate
    /// Special numbers: shared or surcharged 08, enquiries, other short numbers.
    case special
    /// An emergency number.
    case emergency
    /// The operator's own: `1016` or `3901`.
    case service(String)
  }

  private let overseas: PrefixTable<OverseasRange>

  /// A range of an overseas territory.
  private struct OverseasRange: Sendable {
    let code: [UInt8]
    /// Digits that are dialled inside France only.
    let dropped: Int
  }

  init() {
    var table = PrefixTable<OverseasRange>()
    for (code, prefixes) in FrenchNumbers.overseasPrefixes {
      for prefix in prefixes { table.add(prefix, OverseasRange(code: Array(code.utf8), dropped: 0)) }
    }
    // Saint-Pierre-et-Miquelon has six digits: 0508 stands for +508.
    table.add("508", OverseasRange(code: Array("508".utf8), dropped: 3))
    overseas = table
  }

  /// Prefixes after the leading 0 of each territory's country code: fixed, mobile, over the internet.
  private static let overseasPrefixes = [
    ("262", ["262", "263", "2688", "2689", "269", "639", "692", "693", "7092", "70935", "70936", "70937"]),
    ("262", ["9398", "9399", "9478", "9479", "9762", "9763", "9769"]),
    ("590", ["590", "5987", "690", "691", "7090", "9395", "9475", "9760", "9761", "9768"]),
    ("594", ["594", "5988", "694", "7093", "9396", "9476", "9764", "9765"]),
    ("596", ["596", "5989", "696", "697", "7091", "9397", "9477", "9766", "9767"]),
    ("508", ["708"]),
    // Numbers that no telephone has, for works of fiction (ARCEP), within Mayotte's range.
    ("33", ["63998"]),
  ]

  /// What a number of ten digits means by those after its leading 0; fewer are known where the end is hidden.
  func meaning(afterZero digits: ArraySlice<UInt8>) -> Meaning {
    guard let first = digits.first else { return .special }
    if first == UInt8(ascii: "8") { return FrenchNumbers.special(digits) }
    if digits.starts(with: "700".utf8), digits.count > 9 { return .machine }
    guard let range = overseas.longest(digits) else { return .number(Array("33".utf8) + digits) }
    return .number(range.code + digits.dropFirst(range.dropped))
  }

  private static func special(_ digits: ArraySlice<UInt8>) -> Meaning {
    let second = digits.dropFirst().first
    guard second == UInt8(ascii: "0"), let third = digits.dropFirst(2).first else { return .special }
    return third <= UInt8(ascii: "5") ? .freephone : .ordinaryRate
  }

  /// What a short number means; nil where it is none that the numbering plan knows.
  static func short(_ digits: [UInt8]) -> Meaning? {
    let text = String(decoding: digits, as: UTF8.self)
    if emergency.contains(text) { return .emergency }
    if text == "1016" || text == "3901" { return .service(text) }
    switch (digits.count, digits[0]) {
    case (4, UInt8(ascii: "1")) where text.hasPrefix("10"): return .special
    case (6, UInt8(ascii: "1")) where text.hasPrefix("118"): return .special
    case (4, UInt8(ascii: "3")): return isFree(Int(text) ?? 0) ? .freephone : .special
    default: return nil
    }
  }

  /// Free numbers of four digits (decision 2022-1583, 2.4.9).
  private static func isFree(_ number: Int) -> Bool {
    (3000...3007).contains(number) || (3009...3169).contains(number) || (3180...3199).contains(number)
  }

  /// Emergency numbers and those treated like them (ARCEP's list).
  private static let emergency: Set<String> = [
    "15", "17", "18", "112", "114", "115", "119", "191", "196", "197", "116000", "116111", "116117",
  ]
}
