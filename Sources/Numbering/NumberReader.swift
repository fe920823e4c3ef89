import Basics
import Foundation
import Tariffs

/// Tells where dialled numbers go: the longest prefix of the tariff's destinations, with the mobile prefixes of the
/// numbering plans.
///
/// Numbers are never refused for their length: plans have changed since the brochure, and a bill hides digits.
public struct NumberReader: Sendable {
  private let tariff: Tariff
  private let places: PrefixTable<Int>
  private let keys: [Keys]
  private let destinations: Set<String>
  private let mobiles: PrefixTable<Bool>
  private let french = FrenchNumbers()
  private var outsideLine: [UInt8]

  /// Keys of calls to fixed lines and mobiles of a place.
  private struct Keys: Sendable {
    let fixed: String
    let mobile: String
  }

  /// Digits of a number after which it is no number at all (E.164 allows 15; prefixes come before it).
  private static let longest = 24
  /// Digits a switchboard's own telephones have at most.
  private static let longestInternal = 5

  /// A reader for a tariff's destinations; `outsideLine` is what is dialled before a number to leave the switchboard.
  public init(_ tariff: Tariff, outsideLine: String = "") {
    self.tariff = tariff
    self.outsideLine = Array(outsideLine.utf8)
    var places = PrefixTable<Int>()
    // A prefix that several places share, as Guadeloupe and its neighbours do, is the one's that the brochure names.
    let named = tariff.destinations.indices.filter { tariff.destinations[$0].source == "brochure" }
    for index in named + Array(tariff.destinations.indices) {
      for prefix in tariff.destinations[index].prefixes { places.add(prefix, index) }
    }
    self.places = places
    destinations = Set(tariff.destinationKeys)
    keys = tariff.destinations.map { place in
      let mobile = tariff.plainKey(of: place, .mobile)
      // Fixed lines by the numbering plan, mobiles by the brochure (T11).
      let fixed = place.rule == .reducedMobility ? mobile : tariff.plainKey(of: place, .fixed)
      return Keys(fixed: fixed, mobile: mobile)
    }
    mobiles = NumberReader.mobilePrefixes
  }

  /// The same reader for numbers with another digit before them to leave the switchboard.
  public func leaving(by outsideLine: String) -> NumberReader {
    var reader = self
    reader.outsideLine = Array(outsideLine.utf8)
    return reader
  }

  private static let mobilePrefixes: PrefixTable<Bool> = {
    var table = PrefixTable<Bool>()
    let text = String(decoding: PackageResources.mobile_prefixes_txt, as: UTF8.self)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") { table.add(String(line), true) }
    return table
  }()

  /// What a dialled text is.
  public func read(_ text: String) -> NumberReading {
    var dialled: DialledText
    do throws(DialledText.Fault) {
      dialled = try DialledText(text)
    } catch {
      switch error {
      case .empty: return .empty
      case .featureCode: return .featureCode
      case .unreadable: return .unreadable
      }
    }
    dropPrefixes(&dialled)
    guard dialled.digits.count <= NumberReader.longest else { return .unreadable }
    if dialled.isInternational { return international(dialled.digits[...], dialled.isMasked) }
    return national(dialled)
  }

  /// Leaves out what is dialled before a number: the outside line, and 3651, which withholds the caller's number.
  private func dropPrefixes(_ dialled: inout DialledText) {
    guard !dialled.isInternational else { return }
    if !outsideLine.isEmpty, dialled.digits.starts(with: outsideLine), dialled.digits.count > outsideLine.count {
      dialled.digits.removeFirst(outsideLine.count)
    }
    if dialled.digits.starts(with: "3651".utf8), dialled.digits.count > 4 { dialled.digits.removeFirst(4) }
  }

  /// Whether digits after a beginning with its country code change nothing of where a number goes.
  func isSettled(_ beginning: String) -> Bool {
    places.beyond(beginning.utf8).isEmpty && mobiles.beyond(beginning.utf8).isEmpty
  }

  /// A call to a destination by its key, to someone by a name; nil where there is no such key.
  ///
  /// A name that ends with `…` may be that of several.
  public func named(_ destination: String, recipient: String) -> ReadNumber? {
    guard destinations.contains(destination) else { return nil }
    return ReadNumber(
      destination: destination, recipient: recipient, isMasked: recipient.hasSuffix("\u{2026}"), doubt: nil)
  }

  // MARK: Numbers dialled in France

