import Basics
import Simulation
import Tariffs
import TestSupport
import Traffic

/// Models of small profiles under the shipped tariff, or under its draft with a third plan: nothing is run on them.
package enum HandMadeModels {
  /// A profile whose calls to mobiles are uncertain; more keys and streams may follow.
  package static func profileText(
    months: Int = 24, calls: String = "{low: 80, likely: 100, high: 130}", more: String = ""
  )
    -> String
  {
    """
    name: Atelier Noé
    source: entretien du 3 mars
    horizon_months: \(months)
    first_month: 2027-01
    calendar: flat
    busyness: {cv: 0, autocorrelation: 0}
    \(more)
    streams:
      - name: clients
        destination: fr-mobile
        calls_per_month: \(calls)
        dispersion: 0
        duration: {mean_seconds: 120, cv: 1}
      - name: fournisseurs
        destination: de-fixed
        calls_per_month: 20
        dispersion: 0
        duration: {mean_seconds: 180, cv: 1}

    """
  }

  // Read once: every test needs one of them.
  private static let two = Result { try Tariff.bundled() }
  private static let three = Result { try DraftTariffs.threePlans() }

  /// The tariff with so many plans: the shipped one, or the draft with *Médiane*.
  package static func tariff(plans: Int) throws -> Tariff { try (plans == 2 ? two : three).get() }

  /// The model of a profile's text.
  package static func model(plans: Int = 2, _ text: String = profileText()) throws -> Model {
    let tariff = try tariff(plans: plans)
    let profile = try Profile.decode(
      Array(text.utf8), destinationKeys: tariff.destinationKeys, misusedKeys: tariff.misusedKeys)
    return try Model(profile, tariff, tariff.defaultChoices)
  }

  /// A model whose figures are all known.
  package static func known(plans: Int = 2) throws -> Model { try model(plans: plans, profileText(calls: "100")) }
}
