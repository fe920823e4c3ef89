import Basics
import Probability
import Traffic

extension Profile {
  /// The figures taken where nobody says anything: a small office of one line; all of them judgement.
  static var usual: Profile {
    Profile(
      name: "", source: nil, subscription: Subscription(), horizonMonths: 24, firstMonth: Profile.defaultFirstMonth,
      calendar: .france, seasonality: Profile.seasonality([7: 0.7]), growthFactor: Uncertain(known: 1),
      busyness: Busyness(cv: Uncertain(known: 0.2), autocorrelation: 0.5),
      streams: [CallStream.usual(to: "fr-mobile"), CallStream.usual(to: "fr-fixed")])
  }

  private static func seasonality(_ factors: [Int: Double]) -> [Double] { (0..<12).map { factors[$0] ?? 1 } }

  /// The first kind of calls to a destination, else the usual one.
  func stream(to destination: String) -> CallStream {
    streams.first { $0.destination == destination } ?? CallStream.usual(to: destination)
  }
}

extension CallStream {
  /// Calls to a destination of which nobody says anything; judgement.
  static func usual(to destination: String) -> CallStream {
    let (calls, seconds) =
      switch destination {
      case "fr-mobile": (Uncertain(low: 60, likely: 100, high: 160), Uncertain(low: 90, likely: 120, high: 160))
      case "fr-fixed": (Uncertain(low: 40, likely: 80, high: 140), Uncertain(low: 120, likely: 180, high: 240))
      default: (Uncertain(low: 4, likely: 10, high: 25), Uncertain(low: 120, likely: 180, high: 270))
      }
    return CallStream(
      name: "", destination: destination, callsPerMonth: calls, dispersion: Uncertain(known: 0.1), meanSeconds: seconds,
      durationCV: Uncertain(known: 1.2), recipients: Profile.defaultRecipients, fromAnalogueLine: 0)
  }
}
