import Probability

/// The calls of a month in the order they are made: streams, lengths and recipients, column by column.
///
/// Short loops over columns keep the processor busier than one long loop over calls. Owns its memory, which only grows.
final class CallSequence {
  /// Calls in the sequence.
  private(set) var count = 0
  /// Stream of each call.
  private(set) var stream: UnsafeMutablePointer<Int32>
  /// Billed seconds of each call.
  private(set) var seconds: UnsafeMutablePointer<Int32>
  /// Line of each call: 0 for the analogue line, k for user line k.
  private(set) var line: UnsafeMutablePointer<Int32>
  /// Where each call fell on the line of its stream's recipients: a share of it when drawn, 0 to concentration +
  /// earlier calls once settled.
  private(set) var position: UnsafeMutablePointer<Double>
  /// Whether each call went to a new recipient.
  private(set) var isNew: UnsafeMutablePointer<Bool>

  private var capacity = 1024

  init() {
    stream = .allocate(capacity: capacity)
    seconds = .allocate(capacity: capacity)
    line = .allocate(capacity: capacity)
    position = .allocate(capacity: capacity)
    isNew = .allocate(capacity: capacity)
  }

  deinit { deallocate() }

  private func deallocate() {
    stream.deallocate()
    seconds.deallocate()
    line.deallocate()
    position.deallocate()
    isNew.deallocate()
  }

  /// Draws the order of so many calls of each stream: at every step each of the calls left is equally likely.
  ///
  /// Uses up `remaining`.
  func drawOrder(_ remaining: UnsafeMutableBufferPointer<Int>, _ random: inout RandomStream) {
    count = remaining.reduce(0, +)
    reserve(count)
    var local = random
    var next = 0
    for left in stride(from: count, to: 0, by: -1) {
      while remaining[next] == 0 { next += 1 }
      // Where one stream is left it comes without drawing.
      if remaining[next] == left {
        for call in (count - left)..<count { stream[call] = Int32(truncatingIfNeeded: next) }
        break
      }
      var place = local.index(below: left)
      var chosen = next
      while place >= remaining[chosen] {
        place -= remaining[chosen]
        chosen += 1
      }
      remaining[chosen] -= 1
      stream[count - left] = Int32(truncatingIfNeeded: chosen)
    }
    random = local
  }

  /// Draws the length of every call.
  func drawSeconds(_ samplers: UnsafeMutableBufferPointer<DurationSampler>, _ random: inout RandomStream) {
    var local = random
    for call in 0..<count {
      let sampler = samplers[Int(stream[call])]
      seconds[call] = Int32(truncatingIfNeeded: sampler.sample(from: &local))
    }
    random = local
  }

  /// Draws the line every call leaves from: the analogue line by the stream's share, else each user line alike.
  func drawLines(_ streams: UnsafeMutableBufferPointer<StreamRules>, userLines: Int, _ random: inout RandomStream) {
    for call in 0..<count {
      let isAnalogue = random.uniform() < streams[Int(stream[call])].fromAnalogueLine
      line[call] = isAnalogue ? 0 : Int32(truncatingIfNeeded: 1 + random.index(below: userLines))
    }
  }

  /// Keeps each call with the chance of its stream and adds those kept to the counts.
  ///
  /// Draws one number a call whatever the chances, so that what is kept with a chance is kept with every larger one.
  func thin(
    _ kept: UnsafeMutableBufferPointer<Double>, _ counts: UnsafeMutableBufferPointer<Int>, _ random: inout RandomStream
  ) {
    var next = 0
    for call in 0..<count {
      let index = Int(stream[call])
      guard random.uniform() < kept[index] else { continue }
      counts[index] += 1
      stream[next] = stream[call]
      seconds[next] = seconds[call]
      line[next] = line[call]
      position[next] = position[call]
      next += 1
    }
    count = next
  }

  /// Draws for every call where it falls among its stream's recipients, as a share of their line.
  func drawPositions(_ random: inout RandomStream) {
    var local = random
    for call in 0..<count { position[call] = local.uniform() }
    random = local
  }

  /// Tells from the positions drawn which calls go to a new recipient, and where on the line of the old ones the others
  /// fall.
  func settleRecipients(
    _ streams: UnsafeMutableBufferPointer<StreamRules>, _ tallies: UnsafeMutableBufferPointer<RecipientTally>
  ) {
    tallies.update(repeating: RecipientTally())
    for call in 0..<count {
      let index = Int(stream[call])
      let tally = tallies[index]
      let place = position[call] * (streams[index].concentration + tally.calls)
      let new = place >= tally.calls - streams[index].discount * tally.recipients
      position[call] = place
      isNew[call] = new
      tallies[index] = RecipientTally(calls: tally.calls + 1, recipients: tally.recipients + (new ? 1 : 0))
    }
  }

  /// Draws call by call whether the recipient is a new one, until the streams on a list have reached its limit of
  /// recipients; gives the calls up to then, all of them where the limit is not reached.
  ///
  /// Draws what ``drawPositions(_:)`` draws of the calls up to then, and leaves their tallies.
  func drawRecipients(
    until limit: Int, _ list: UnsafeMutableBufferPointer<Bool>, _ streams: UnsafeMutableBufferPointer<StreamRules>,
    _ tallies: UnsafeMutableBufferPointer<RecipientTally>, _ random: inout RandomStream
  ) -> Int {
    tallies.update(repeating: RecipientTally())
    var local = random
    var seen = 0
    var call = 0
    while call < count, seen < limit {
      // Calls of one stream at a stretch: its tally stays where it is quick to reach.
      let index = stream[call]
      let (concentration, discount) = (streams[Int(index)].concentration, streams[Int(index)].discount)
      let counted = list[Int(index)] ? 1 : 0
      var tally = tallies[Int(index)]
      repeat {
        let place = local.uniform() * (concentration + tally.calls)
        let isNew = place >= tally.calls - discount * tally.recipients
        tally.calls += 1
        tally.recipients += isNew ? 1 : 0
        seen &+= isNew ? counted : 0
        call &+= 1
      } while call < count && seen < limit && stream[call] == index
      tallies[Int(index)] = tally
    }
    random = local
    return call
  }

  private func reserve(_ calls: Int) {
    guard calls > capacity else { return }
    deallocate()
    capacity = calls + calls / 2
    stream = .allocate(capacity: capacity)
    seconds = .allocate(capacity: capacity)
    line = .allocate(capacity: capacity)
    position = .allocate(capacity: capacity)
    isNew = .allocate(capacity: capacity)
  }
}

/// Calls and distinct recipients of a stream so far in the month.
struct RecipientTally {
  var calls = 0.0
  var recipients = 0.0
}
