import Documents
import Testing

@testable import Tariffs

/// Values set as people write them, and what is said of those that a tariff does not take.
struct TariffFileTests {
  private func problems(_ settings: [TariffFile.Setting]) throws -> [String] {
    let file = try TariffFile(nil, paths: settings.map(\.path))
    do {
      _ = try file.tariff(settings)
      return []
    } catch { return error.problems.map(\.description) }
  }

  @Test func figuresAndWordsAreSetTogether() throws {
    let settings: [TariffFile.Setting] = [
      ("intense.monthly_price", "115.5"), ("destinations.DE.zone", "maghreb"),
      ("equilibre.custom_messages", "'included'"),
    ]
    let tariff = try TariffFile(nil, paths: settings.map(\.path)).tariff(settings)
    #expect(tariff.number(of: .plan("intense", .monthlyPrice)) == 115.5)
    #expect(tariff.number(of: .plan("equilibre", .customMessages)) == 0)
    #expect(tariff.destinations.first { $0.key == "DE" }?.zone == "maghreb")
    #expect(tariff.sha256 == (try Tariff.bundled().sha256))
  }

  @Test func theLastOfTwoSpellingsCounts() throws {
    let settings: [TariffFile.Setting] = [("number_pack", "5"), ("common.number_pack.amount", "6")]
    #expect(try TariffFile(nil, paths: []).tariff(settings).number(of: .common(.numberPack)) == 6)
  }

  @Test(arguments: [
    ("intense.monthly_price", "0x64", "found “0x64”, expected an amount in euros from 0 to 10000 such as 0.105"),
    ("equilibre.custom_messages", "free", "such as 0.105, or “included”"),
    ("commitment", "0", "expected a whole number from 1 to 240"),
    ("equilibre.mobile_allowance", "1.5", "expected a whole number from 0 to 44640, or “unlimited”"),
    ("rates.france-mobile.per_minute", "0.0005", "expected a price in whole thousandths of a euro"),
    ("intense.monthly_prise", "1", "(did you mean “monthly_price”?)"),
    ("rates.france-mobil.per_minute", "1", "expected an item of rates, from 0 to "),
  ])
  func aRefusedValueIsToldWithWhatIsExpected(_ path: String, _ value: String, _ words: String) throws {
    let told = try problems([(path, value)])
    #expect(told.contains { $0.contains(words) }, "\(told)")
  }

  @Test func aContradictionIsToldWithItsLine() throws {
    let told = try problems([("intense.mobile_allowance", "360")])
    #expect(
      told.count == 1
        && told[0].hasSuffix("expected amount: unlimited, as the limit of recipients applies to unlimited calls only"))
    #expect(told[0].first?.isNumber == true, "\(told)")
  }
}
