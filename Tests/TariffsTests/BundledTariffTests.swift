import Basics
import Tariffs
import TestSupport
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
    ("mx-mobile", "mobileBundle", "mobile-central-america"), ("fm-mobile", "billed", "mobile-asia-2"),
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

  /// The French ranges by what they are dialled (destinations.md, section 3): 01 to 05 and 09 are fixed lines, 06 and
  /// 07 mobiles.
  @Test func everyKeyNamesAKindOfLineItsRowHas() throws {
    let keys = Set(tariff.destinationKeys)
    let alone: [LineKind: Set<String>] = [
      .fixed: ["331", "332", "333", "334", "335", "339"], .mobile: ["336", "337"],
    ]
    for place in tariff.destinations {
      let kinds = LineKind.allCases.filter { kind in
        place.prefixes.isEmpty
          || !place.prefixes.allSatisfy { alone[kind == .fixed ? .mobile : .fixed]?.contains($0) == true }
      }
      for kind in LineKind.allCases {
        let key = place.key(of: kind)
        #expect(keys.contains(key) == kinds.contains(kind), "\(key)")
        guard let answer = tariff.resolve(key, ReadingChoices()) else { continue }
        // Only Morocco's ranges are fixed lines by number and mobiles by price (T11).
        guard place.rule != .reducedMobility else { continue }
        let zone = try #require(tariff.zones.first { $0.id == place.zone })
        if kind == .fixed { #expect(answer.kind != .mobileBundle && answer.rate?.id == zone.fixedRate, "\(key)") }
        if kind == .mobile, place.mobileAgreement == .yes {
          #expect(
            answer.kind == (place.isInBundle ? .mobileBundle : .billed) && answer.rate?.id == zone.mobileRate, "\(key)")
        }
      }
    }
  }

  @Test func aKeyWithTheOtherKindsEndingIsRefusedWithTheOneMeant() {
    let meant = ["fr-mob-fixed": "fr-mobile", "fr-fix-mobile": "fr-fixed", "fr-ip-mobile": "fr-ip"]
    #expect(tariff.misusedKeys == meant)
    for (key, right) in meant {
      #expect(tariff.resolve(key, ReadingChoices()) == nil)
      #expect(tariff.resolve(right, ReadingChoices()) != nil)
    }
  }

  @Test func whatIsAssumedIsNotCalledSure() throws {
    // No price of 0870 and 0871 is printed; that they are outside the bundle is (note 2).
    let premium = try #require(tariff.destinations.first { $0.key == "GB-PRM" })
    #expect(premium.confidence == .low && premium.source == "judgement")
    // Two rows of the brochure hold North America, at 0.058 and 0.234 a minute.
    let greenland = try #require(tariff.destinations.first { $0.key == "GL" })
    #expect(greenland.confidence == .low && greenland.note?.contains("both lead to this row") == false)
    #expect(tariff.zones.filter { $0.title.contains("Amérique du Nord") }.map(\.id) == ["near-europe", "rest-europe"])
  }

  @Test func anUnknownAgreementFollowsItsReading() {
    var choices = ReadingChoices()
    #expect(tariff.resolve("cn-mobile", choices)?.rate?.id == "mobile-asia-1")
    choices.unknownAgreement = .fixedRate
    #expect(tariff.resolve("cn-mobile", choices)?.rate?.id == "fixed-asia-1")
    #expect(tariff.resolve("cn-mobile", choices)?.kind == .mobileBundle)
  }

  @Test func onlyTheSevenPlacesOfPlusOneHaveMobilesThatCannotBeToldApart() throws {
    let alike = tariff.destinations.filter { $0.mobileAgreement == .indistinguishable }
    #expect(Set(alike.map(\.key)) == ["US", "US-AK", "US-HI", "CA", "PR", "DO", "VI", "GU", "MP"])
    let choices = try tariff.choices(["mobiles-not-told-apart": "as-calls-to-mobiles"])
    for place in alike {
      #expect(tariff.resolve(place.key(of: .mobile), tariff.defaultChoices)?.kind == .fixedBundle, "\(place.key)")
      #expect(tariff.resolve(place.key(of: .mobile), choices)?.kind == .mobileBundle, "\(place.key)")
      #expect(tariff.resolve(place.key(of: .fixed), choices)?.kind == .fixedBundle, "\(place.key)")
    }
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