  private func national(_ dialled: DialledText) -> NumberReading {
    let (digits, isMasked) = (dialled.digits, dialled.isMasked)
    if digits.starts(with: "00".utf8) { return international(digits.dropFirst(2), isMasked) }
    if digits[0] == UInt8(ascii: "0") { return french(digits.dropFirst(), isMasked || digits.count < 10, doubt: nil) }
    if !isMasked, let meaning = FrenchNumbers.short(digits) { return reading(meaning, digits, false, doubt: nil) }
    switch digits.count {
    case 14 where digits.starts(with: "16".utf8) && digits[4] == UInt8(ascii: "0"):
      // A carrier's 16XX before a whole number.
      return french(digits.dropFirst(5), isMasked, doubt: .carrierPrefix)
    case 11...: return international(digits[...], isMasked)
    case 10: return french(digits.dropFirst(), isMasked, doubt: .carrierPrefix)
    case 9: return french(digits[...], isMasked, doubt: .missingZero)
    case ...NumberReader.longestInternal where !isMasked: return .internal
    default: return unknown(digits, isMasked)
    }
  }

  private func french(_ digits: ArraySlice<UInt8>, _ isMasked: Bool, doubt: NumberDoubt.Cause?) -> NumberReading {
    reading(french.meaning(afterZero: digits), Array("0".utf8) + digits, isMasked, doubt: doubt)
  }

  private func reading(
    _ meaning: FrenchNumbers.Meaning, _ dialled: [UInt8], _ isMasked: Bool, doubt: NumberDoubt.Cause?
  ) -> NumberReading {
    let key: String
    var doubt = doubt.map { NumberDoubt(cause: $0, alternatives: []) }
    switch meaning {
    case .number(let digits): return place(digits[...], isMasked, doubt: doubt)
    case .machine, .special: key = "special"
    case .freephone: key = "freephone"
    case .ordinaryRate:
      key = "fr-fixed"
      doubt = NumberDoubt(cause: .ordinaryRate, alternatives: ["special"])
    case .emergency: key = "emergency"
    case .service(let number): key = "service-\(number)"
    }
    return .number(
      ReadNumber(
        destination: key, recipient: NumberReader.recipient(dialled, isMasked), isMasked: isMasked, doubt: doubt))
  }

  // MARK: Numbers with a country code

  private func international(_ digits: ArraySlice<UInt8>, _ isMasked: Bool) -> NumberReading {
    guard !digits.isEmpty else { return .unreadable }
    guard digits.starts(with: "33".utf8) else { return place(digits, isMasked, doubt: nil) }
    // The zero that is dialled inside the country only.
    let rest = digits.dropFirst(2)
    let national = rest.first == UInt8(ascii: "0") ? rest.dropFirst() : rest
    return french(national, isMasked || national.count < 9, doubt: nil)
  }

  private func place(_ digits: ArraySlice<UInt8>, _ isMasked: Bool, doubt: NumberDoubt?) -> NumberReading {
    guard let index = places.longest(digits) else { return unknown(Array("+".utf8) + digits, isMasked) }
    let key = mobiles.longest(digits) == true ? keys[index].mobile : keys[index].fixed
    let read = ReadNumber(
      destination: key, recipient: NumberReader.recipient(Array("+".utf8) + digits, isMasked), isMasked: isMasked,
      doubt: masked(digits, isMasked, key) ?? doubt ?? either(tariff.destinations[index]) ?? operators(key))
    return .number(read)
  }

  private func unknown(_ digits: [UInt8], _ isMasked: Bool) -> NumberReading {
    .number(
      ReadNumber(
        destination: "special", recipient: NumberReader.recipient(digits, isMasked), isMasked: isMasked,
        doubt: NumberDoubt(cause: .unknownPrefix, alternatives: [])))
  }

  // MARK: Doubts

  /// What else a number with a hidden end may be.
  private func masked(_ digits: ArraySlice<UInt8>, _ isMasked: Bool, _ key: String) -> NumberDoubt? {
    guard isMasked else { return nil }
    var others = Set(places.beyond(digits).flatMap { [keys[$0].fixed, keys[$0].mobile] })
    if mobiles.longest(digits) != true, !mobiles.beyond(digits).isEmpty, let index = places.longest(digits) {
      others.insert(keys[index].mobile)
    }
    others.remove(key)
    guard !others.isEmpty else { return nil }
    return NumberDoubt(cause: .masked, alternatives: tariff.destinationKeys.filter(others.contains))
  }

  private func either(_ place: Destination) -> NumberDoubt? {
    guard place.mobileAgreement == .indistinguishable, place.only == nil else { return nil }
    return NumberDoubt(cause: .eitherKind, alternatives: [place.key(of: .mobile)])
  }

  private func operators(_ key: String) -> NumberDoubt? {
    key == "fr-ip" ? NumberDoubt(cause: .internetOperator, alternatives: ["fr-ip-special"]) : nil
  }

  private static func recipient(_ digits: [UInt8], _ isMasked: Bool) -> String {
    String(decoding: digits, as: UTF8.self) + (isMasked ? "…" : "")
  }
}
