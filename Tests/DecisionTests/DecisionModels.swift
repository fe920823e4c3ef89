import Basics
import Foundation
import Simulation
import Tariffs
import Testing
import Traffic

/// Models and runs that decisions are tested on.
enum DecisionModels {
  /// Slow tests run when the environment says so: `OPTIMALE_SLOW=1 swift test -c release`.
  static let runsSlowTests = ProcessInfo.processInfo.environment["OPTIMALE_SLOW"] == "1"

  static func model(_ text: String, _ readings: [String: String] = [:]) throws -> Model {
    let tariff = try Tariff.bundled()
    let profile = try Profile.decode(Array(text.utf8), destinationKeys: tariff.destinationKeys)
    var choices = tariff.defaultChoices
    for (reading, option) in readings {
      let isKnown = choices.choose(option, for: reading)
      #expect(isKnown)
    }
    return try Model(profile, tariff, choices)
  }

  /// One stream of calls to French mobiles.
  static func stream(calls: String, seconds: String = "120", cv: String = "1.310832", rest: String = "") -> String {
    """
    name: x
    \(rest)
    streams: [{name: a, destination: fr-mobile, calls_per_month: \(calls), duration: {mean_seconds: \(seconds), cv: \(cv)}}]
    """
  }
}
