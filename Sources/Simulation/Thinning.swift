import Traffic

/// Draws the calls of a customer as part of those of a busier one: each call of a stream is kept with the same chance.
///
/// A Poisson process thinned is a Poisson process, whatever gamma factors its mean has, and lengths, lines and moments of the
/// calls kept are as if drawn for themselves. With one seed a call kept at some volume is kept at every larger one, so that
/// no price of a month falls as the volume grows (common random numbers by thinning).
struct Thinning: Sendable {
  /// The customer whose calls are drawn.
  let busier: Profile
  /// Chance of a call to be kept, by stream.
  let kept: [Double]
  /// Whether calls are drawn that no price depends on, so that the calls are the same under every tariff.
  let isWhole: Bool

  /// All calls of a profile, and all there is to draw of them.
  init(whole profile: Profile) {
    busier = profile
    kept = profile.streams.map { _ in 1 }
    isWhole = true
  }

  /// How the calls of a profile come from those of a busier one; nil where the profiles do not differ in known numbers of calls alone,
  /// or not downwards.
  init?(_ profile: Profile, from busier: Profile) {
    guard profile.streams.count == busier.streams.count else { return nil }
    var same = profile
    var kept: [Double] = []
    for (index, (own, drawn)) in zip(profile.streams, busier.streams).enumerated() {
      let (calls, most) = (own.callsPerMonth, drawn.callsPerMonth)
      same.streams[index].callsPerMonth = most
      if calls == most {
        kept.append(1)
      } else {
        guard calls.isKnown, most.isKnown, calls.likely < most.likely else { return nil }
        kept.append(calls.likely / most.likely)
      }
    }
    guard same == busier else { return nil }
    self.busier = busier
    self.kept = kept
    isWhole = false
  }
}
