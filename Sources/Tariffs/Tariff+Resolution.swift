import Basics

/// What the tariff says of calls to one destination, with the open questions answered.
public struct ResolvedDestination: Hashable, Sendable {
  /// How calls are charged, before allowance and limits.
  public enum Kind: Hashable, Sendable {
    /// In the unlimited fixed bundle (T6).
    case fixedBundle
    /// In the bundle of calls to mobiles (T7).
    case mobileBundle
    /// In the bundle of calls to mobiles of plans that limit these, outside the bundle of plans that do not (T11).
    case limitedMobileBundle
    /// Outside the bundle.
    case billed
    /// Free of charge.
    case free
    /// No price is printed (T14).
    case unpriced
  }

  /// Key as call records write it.
  public let key: String
  /// Name.
  public let name: Bilingual
  /// How calls are charged.
  public let kind: Kind
  /// The rate outside or beyond the bundle; nil when free or unpriced.
  public let rate: Rate?
  /// The clause a charge outside the bundle names: T9, or the special clause (T10, T11, T13, T14, T8).
  public let clause: String
  /// Whether the rate is printed for calls from the analogue line only, so that a reading decides for user lines (T15).
  public let isPricedFromAnalogueLineOnly: Bool
  /// Whether only a reading gives the mobile rate (T10).
  public let hasUnknownAgreement: Bool
  /// The place; nil for a service.
  public let destination: Destination?
  /// The zone of the place that is taken; nil for a service.
  public let zone: Zone?
}

extension Tariff {
  /// What the tariff says of a destination key such as `fr-mobile`; nil when the key does not exist.
  public func resolve(_ key: String, _ choices: ReadingChoices) -> ResolvedDestination? {
    if let service = serviceByKey[key] { return resolve(service) }
    for kind in LineKind.allCases where key.hasSuffix("-\(kind.rawValue)") {
      guard let destination = destinationByKey[String(key.dropLast(kind.rawValue.count + 1))],
        destination.only == nil || destination.only == kind, let zone = zone(of: destination, choices)
      else { return nil }
      return resolve(key, destination, zone, isMobile: kind == .mobile, choices)
    }
    return nil
  }

  /// Every destination key call records may use, in the file's order.
  public var destinationKeys: [String] {
    services.map(\.key)
      + destinations.flatMap { place in (place.only.map { [$0] } ?? LineKind.allCases).map(place.key(of:)) }
  }

  /// Keys that name a row of one kind of line with the ending of the other, each with the key that is meant.
  ///
  /// Such a key would be charged as what its row does not hold: `fr-mob-fixed` as unlimited calls to fixed lines.
  public var misusedKeys: [String: String] {
    var misused: [String: String] = [:]
    for place in destinations {
      guard let only = place.only else { continue }
      for kind in LineKind.allCases where kind != only { misused[place.key(of: kind)] = plainKey(of: place, only) }
    }
    return misused
  }

  /// The key calls to lines of a kind at a place are best written with: the plain one where it is charged alike, such as
  /// `fr-ip` for FR-IP or `fr-mobile` for FR-MOB, else the place's own.
  public func plainKey(of place: Destination, _ kind: LineKind) -> String {
    let kind = place.only ?? kind
    let own = place.key(of: kind)
    guard place.only != nil else { return own }
    let country = place.key.lowercased().prefix { $0 != "-" }
    let plain = [place.key.lowercased(), "\(country)-\(kind.rawValue)"].first { key in
      guard let answer = resolve(key, defaultChoices), let ownAnswer = resolve(own, defaultChoices) else {
        return false
      }
      return answer.kind == ownAnswer.kind && answer.rate == ownAnswer.rate
    }
    return plain ?? own
  }

  private func resolve(_ service: Service) -> ResolvedDestination {
    let kind: ResolvedDestination.Kind =
      switch service.treatment {
      case .fixedBundle: .fixedBundle
      case .billed: .billed
      case .free: .free
      case .unpriced: .unpriced
      }
    let rate = service.rate.flatMap { rateByID[$0] }
    return ResolvedDestination(
      key: service.key, name: service.name, kind: kind, rate: rate,
      clause: kind == .fixedBundle ? rate?.clause ?? service.clause : service.clause,
      isPricedFromAnalogueLineOnly: rate?.isForAnalogueLineOnly == true,
      hasUnknownAgreement: false, destination: nil, zone: nil)
  }

  private func resolve(
    _ key: String, _ place: Destination, _ zone: Zone, isMobile: Bool, _ choices: ReadingChoices
  ) -> ResolvedDestination? {
    /// A destination at a rate; without a rate its calls have no price, whatever else is said of them.
    func answer(
      _ kind: ResolvedDestination.Kind, _ rateID: String?, _ clause: String, unknownAgreement: Bool = false
    ) -> ResolvedDestination {
      let rate = rateID.flatMap { rateByID[$0] }
      return ResolvedDestination(
        key: key, name: place.name, kind: rate == nil ? .unpriced : kind, rate: rate,
        clause: rate == nil ? "T14" : clause,
        isPricedFromAnalogueLineOnly: rate?.isForAnalogueLineOnly == true,
        hasUnknownAgreement: unknownAgreement, destination: place, zone: zone)
    }
    switch place.rule {
    case .reducedMobility:
      let kind: ResolvedDestination.Kind =
        switch choices.moroccoMobility {
        case .outsideBundle: .billed
        case .mobileAllowance: .mobileBundle
        case .mobileWhereLimited: .limitedMobileBundle
        }
      return answer(kind, zone.mobileRate, "T11")
    case .excludedPremium:
      return answer(.billed, zone.fixedRate, "T11")
    case nil: break
    }
    let isToldApart = place.mobileAgreement != .indistinguishable || choices.undistinguishedMobiles == .asCallsToMobiles
    if !isMobile || !isToldApart {
      return answer(place.isInBundle ? .fixedBundle : .billed, zone.fixedRate, isMobile ? "T10" : "T9")
    }
    let kind: ResolvedDestination.Kind = place.isInBundle ? .mobileBundle : .billed
    switch place.mobileAgreement {
    case .no: return answer(kind, zone.fixedRate, "T10")
    case .unknown:
      let takesMobileRate = choices.unknownAgreement == .mobileRate
      return answer(
        kind, takesMobileRate ? zone.mobileRate : zone.fixedRate, takesMobileRate ? "T9" : "T10",
        unknownAgreement: true)
    case .yes: return answer(kind, zone.mobileRate, "T9")
    // Where the zone has a row for mobiles, it is theirs.
    case .indistinguishable: return answer(kind, zone.mobileRate ?? zone.fixedRate, "T9")
    }
  }
}
