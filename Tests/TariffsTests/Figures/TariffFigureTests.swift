import Basics
import Documents
import Testing

@testable import Tariffs

/// A figure changed on the tariff is the figure changed in its file: the same values taken, the same tariff made of
/// them.
struct TariffFigureTests {
  private static let plans = ["equilibre", "intense"]

  /// Every figure of the shipped tariff, the rates' of its first two rows.
  private static func figures() throws -> [(path: String, figure: TariffFigure)] {
    let tariff = try Tariff.bundled()
    let paths =
      plans.flatMap { plan in PlanFigure.allCases.map { "\(plan).\($0.rawValue)" } }
      + CommonFigure.allCases.map(\.rawValue)
      + tariff.rates.prefix(2).flatMap { rate in RateFigure.allCases.map { "rates.\(rate.id).\($0.rawValue)" } }
    return try paths.map { ($0, try #require(TariffFigure(path: $0))) }
  }

  /// What is tried as a value of every figure.
  private static let texts = [
    "0", "1", "7", "0.5", "0.105", "0.0005", "99", "4.55", "120", "19", "20", "10", "10.001", "10000", "10001", "44640",
    "44641", "1000000", "1000001", "-1", "unlimited", "included", "none", "word", "1e2", "0x10", "007", "1.23456",
    "115.25",
  ]

  /// A tariff by all that its figures reach.
  private struct Terms: Equatable {
    let plans: [PlanTerms]
    let common: CommonTerms
    let rates: [Rate]
    let resolved: [ResolvedDestination?]

    init(_ tariff: Tariff) {
      plans = tariff.plans
      common = tariff.common
      rates = tariff.rates
      resolved = ["fr-fixed", "fr-mobile", "de-mobile"].map { tariff.resolve($0, tariff.defaultChoices) }
    }
  }

  @Test func aChangedValueIsTheValueOfAChangedFile() throws {
    let tariff = try Tariff.bundled()
    let root = try Element.parse(Array(Tariff.bundledText.utf8), limit: Tariff.fileLimit)
    var taken = 0
    for (path, figure) in try Self.figures() {
      for text in Self.texts {
        let read = try? Tariff.decode(root.setting(tariff.path(ofFigure: path), to: text), sha256: tariff.sha256)
        let changed = TariffChange(figure, written: text).flatMap { try? tariff.changing([$0]) }
        #expect(changed.map(Terms.init) == read.map(Terms.init), "\(path)=\(text)")
        taken += changed == nil ? 0 : 1
      }
    }
    #expect(taken > 150)
  }

  @Test func aNumberIsTheValueThatIsWrittenSo() throws {
    for (path, figure) in try Self.figures() {
      for number in [
        0, 1, 3, 7.5, 0.105, 0.0005, 0.1 + 0.2, 1.0 / 3, 99.99999, 119, 10_000, 44_640, 1e6, -1, .nan, .infinity,
      ] {
        let text = number == number.rounded() && abs(number) < 1e9 ? "\(Int(number))" : "\(number)"
        #expect(TariffChange(figure, to: number) == TariffChange(figure, written: text), "\(path)=\(text)")
      }
    }
  }

  @Test func aFigureIsReadAsItIsWritten() throws {
    let tariff = try Tariff.bundled()
    #expect(tariff.number(of: .plan("intense", .monthlyPrice)) == 119)
    #expect(tariff.number(of: .plan("equilibre", .mobileAllowance)) == 120)
    #expect(tariff.number(of: .plan("intense", .mobileAllowance)) == nil)
    #expect(tariff.number(of: .common(.numberPack)) == 4.55)
    for (path, figure) in try Self.figures() {
      guard let number = tariff.number(of: figure) else { continue }
      let change = try #require(TariffChange(figure, to: number), "\(path)")
      #expect(Terms(try tariff.changing([change])) == Terms(tariff), "\(path)")
    }
  }

  @Test(arguments: [
    ("plans.intense.monthly_price.amount", "intense.monthly_price"), ("common.number_pack.amount", "number_pack"),
  ])
  func aPathInFullNamesTheSameFigure(_ path: String, _ short: String) {
    #expect(TariffFigure(path: path) == TariffFigure(path: short))
  }

  @Test func aRateIsNamedByItsIdOrItsPlace() throws {
    let tariff = try Tariff.bundled()
    let id = tariff.rates[2].id
    #expect(tariff.number(of: .rate(id, .perMinute)) == tariff.number(of: .rate("2", .perMinute)))
    #expect(!tariff.has(.rate("\(tariff.rates.count)", .perMinute)))
    #expect(!tariff.has(.rate("-1", .perMinute)))
  }

  @Test(arguments: [
    "", "price", "intense.price", "plans.intense.monthly_price", "common.number_pack", "rates.france-mobile",
    "rates.france-mobile.title.fr", "version", "destinations.DE.zone", "intense.monthly_price.amount",
  ])
  func otherPathsNameNoFigure(_ path: String) { #expect(TariffFigure(path: path) == nil) }

  @Test func whatATariffDoesNotHaveIsRefused() throws {
    let tariff = try Tariff.bundled()
    let figure = TariffFigure.plan("medium", .monthlyPrice)
    let change = try #require(TariffChange(figure, to: 109))
    #expect(throws: RefusedChange.noFigure(figure)) { try tariff.changing([change]) }
  }

  @Test func aLimitOfRecipientsGoesWithUnlimitedCallsOnly() throws {
    let tariff = try Tariff.bundled()
    let hours = try #require(TariffChange(.plan("intense", .mobileAllowance), to: 360))
    #expect(throws: RefusedChange.self) { try tariff.changing([hours]) }
    let unlimited = try #require(TariffChange(.plan("intense", .mobileRecipientLimit), written: "unlimited"))
    #expect(try tariff.changing([hours, unlimited]).number(of: hours.figure) == 360)
  }
}
