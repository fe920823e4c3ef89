import Basics
import Contracts
import Rating
import Tariffs
import TestSupport
import Testing

/// The rater against a second rating written from the clauses (``PlainRating``), over random calls, subscriptions, tariffs
/// and combinations of all readings, zones among them.
struct IndependentRatingTests {
  private static let destinations = [
    "fr-mobile", "fr-mobile", "fr-fixed", "fr-fixed", "fr-ip", "fr-ip-special", "de-mobile", "de-fixed", "th-mobile",
    "th-fixed", "vn-mobile", "cn-mobile", "us-mobile", "us-fixed", "gu-mobile", "mx-mobile", "ma-mr-fixed", "ma-mobile",
    "dz-mobile", "sn-mobile", "pm-fixed", "gp-mobile", "es-ib-fixed", "es-mobile", "gb-prm-fixed", "im-mobile",
    "service-3901", "service-1016", "emergency", "freephone", "special", "sat-fixed",
  ]
  private static let zones = ["de", "th", "vn", "cn", "es", "gb", "im", "gu", "mx", "sn"]

  private func tariff(_ numbers: inout CongruentialNumbers) throws -> Tariff {
    var values: [String: String] = [:]
    for plan in ["equilibre", "intense"] {
      values["\(plan).fixed_recipient_limit"] = numbers.one(of: ["0", "3", "9", "500"])
    }
    values["intense.mobile_recipient_limit"] = numbers.one(of: ["0", "2", "7", "500"])
    values["equilibre.mobile_allowance"] = numbers.one(of: ["0", "5", "30", "120"])
    values["creator_discount"] = numbers.one(of: ["none", "none", "25", "300"])
    for rate in ["france-fixed", "france-mobile", "mobile-asia-2"] {
      values["rates.\(rate).minimum_price"] = numbers.one(of: ["none", "none", "0.137", "0.5"])
    }
    return try Tariff.bundled().with(values)
  }

  private func readings(_ tariff: Tariff, _ numbers: inout CongruentialNumbers) throws -> [String: String] {
    var readings: [String: String] = [:]
    for reading in tariff.readings { readings[reading.id] = numbers.one(of: reading.options).id }
    for zone in Self.zones where numbers.next(below: 3) == 0 {
      let reading = try #require(tariff.reading(named: "zone-\(zone)"))
      readings[reading.id] = numbers.one(of: reading.options).id
    }
    return readings
  }

  /// Calls of two months in the order of their start, from every line.
  private func calls(_ subscription: Subscription, _ numbers: inout CongruentialNumbers) -> [Call] {
    let start = BillingMonth(year: 2027, month: 1).firstDay
    return (0..<90).map { index in
      let line = numbers.next(below: subscription.userLines + 1)
      let destination = numbers.one(of: Self.destinations)
      let seconds = numbers.one(of: [0, 1, 59, 60, 61, 600, 1800, 1 + numbers.next(below: 3000)])
      return Call(
        startedAt: LocalTime(date: start.adding(days: index * 59 / 90), secondOfDay: 60 * index),
        line: line == 0 ? .analogue : .user(line), destination: destination,
        recipient: "\(destination) \(numbers.next(below: 12))", seconds: seconds)
    }
  }

  @Test func aSecondRatingFromTheClausesComesToTheSameUnits() throws {
    var numbers = CongruentialNumbers(state: 11)
    var (months, charged, unpriced) = (0, 0, 0)
    var combinations: Set<[String: String]> = []
    let most = SlowSuite.isOn ? 22_000 : 1_000
    while months < most {
      let tariff = try tariff(&numbers)
      let readings = try readings(tariff, &numbers)
      combinations.insert(readings)
      let subscription = Subscription(
        additionalLines: numbers.next(below: 4), numberPacks: numbers.next(below: 3),
        customMessages: numbers.next(below: 2) == 1, forwardingsPerMonth: Double(numbers.next(below: 5)))
      let calls = calls(subscription, &numbers)
      let contract = Contract(tariff, try tariff.choices(readings), subscription)
      let plain = PlainRating(tariff: tariff, readings: readings, subscription: subscription)
      for terms in tariff.plans {
        for (index, bill) in try Rater(contract, terms.plan).bills(for: calls).enumerated() {
          let own = calls.filter { $0.startedAt.billingMonth == bill.month }
          let expected = plain.month(terms, own, isFirst: index == 0)
          let found = PlainRating.Month(
            subscription: bill.subscription.units, usage: bill.usage.units,
            unpriced: bill.unpriced.reduce(0) { $0 + $1.calls })
          #expect(found == expected, "\(terms.plan.key), \(bill.month), \(readings)")
          months += 1
          charged += bill.usage > .zero ? 1 : 0
          unpriced += bill.unpriced.isEmpty ? 0 : 1
        }
      }
    }
    // The test says something only where months are charged, calls lack prices and combinations differ.
    #expect(charged > months / 2 && unpriced > months / 4 && 8 * combinations.count > months)
  }
}
