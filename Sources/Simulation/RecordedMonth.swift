import Basics
import Probability
import Traffic

/// One simulated month call by call, with what the engine charges for it: for holding the engine against a rater.
public struct RecordedMonth: Sendable {
  /// The calls in their order, all with a start in the month, a second apart.
  public let calls: [Call]
  /// Usage by plan.
  public let usage: [Money]
  /// Calls without a printed price, by plan.
  public let unpricedCalls: [Int]

  /// The months of one replication of a model, every call drawn in full.
  ///
  /// Recipients are named by stream and order of appearance within the month. Throws ``SimulationError``.
  public static func all(of model: Model, seed: UInt64, replication: Int) throws(SimulationError) -> [RecordedMonth] {
    let model = model.drawingEveryCall
    func substream(_ purpose: Purpose) -> RandomStream {
      RandomStream(seed: seed, replication: UInt64(replication), purpose: purpose.rawValue)
    }
    var (figures, shared) = (substream(.customer), substream(.shared))
    var (counts, random) = (substream(.counts), substream(.calls))
    var customer = Customer(likelyOf: model.profile)
    customer.redraw(model.profile, from: &figures, shared: &shared)
    let engine = MonthEngine(model, durations: customer.streams.map(\.duration))
    for (index, stream) in customer.streams.enumerated() {
      engine.setDuration(stream.duration, ofStream: index, expectedDraws: stream.callsPerMonth)
    }
    var drawn = MonthlyCounts(
      customer, factors: customer.monthlyFactors(from: model.monthlyFactors, of: model.profile),
      autocorrelation: model.profile.busyness.autocorrelation)
    var months: [RecordedMonth] = []
    for month in model.monthlyFactors.indices {
      do { try drawn.next(customer, into: engine.counts, means: engine.means, from: &counts) } catch {
        throw .tooManyCalls(mean: error.mean)
      }
      engine.clearCharges()
      engine.run(&random)
      months.append(
        RecordedMonth(
          calls: engine.recordedCalls(of: model.profile, month: model.profile.month(at: month)),
          usage: engine.usage.map { Money(units: $0) }, unpricedCalls: engine.unpricedCalls.map { Int($0) }))
    }
    return months
  }
}

extension MonthEngine {
  /// The calls of the sequence as records of a month.
  fileprivate func recordedCalls(of profile: Profile, month: BillingMonth) -> [Call] {
    let names = recipientNames(profile)
    let first = month.firstDay
    return (0..<sequence.count).map { call in
      let line = Int(sequence.line[call])
      return Call(
        startedAt: LocalTime(date: first.adding(days: call / 86_400), secondOfDay: call % 86_400),
        line: line == 0 ? .analogue : .user(line), destination: profile.streams[Int(sequence.stream[call])].destination,
        recipient: names[call], seconds: Int(sequence.seconds[call]))
    }
  }

  /// Who each call goes to: the old recipient whose stretch of the line it falls on, or a new one.
  private func recipientNames(_ profile: Profile) -> [String] {
    if !areRecipientsSettled { settleRecipients() }
    if let namedRecipients { return (0..<sequence.count).map { "\(namedRecipients.recipient[$0])" } }
    var callsTo = profile.streams.map { _ in [Double]() }
    return (0..<sequence.count).map { call in
      let stream = Int(sequence.stream[call])
      var chosen = callsTo[stream].count
      if sequence.isNew[call] {
        callsTo[stream].append(0)
      } else {
        // Stretches follow one another in order of appearance, each as long as its calls less the discount.
        var end = 0.0
        chosen =
          callsTo[stream].firstIndex { calls in
            end += calls - streams[stream].discount
            return sequence.position[call] < end
          } ?? chosen - 1
      }
      callsTo[stream][chosen] += 1
      return "\(stream)-\(chosen)"
    }
  }
}
