import Basics

/// The whole tariff as data: clauses, plans, rates, destinations and the questions it leaves open.
///
/// A tariff only comes out of ``decode(_:)``, ``bundled()`` or ``changing(_:)``, so one that exists has been checked.
public struct Tariff: Sendable {
  /// Name of the offer.
  public let name: String
  /// Version of the file.
  public let version: String
  /// Where the figures come from.
  public let source: String
  /// SHA-256 of the file's bytes, in lower-case hexadecimal.
  public let sha256: String
  /// Clauses T1 to T17.
  public let clauses: [Clause]
  /// Terms of the plans, in the file's order: two to eight.
  public internal(set) var plans: [PlanTerms]
  /// Terms all plans share.
  public internal(set) var common: CommonTerms
  /// The rows of the rate table, in the brochure's order.
  public internal(set) var rates: [Rate]
  /// Zones of the rate table.
  public let zones: [Zone]
  /// Destinations that are no places.
  public let services: [Service]
  /// The names of the brochure's note 2.
  public let includedDestinations: [String]
  /// Every place calls go to.
  public let destinations: [Destination]
  /// The questions the brochure leaves open.
  public let readings: [Reading]
  /// The file's default answers to them.
  public let defaultChoices: ReadingChoices

  var rateByID: [String: Rate]
  let zoneByID: [String: Zone]
  let serviceByKey: [String: Service]
  let destinationByKey: [String: Destination]

  /// The month of its version; nil where that is no date.
  public var versionMonth: BillingMonth? { BillingMonth(String(version.prefix(7))) }

  /// Terms of one of its plans.
  public subscript(plan: Plan) -> PlanTerms { plans[plan.index] }

  /// The plan with a key; nil where there is none.
  public func plan(_ key: String) -> Plan? { plans.first { $0.plan.key == key }?.plan }

  /// The clause with an id; nil when there is none.
  public func clause(_ id: String) -> Clause? { clauses.first { $0.id == id } }

}
