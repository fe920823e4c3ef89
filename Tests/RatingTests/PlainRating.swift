import Basics
import Tariffs
import TestSupport

/// A second rating of a month, written from the clauses alone: whole lists instead of a state that runs along, amounts as
/// integers of 1/60,000 euro, readings as the words of the tariff file.
///
/// It shares the tariff's data with the program and none of its contract or rater.
struct PlainRating {
  let tariff: Tariff
  /// Options by reading, every reading of the brochure and some zones.
  let readings: [String: String]
  let subscription: Subscription

  struct Month: Equatable {
    var subscription: Int64
    var usage: Int64
    var unpriced: Int
  }

  /// What a plan charges in a month for its calls in the order of their start.
  func month(_ terms: PlanTerms, _ calls: [Call], isFirst: Bool) -> Month {
    let answered = calls.filter { $0.seconds > 0 }
    let isUnlimited = terms.mobileAllowanceSeconds.value == .unlimited
    let ways = answered.map { way($0.destination, mobilesAreUnlimited: isUnlimited) }
    let beyond = beyondAllowance(terms, answered, ways)
    let included = includedRecipients(terms, answered, ways)
    var month = Month(subscription: charges(terms, isFirst: isFirst), usage: forwardings, unpriced: 0)
    for (index, call) in answered.enumerated() {
      let way = ways[index]
      var price: Int64?
      switch way.kind {
      case .free: continue
      case .unpriced: break
      case .outside: price = whole(way.rate, call.seconds)
      case .mobile where !isUnlimited:
        let (seconds, isWhole) = beyond[index]
        if seconds == 0 { continue }
        price =
          isWhole || readings["crossing-call"] == "connection-charge"
          ? whole(way.rate, seconds) : way.rate.map { rounded($0.perSecond.units * Int64(seconds)) }
      case .fixed, .mobile:
        if included[index] { continue }
        price = whole(way.rate, call.seconds)
      }
      let isPrintedForAnalogueOnly =
        way.rate?.isForAnalogueLineOnly == true && readings["france-fixed-user-line"] == "unpriced"
      if let price, !(isPrintedForAnalogueOnly && call.line != .analogue) {
        month.usage += price
      } else {
        month.unpriced += 1
      }
    }
    return month
  }

  // MARK: Where calls go (T6 to T11, T13, T14)

  private enum Kind { case free, unpriced, outside, fixed, mobile }

  private func way(_ key: String, mobilesAreUnlimited: Bool) -> (kind: Kind, rate: Rate?) {
    func rate(_ id: String?) -> Rate? { tariff.rates.first { $0.id == id } }
    if let service = tariff.services.first(where: { $0.key == key }) {
      switch service.treatment {
      case .free: return (.free, nil)
      case .unpriced: return (.unpriced, nil)
      case .billed: return (.outside, rate(service.rate))
      case .fixedBundle: return (.fixed, rate(service.rate))
      }
    }
    let toMobile = key.hasSuffix("-mobile")
    let name = String(key.dropLast(toMobile ? 7 : 6))
    guard let place = tariff.destinations.first(where: { $0.key.lowercased() == name }) else { return (.unpriced, nil) }
    let owner = (place.zoneWith ?? place.key).lowercased()
    let zone = tariff.zones.first { $0.id == readings["zone-\(owner)"] ?? place.zone }
    let (fixed, mobile) = (rate(zone?.fixedRate), rate(zone?.mobileRate))
    func priced(_ kind: Kind, _ rate: Rate?) -> (Kind, Rate?) { rate == nil ? (.unpriced, nil) : (kind, rate) }
    if place.rule == .reducedMobility {
      switch readings["morocco-mobility"] {
      case "outside-bundle": return priced(.outside, mobile)
      case "mobile-allowance": return priced(.mobile, mobile)
      default: return priced(mobilesAreUnlimited ? .outside : .mobile, mobile)
      }
    }
    if place.rule == .excludedPremium { return priced(.outside, fixed) }
    let asFixed =
      place.mobileAgreement == .indistinguishable && readings["mobiles-not-told-apart"] == "as-fixed-calls"
    if !toMobile || asFixed { return priced(place.isInBundle ? .fixed : .outside, fixed) }
    let atFixedRate =
      place.mobileAgreement == .no
      || (place.mobileAgreement == .unknown && readings["mobile-agreement-unknown"] == "fixed-rate")
    return priced(place.isInBundle ? .mobile : .outside, atFixedRate ? fixed : mobile)
  }

