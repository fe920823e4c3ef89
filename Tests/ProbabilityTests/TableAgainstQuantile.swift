import Probability
import Testing

/// Expects a filled table, one that was another distribution's before, to give what the quantile function gives.
func expectThatATableOnlySavesTime(of distribution: BilledDuration, draws: Int, seed: UInt64) {
  let table = DurationTable(BilledDuration(mean: 7, cv: 1))
  table.become(distribution)
  let unfilled = DurationTable(distribution, expectedDraws: 0)
  defer { withExtendedLifetime((table, unfilled)) {} }
  let bare = unfilled.sampler
  var stream = RandomStream(seed: seed, replication: 0, purpose: 0)
  for draw in 0..<draws {
    // Every other draw from the upper tail, where the second table decides.
    let bits = UInt32(truncatingIfNeeded: stream.next()) | (draw % 2 == 0 ? 0 : 0xF000_0000)
    let more = stream.next()
    #expect(table.sampler.seconds(at: bits, then: more) == bare.seconds(at: bits, then: more))
  }
  for bits in [0, 1, 0xEFFF_FFFF, 0xF000_0000, UInt32.max] {
    for more in [0, 1, UInt64.max] {
      #expect(table.sampler.seconds(at: bits, then: more) == bare.seconds(at: bits, then: more))
    }
  }
}
