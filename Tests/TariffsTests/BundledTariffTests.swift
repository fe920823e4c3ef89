import Basics
import Tariffs
import Testing

/// The shipped tariff against the brochure, figures typed in from it a second time.
struct BundledTariffTests {
  private let tariff: Tariff

  init() throws { tariff = try Tariff.bundled() }

  @Test func allSeventeenClausesAreThere() { #expect(tariff.clauses.map(\.id) == (1...17).map { "T\($0)" }) }

  @Test func theRateTableIsTheBrochures() throws {
    // Connection charge and price a minute in thousandths of a euro, in the brochure's order.
    let brochure: [(String, Int64, Int64)] = [
      ("france-fixed", 105, 21), ("ip-special", 75, 36), ("france-mobile", 134, 134),
      ("overseas-fixed-near", 105, 21), ("overseas-fixed-far", 92, 518), ("overseas-mobile", 134, 134),
      ("fixed-near-europe", 92, 58), ("fixed-maghreb", 92, 234), ("fixed-rest-europe", 92, 234),
      ("fixed-africa", 92, 518), ("fixed-central-america", 92, 577), ("fixed-south-america", 92, 368),
      ("fixed-asia-1", 92, 192), ("fixed-asia-2", 92, 619), ("mobile-near-europe", 92, 255),
      ("mobile-maghreb", 92, 300), ("mobile-rest-europe", 92, 420), ("mobile-africa", 92, 704),
      ("mobile-central-america", 92, 763), ("mobile-south-america", 92, 554), ("mobile-asia-1", 92, 378),
      ("mobile-asia-2", 92, 804),
    ]
    #expect(tariff.rates.map(\.id) == brochure.map(\.0))
    for (rate, printed) in zip(tariff.rates, brochure) {
      #expect(rate.connectionCharge == Money(units: printed.1 * 60))
      #expect(rate.perSecond == Money(units: printed.2))
      #expect(rate.minimumPrice == nil)
    }
  }

  @Test func theTermsOfTheVersionsAreTheBrochures() {
    let (equilibre, intense) = (tariff[.equilibre], tariff[.intense])
    #expect(equilibre.monthlyPrice.value == Money(euros: 99))
    #expect(intense.monthlyPrice.value == Money(euros: 119))
    #expect(equilibre.additionalLineAccess.value == Money(euros: 20))
    #expect(intense.additionalLineAccess.value == Money(euros: 30))
    #expect(equilibre.customMessages.value == Money(euros: 149))
    #expect(intense.customMessages.value == .zero)
    #expect(equilibre.mobileAllowanceSeconds.value == .atMost(7200))
    #expect(intense.mobileAllowanceSeconds.value == .unlimited)
    #expect(equilibre.fixedRecipientLimit.value == .atMost(500))
    #expect(intense.fixedRecipientLimit.value == .atMost(500))
    #expect(equilibre.mobileRecipientLimit.value == .unlimited)
    #expect(intense.mobileRecipientLimit.value == .atMost(500))
    #expect(tariff.common.commitmentMonths.value == 24)
    #expect(tariff.common.additionalLinesMaximum.value == 19)
    #expect(tariff.common.additionalLineOption.value == Money(euros: 21))
    #expect(tariff.common.numberPack.value.centsText == "4.55")
    #expect(tariff.common.forwardingActivation.value.centsText == "0.09")
    #expect(tariff.common.creatorDiscount.value == .zero)
  }

  @Test func everyNameOfNoteTwoIsADestinationInTheBundle() {
    #expect(tariff.includedDestinations.count == 103)
    for name in tariff.includedDestinations {
      let places = tariff.destinations.filter { $0.brochureName == name }
      #expect(places.count == 1 && places.allSatisfy(\.isInBundle), "\(name)")
    }
    #expect(tariff.destinations.count == 277)
  }

  @Test func everyKeyResolvesUnderEveryReading() {
    var choices = ReadingChoices()
    for (reading, options) in ReadingChoices.known {
      for option in options {
        let isChosen = choices.choose(option, for: reading)
        #expect(isChosen)
        for key in tariff.destinationKeys { #expect(tariff.resolve(key, choices) != nil, "\(key)") }
      }
    }
  }

  @Test(arguments: ["", "fr", "fr-", "-fixed", "FR-MOBILE", "xx-fixed", "fr-mobile-fixed", "de_mobile", "fr-mobile "])
  func anUnknownKeyDoesNotResolve(_ key: String) { #expect(tariff.resolve(key, ReadingChoices()) == nil) }

  @Test(arguments: [
    ("de-mobile", "mobileBundle", "mobile-near-europe"), ("us-mobile", "fixedBundle", "fixed-near-europe"),
    ("us-ak-fixed", "fixedBundle", "fixed-rest-europe"), ("gp-mobile", "mobileBundle", "overseas-mobile"),
    ("gp-fixed", "fixedBundle", "overseas-fixed-near"), ("nc-fixed", "billed", "overseas-fixed-far"),
    ("nc-mobile", "billed", "overseas-mobile"), ("pm-fixed", "fixedBundle", "overseas-fixed-far"),
    ("dz-mobile", "billed", "fixed-maghreb"), ("ma-mobile", "mobileBundle", "mobile-maghreb"),
    ("ma-mr-fixed", "billed", "mobile-maghreb"), ("gb-prm-fixed", "billed", "fixed-near-europe"),
    ("ru-mobile", "mobileBundle", "mobile-asia-1"), ("br-mobile", "mobileBundle", "mobile-south-america"),
    ("sn-mobile", "billed", "mobile-africa"), ("im-fixed", "billed", "fixed-near-europe"),
    ("fr-ip", "fixedBundle", "france-fixed"), ("fr-ip-special", "billed", "ip-special"),
    ("service-3901", "billed", "france-fixed"), ("emergency", "free", "-"), ("service-1016", "free", "-"),
    ("special", "unpriced", "-"), ("sat-mobile", "unpriced", "-"),
  ])
  func aDestinationIsChargedAsTheClausesSay(_ key: String, _ kind: String, _ rate: String) throws {
    let destination = try #require(tariff.resolve(key, ReadingChoices()))
    #expect("\(destination.kind)" == kind)
    #expect(destination.rate?.id ?? "-" == rate)
  }

  @Test func anUnknownAgreementFollowsItsReading() {
    var choices = ReadingChoices()
    #expect(tariff.resolve("cn-mobile", choices)?.rate?.id == "mobile-asia-1")
    choices.unknownAgreement = .fixedRate
    #expect(tariff.resolve("cn-mobile", choices)?.rate?.id == "fixed-asia-1")
    #expect(tariff.resolve("cn-mobile", choices)?.kind == .mobileBundle)
  }

  @Test func readingsAnswerToIdsLabelsAndPositions() throws {
    let reading = try #require(tariff.readings.first { $0.isNamed("call that crosses the allowance") })
    #expect(reading.id == "crossing-call")
    for name in ["connection-charge", "with connection charge", "2"] {
      #expect(reading.option(named: name)?.id == "connection-charge")
    }
    #expect(reading.option(named: "0") == nil)
    #expect(tariff.readings.map(\.id) == ReadingChoices.known.map(\.reading))
    #expect(tariff.readings.allSatisfy { $0.options.first?.id == $0.defaultOption })
  }
}
