import Numbering
import Tariffs
import Testing

/// Numbers of customers that do not exist.
struct NumberMakerTests {
  private func key(_ number: String, _ reader: NumberReader) -> String? {
    guard case .number(let read) = reader.read(number) else { return nil }
    return read.destination
  }

  /// Every destination but those that the maker says no number tells; these are few and known.
  @Test func everyNumberReadsBackToItsDestination() throws {
    let tariff = try Tariff.bundled()
    let reader = NumberReader(tariff)
    var maker = NumberMaker(tariff)
    var wrong: [String] = []
    var missing: [String] = []
    for destination in tariff.destinationKeys {
      guard let number = maker.number(of: "a", at: destination) else {
        missing.append(destination)
        continue
      }
      if key(number, reader) != maker.untellable[destination] ?? destination { wrong.append(destination) }
    }
    #expect(wrong.isEmpty)
    // Places without a prefix of their own.
    #expect(missing.count < 20, "\(missing)")
    #expect(maker.untellable["fr-ip-special"] == "fr-ip")
    #expect(maker.untellable["us-mobile"] == "us-fixed")
    for destination in [
      "fr-fixed", "fr-mobile", "fr-ip", "de-mobile", "ma-mr-mobile", "re-mobile", "pm-fixed", "mx-mobile",
    ] {
      #expect(maker.untellable[destination] == nil)
    }
  }

  @Test(arguments: ["fr-fixed", "fr-mobile", "de-mobile", "ma-fixed", "gb-fixed"])
  func eachRecipientHasANumberOfItsOwn(_ destination: String) throws {
    let tariff = try Tariff.bundled()
    let reader = NumberReader(tariff)
    var maker = NumberMaker(tariff)
    var again = NumberMaker(tariff)
    var numbers: Set<String> = []
    for recipient in 0..<60_000 {
      let made = maker.number(of: "\(recipient)", at: destination)
      let number = try #require(made)
      if recipient % 997 == 0 { #expect(key(number, reader) == destination) }
      let same = again.number(of: "\(recipient)", at: destination)
      #expect(same == number)
      numbers.insert(number)
    }
    #expect(numbers.count == 60_000)
    let (first, second) = (maker.number(of: "7", at: destination), again.number(of: "7", at: destination))
    #expect(first == second)
  }

  /// Ranges that ARCEP keeps for works of fiction.
  @Test func theFirstFrenchNumbersAreNobodys() throws {
    var maker = NumberMaker(try Tariff.bundled())
    let numbers = ["fr-fixed", "fr-mobile", "nowhere"].map { maker.number(of: "a", at: $0) }
    #expect(numbers == ["0199000000", "0639980000", nil])
    let second = maker.number(of: "b", at: "fr-fixed")
    #expect(second == "0199000001")
  }
}
