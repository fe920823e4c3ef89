import Basics
import Probability
import Contracts
import Tariffs
import Traffic

/// Everything a replication needs, resolved once: the profile's streams with their prices under every plan.
public struct Model: Sendable {
  /// The profile.
  public let profile: Profile
  /// The tariff.
  public let tariff: Tariff
  /// The answers to its open questions.
  public let choices: ReadingChoices
  /// The contract both come to: every price is taken from it.
  public let contract: Contract
  /// Factor on expected calls for each month of the horizon.
  public let monthlyFactors: [Double]
  /// What each stream's calls come to, in the profile's order.
  public let streams: [StreamTerms]
  /// The tariff's plans.
  public let plans: [Plan]
  /// Allowance and limits of each plan.
  let planRules: [PlanRules]
  /// How calls are drawn from those of a busier customer; nil where they are drawn for themselves.
  private(set) var thinning: Thinning?

  /// The open questions its prices can depend on: the tariff's, and the zones assumed of the streams' destinations.
  public var readings: [Reading] { tariff.readings(for: profile.streams.map(\.destination)) }

  /// Whether its calls are drawn from those of a busier customer.
  public var isThinned: Bool { thinning != nil }

  /// Resolves a profile under a tariff; throws ``SimulationError/unknownDestination(_:)``.
  public init(_ profile: Profile, _ tariff: Tariff, _ choices: ReadingChoices) throws(SimulationError) {
    GSLErrors.returnInsteadOfAborting()
    self.profile = profile
    self.tariff = tariff
    self.choices = choices
    contract = Contract(tariff, choices, profile.subscription)
    monthlyFactors = profile.monthlyFactors
    var streams: [StreamTerms] = []
    for stream in profile.streams {
      do throws(UnknownDestination) {
        let destination = try contract.destination(stream.destination)
        streams.append(StreamTerms(destination, try contract.terms(of: stream.destination), stream))
      } catch { throw .unknownDestination(error) }
    }
    self.streams = streams
    plans = contract.plans.map(\.plan)
    planRules = contract.plans.map { PlanRules($0, userLines: profile.subscription.userLines) }
  }

  /// Calls drawn for a replication at the likely value of every figure.
  public var expectedCalls: Double {
    let drawn = thinning?.busier ?? profile
    return drawn.streams.reduce(0) { $0 + $1.callsPerMonth.likely } * monthlyFactors.reduce(0, +)
  }

  /// The same model, with every call drawn in full, also what no price depends on.
  ///
  /// With one seed, models of one profile under different tariffs then price the same calls, whatever their allowances
  /// and limits.
  public var drawingEveryCall: Model {
    var model = self
    model.thinning = Thinning(whole: profile)
    return model
  }

  /// The same model, with every call of a busier customer drawn in full and a share of them kept, that share of his
  /// calls being its own.
  ///
  /// With one seed, models of one busier customer price the same calls but for those not kept, under any tariffs; a
  /// call kept with a share is kept with every larger one.
  public func keeping(_ share: Double, ofEveryCallOf busier: Profile) -> Model {
    var model = self
    model.thinning = Thinning(whole: busier, keeping: share)
    return model
  }

  /// The same model, its calls drawn by thinning those of a busier customer (`Thinning`).
  ///
  /// Models thinned from one profile and run with one seed share customers, months and calls: each month's calls of one
  /// are among those of any other whose streams make as many calls or more. The model itself where `busier` is not the
  /// profile with more calls.
  public func thinned(from busier: Profile) -> Model {
    var model = self
    model.thinning = Thinning(profile, from: busier)
    return model
  }
}

/// What the calls of one stream come to.
public struct StreamTerms: Sendable {
  /// What the tariff says of the destination, with the open questions answered: for words, not for prices.
  public let destination: ResolvedDestination
  /// What the contract says of the calls.
  public let terms: CallTerms
  /// The same as plain numbers, for the engine.
  let rules: StreamRules

  init(_ destination: ResolvedDestination, _ terms: CallTerms, _ stream: CallStream) {
    self.destination = destination
    self.terms = terms
    rules = StreamRules(terms, stream)
  }
}

extension Model {
  /// Factors of the months, each with the number of months that have it.
  public var distinctFactors: [(factor: Double, count: Int)] {
    Dictionary(grouping: monthlyFactors) { $0 }.map { ($0.key, $0.value.count) }.sorted { $0.0 < $1.0 }
  }
}