  // MARK: The 2 h (T7)

  /// Seconds of each call beyond its pool, and whether the call began beyond it: by running sums over the pool's calls.
  private func beyondAllowance(
    _ terms: PlanTerms, _ calls: [Call], _ ways: [(kind: Kind, rate: Rate?)]
  ) -> [(seconds: Int, isWhole: Bool)] {
    var beyond = calls.map { _ in (seconds: 0, isWhole: false) }
    guard let base = terms.mobileAllowanceSeconds.value.value else { return beyond }
    let scope = readings["mobile-allowance-scope"]
    let allowance = scope == "grows-with-lines" ? base * (1 + subscription.additionalLines) : base
    let mobile = calls.indices.filter { ways[$0].kind == .mobile }
    for pool in Set(mobile.map { scope == "each-line" ? calls[$0].line.description : "" }) {
      let own = mobile.filter { scope != "each-line" || calls[$0].line.description == pool }
      for (position, index) in own.enumerated() {
        let before = own[..<position].reduce(0) { $0 + calls[$1].seconds }
        let over = max(0, before + calls[index].seconds - allowance)
        beyond[index] = (min(over, calls[index].seconds), before >= allowance)
      }
    }
    return beyond
  }

  // MARK: The 500 recipients (T6, T7)

  /// Whether each call goes to one of its list's first recipients: by their ranks of first appearance.
  private func includedRecipients(
    _ terms: PlanTerms, _ calls: [Call], _ ways: [(kind: Kind, rate: Rate?)]
  ) -> [Bool] {
    let isUnlimited = terms.mobileAllowanceSeconds.value == .unlimited
    /// The list a call counts on and its limit; nil for a call that counts on none or whose list has no end.
    func list(_ index: Int) -> (name: String, limit: Int)? {
      let line = readings["recipients-counted"] == "per-line" ? calls[index].line.description : ""
      let isTogether = isUnlimited && readings["recipients"] == "together"
      switch ways[index].kind {
      case .fixed: return terms.fixedRecipientLimit.value.value.map { ("fixed \(line)", $0) }
      case .mobile where isUnlimited && isTogether:
        return terms.fixedRecipientLimit.value.value.map { ("fixed \(line)", $0) }
      case .mobile where isUnlimited: return terms.mobileRecipientLimit.value.value.map { ("mobile \(line)", $0) }
      case .mobile, .free, .unpriced, .outside: return nil
      }
    }
    let lists = calls.indices.map(list)
    return calls.indices.map { index in
      guard let own = lists[index] else { return true }
      var ranks: [String] = []
      for other in calls.indices where lists[other]?.name == own.name && !ranks.contains(calls[other].recipient) {
        ranks.append(calls[other].recipient)
      }
      return ranks.prefix(own.limit).contains(calls[index].recipient)
    }
  }

  // MARK: Amounts (T1, T3 to T5, T9, T12, T16)

  private func whole(_ rate: Rate?, _ seconds: Int) -> Int64? {
    rate.map { rate in
      let exact = rate.connectionCharge.units + Int64(seconds) * rate.perSecond.units
      return rounded(max(exact, rate.minimumPrice?.units ?? 0))
    }
  }

  private func rounded(_ units: Int64) -> Int64 {
    let step: Int64 = ["call-thousandth": 60, "call-cent": 600][readings["rounding"] ?? ""] ?? 1
    let (whole, rest) = units.quotientAndRemainder(dividingBy: step)
    return (2 * rest >= step && step > 1 ? whole + 1 : whole) * step
  }

  private var forwardings: Int64 {
    Int64(subscription.forwardingsPerMonth) * tariff.common.forwardingActivation.value.units
  }

  private func charges(_ terms: PlanTerms, isFirst: Bool) -> Int64 {
    let lines = Int64(subscription.additionalLines)
    let option = tariff.common.additionalLineOption.value.units
    var monthly = terms.monthlyPrice.value.units + lines * terms.additionalLineAccess.value.units
    monthly += lines == 0 ? 0 : readings["additional-line-price"] == "option-once" ? option : lines * option
    monthly += Int64(subscription.numberPacks) * tariff.common.numberPack.value.units
    let messages = subscription.customMessages ? terms.customMessages.value.units : 0
    let isMonthly = readings["custom-messages"] == "monthly"
    monthly += isMonthly ? messages : 0
    monthly -= min(monthly, tariff.common.creatorDiscount.value.units)
    return monthly + (!isMonthly && isFirst ? messages : 0)
  }
}
