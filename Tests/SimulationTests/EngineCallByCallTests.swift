import Basics
import Contracts
import Foundation
import ModelSupport
import Rating
import Simulation
import Tariffs
import TestSupport
import Testing
import Traffic

/// Every month that the engine draws, written as call records and rated, comes to the same amount to the unit.
///
/// Rater and engine share the contract and nothing else: one keeps sets of recipients by name, the other an urn's two
/// sums.
struct EngineCallByCallTests {
  /// Months of a test run, at least.
  static let months = 2_000

  /// The shipped tariff, with a third plan or without, with other prices, minimum prices, allowances and limits.
  private func tariff(_ numbers: inout CongruentialNumbers) throws -> Tariff {
    var lines: [String] = []
    var allowance = ""
    let text = numbers.one(of: [Tariff.bundledText, DraftTariffs.threePlansText])
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      func key(_ name: String) -> Bool { line.hasPrefix("    \(name):") }
      func amount(_ value: String) -> String {
        line.replacing(/amount: [^,]+,/, with: "amount: \(value),", maxReplacements: 1)
      }
      if key("minimum_price") {
        lines.append("    minimum_price: \(numbers.one(of: ["none", "0.2", "0.137", "1.5"]))")
      } else if key("connection_charge") {
        lines.append("    connection_charge: \(numbers.one(of: ["0", "0.134", "0.105", "0.3"]))")
      } else if key("per_minute") {
        lines.append("    per_minute: \(numbers.one(of: ["0.134", "0.021", "0.33", "0.001"]))")
      } else if key("mobile_allowance") {
        allowance = numbers.one(of: ["0", "20", "120", "300", "unlimited"])
        lines.append(amount(allowance))
      } else if key("fixed_recipient_limit") {
        lines.append(amount(numbers.one(of: ["0", "1", "25", "60", "unlimited"])))
      } else if key("mobile_recipient_limit") {
        // A limit applies to unlimited calls only.
        lines.append(amount(allowance == "unlimited" ? numbers.one(of: ["0", "1", "25", "60"]) : "unlimited"))
      } else {
        lines.append(line)
      }
    }
    return try Tariff.decode(Array(lines.joined(separator: "\n").utf8))
  }

  private func profile(_ numbers: inout CongruentialNumbers) throws -> Profile {
    let destinations = [
      "fr-mobile", "fr-mobile", "de-mobile", "fr-fixed", "gp-fixed", "dz-mobile", "ma-mr-fixed", "special", "emergency",
      "us-fixed", "us-mobile", "service-3901", "ma-mr-mobile",
    ]
    let streams = (0..<(1 + numbers.next(below: 5))).map { index in
      """
        - {name: s\(index), destination: \(numbers.one(of: destinations)), calls_per_month: \(1 + numbers.next(below: 90)),
           dispersion: 0.3, duration: {mean_seconds: \(5 + numbers.next(below: 200)), cv: 1.2},
           recipients: {concentration: \(1 + numbers.next(below: 100)), discount: \(numbers.one(of: ["0", "0.3", "0.7"]))},
           from_analogue_line: \(numbers.one(of: ["0", "0.3", "1"]))}
      """
    }
    let text = """
      name: random
      subscription: {additional_lines: \(numbers.next(below: 4))}
      horizon_months: 12
      streams:
      \(streams.joined(separator: "\n"))
      """
    return try Models.profile(text)
  }

  @Test func ratedMonthsEqualSimulatedOnesToTheUnit() throws {
    var numbers = CongruentialNumbers(state: 7)
    var (months, charged, unpriced, third) = (0, 0, 0, 0)
    var options: Set<String> = []
    var seed = 0
    while months < Self.months {
      seed += 1
      let tariff = try tariff(&numbers)
      var choices = tariff.defaultChoices
      for reading in ReadingChoices.known {
        let option = numbers.one(of: reading.options)
        options.insert("\(reading.reading)=\(option)")
        let isKnown = choices.choose(option, for: reading.reading)
        #expect(isKnown)
      }
      let model = try Model(profile(&numbers), tariff, choices)
      for month in try RecordedMonth.all(of: model, seed: UInt64(seed), replication: 0) where !month.calls.isEmpty {
        for plan in model.plans {
          let bill = try #require(try Rater(model.contract, plan).bills(for: month.calls).first)
          #expect(bill.usage == month.usage[plan.index], "seed \(seed), \(bill.month), \(plan)")
          #expect(bill.unpriced.reduce(0) { $0 + $1.calls } == month.unpricedCalls[plan.index])
          charged += bill.usage > .zero ? 1 : 0
          unpriced += bill.unpriced.isEmpty ? 0 : 1
          third += plan.index == 2 && bill.usage > .zero ? 1 : 0
        }
        months += 1
      }
    }
    // The test says something only where months are charged, those of a third plan too, calls lack prices and every
    // option was met.
    #expect(charged > Self.months / 2)
    #expect(third > Self.months / 4)
    #expect(unpriced > Self.months / 10)
    #expect(options.count == ReadingChoices.known.reduce(0) { $0 + $1.options.count })
  }
}
