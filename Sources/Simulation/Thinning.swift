import Traffic

/// Draws the calls of a customer as part of those of a busier one: each call of a stream is kept with the same chance.
///
/// A Poisson process thinned is a Poisson process, whatever gamma factors its mean has, and lengths, lines and moments
/// of the calls kept are as if drawn for themselves. With one seed a call kept at some volume is kept at every larger
/// one (common random numbers by thinning), so that no price of a month falls as the volume grows, as long as its
/// recipients stay within the limits: which recipients come first, and so which calls lie beyond a limit, changes with
/// the volume.
struct Thinning: Sendable {
  /// The customer whose calls are drawn.
  let busier: Profile
  /// Chance of a call to be kept, by stream; nil where all are and no chance is drawn.
  let kept: [Double]?
  /// Whether calls are drawn that no price depends on, so that the calls are the same under every tariff.
  let isWhole: Bool

  /// All there is to draw of every call of a profile, of which a share is kept; nil keeps all without drawing.
  init(whole profile: Profile, keeping share: Double? = nil) {
    busier = profile
    kept = share.map { share in profile.streams.map { _ in share } }
    isWhole = true
  }

  /// How the calls of a profile come from those of a busier one; nil where the profiles do not differ in known numbers
  /// of calls alone, or not downwards.
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
