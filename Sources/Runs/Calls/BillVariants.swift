import Basics
import Contracts
import Interchange
import Numbering
import Rating
import Tariffs

/// What the bills of a file would be if what is only assumed were otherwise: every one is rated again, call by call.
struct BillVariants {
  private let calls: BilledCalls
  private let tariff: Tariff
  private let choices: ReadingChoices
  private let contract: Contract
  private let plans: [Plan]
  private let totals: [Money]
  private let terms: [CallTerms]
  /// A destination without a printed price: calls to it are in no total and take nothing off an allowance.
  private let withoutPrice: String?

  /// Variants of bills that come to some totals, one for each of some plans.
  ///
  /// Throws `UnknownDestination`.
  init(
    _ calls: BilledCalls, _ tariff: Tariff, _ choices: ReadingChoices, _ contract: Contract, _ plans: [Plan],
    totals: [Money]
  ) throws(UnknownDestination) {
    self.calls = calls
    self.tariff = tariff
    self.choices = choices
    self.contract = contract
    self.plans = plans
    self.totals = totals
    terms = try BillVariants.terms(calls.book, contract)
    withoutPrice = tariff.services.first { $0.treatment == .unpriced }?.key
  }

  private static func terms(_ book: CallBook, _ contract: Contract) throws(UnknownDestination) -> [CallTerms] {
    var terms: [CallTerms] = []
    for kind in book.kinds { terms.append(try contract.terms(of: kind.destination)) }
    return terms
  }

  private func totals(
    _ contract: Contract, to destination: (CallBook.Kind) -> String = { $0.destination }
  ) throws(UnknownDestination) -> [Money] {
    var totals: [Money] = []
    for plan in plans {
      let months = try Rater(contract, plan).bills(for: calls.book, to: destination)
      totals.append(BillData.total(months))
    }
    return totals
  }

  // MARK: Open questions

  /// The open questions whose other answers change a bill.
  func readings() throws(UnknownDestination) -> [OpenReading] {
    var open: [OpenReading] = []
    for reading in tariff.readings(for: calls.book.kinds.map(\.destination)) {
      let id = reading.taken(by: choices)
      guard let taken = reading.options.first(where: { $0.id == id }) else { continue }
      var others: [OpenReading.Other] = []
      for option in reading.options where option.id != id {
        guard let totals = try totals(reading, option), totals != self.totals else { continue }
        others.append(OpenReading.Other(option, totals: totals))
      }
      if !others.isEmpty { open.append(OpenReading(reading, taken: taken, others: others)) }
    }
    return open
  }

  /// What the bills come to with another answer; nil where it leaves every price and every limit of these calls alone.
  private func totals(_ reading: Reading, _ option: Reading.Option) throws(UnknownDestination) -> [Money]? {
    guard let choices = reading.choosing(option.id, in: choices) else { return nil }
    let other = Contract(tariff, choices, contract.subscription)
    let isSame = plans.allSatisfy { other[$0] == contract[$0] }
    if isSame, try BillVariants.terms(calls.book, other) == terms { return nil }
    return try totals(other)
  }

  // MARK: Numbers

  /// What is in doubt of numbers, by cause, with what the bills come to wherever the calls go.
  func doubts() throws(UnknownDestination) -> [DoubtfulCalls] {
    var doubts: [DoubtfulCalls] = []
    for cause in NumberDoubt.Cause.allCases {
      let numbers = calls.variants.indices.filter { calls.variants[$0].doubt?.cause == cause }
      guard !numbers.isEmpty else { continue }
      let counts = numbers.map { calls.counts[$0] }
      var alternatives: [String] = []
      for key in numbers.flatMap({ calls.variants[$0].doubt?.alternatives ?? [] }) where !alternatives.contains(key) {
        alternatives.append(key)
      }
      let places = try alternatives.map { (key) throws(UnknownDestination) in try contract.terms(of: key) }
      doubts.append(
        DoubtfulCalls(
          cause, calls: counts.reduce(0) { $0 + $1.calls }, seconds: counts.reduce(0) { $0 + $1.seconds },
          alternatives: alternatives, totals: try ranges(cause),
          mayBeUnpriced: cause == .unknownPrefix || places.contains { $0.handling == .unpriced }))
    }
    return doubts
  }

  /// The totals of each plan with the calls of a doubt where they are cheapest, and where they are dearest; calls of which
  /// nothing else is known are left out once, so that the range tells what they are billed.
  private func ranges(_ cause: NumberDoubt.Cause) throws(UnknownDestination) -> [ClosedRange<Money>] {
    var (low, high) = (totals, totals)
    for isDearest in [false, true] {
      var taken: [CallBook.Kind: String] = [:]
      for kind in calls.book.kinds where calls.variants[kind.variant].doubt?.cause == cause {
        taken[kind] = try destination(of: kind, isDearest: isDearest)
      }
      let others = try totals(contract) { taken[$0] ?? $0.destination }
      low = zip(low, others).map(min)
      high = zip(high, others).map(max)
    }
    return zip(low, high).map { $0...$1 }
  }

  /// The destination of a kind of calls that costs least, or most, of those it may have.
  private func destination(of kind: CallBook.Kind, isDearest: Bool) throws(UnknownDestination) -> String {
    var chosen = kind.destination
    var rank = BillVariants.rank(try contract.terms(of: chosen))
    let alternatives = calls.variants[kind.variant].doubt?.alternatives ?? []
    if alternatives.isEmpty, !isDearest { return withoutPrice ?? chosen }
    for key in alternatives {
      let other = BillVariants.rank(try contract.terms(of: key))
      guard isDearest ? other > rank : other < rank else { continue }
      (chosen, rank) = (key, other)
    }
    return chosen
  }

  /// How dear calls are: without a price, free, included without end, included up to an allowance, charged; then what a
  /// minute costs.
  private static func rank(_ terms: CallTerms) -> (Int, Int64) {
    let place =
      switch terms.handling {
      case .unpriced: 0
      case .free: 1
      case .fixedBundle: 2
      case .mobileBundle, .limitedMobileBundle: 3
      case .outsideBundle: 4
      }
    return (place, terms.price?.charge(seconds: 60) ?? 0)
  }
}
