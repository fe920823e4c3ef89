import Basics
import Probability

/// Writes out the calls of one possible customer, month by month: times, lines, recipients and all.
public struct CallGenerator: Sendable {
  private let profile: Profile
  private let customer: Customer
  private var counts: RandomStream
  private var calls: RandomStream
  private var months: MonthlyCounts
  private var month = 0

  /// The calls of the customer that a seed names.
  public init(_ profile: Profile, seed: UInt64) {
    GSLErrors.returnInsteadOfAborting()
    self.profile = profile
    // A replication number no experiment reaches: records share no draws with a simulation of the same seed.
    func substream(_ purpose: UInt64) -> RandomStream {
      RandomStream(seed: seed, replication: .max, purpose: purpose)
    }
    var figures = substream(0)
    // The number 3 is taken by the shifts of exact months.
    var shared = substream(4)
    var customer = Customer(likelyOf: profile)
    customer.redraw(profile, from: &figures, shared: &shared)
    self.customer = customer
    counts = substream(1)
    calls = substream(2)
    months = MonthlyCounts(
      customer, factors: customer.monthlyFactors(from: profile.monthlyFactors, of: profile),
      autocorrelation: profile.busyness.autocorrelation)
  }

  /// The calls of the next month of the horizon, by start; throws ``TooManyCalls`` where there are too many to write.
  public mutating func nextMonth() throws(TooManyCalls) -> [Call] {
    let times = CallTimes(profile.month(at: month))
    month += 1
    let numbers = UnsafeMutableBufferPointer<Int>.allocate(capacity: profile.streams.count)
    numbers.initialize(repeating: 0)
    defer { numbers.deallocate() }
    try months.next(customer, into: numbers, from: &counts)
    var all: [Call] = []
    for index in profile.streams.indices {
      let starts = (0..<numbers[index]).map { _ in times.sample(from: &calls) }.sorted()
      all += callsOfStream(index, customer.streams[index], starts)
    }
    return all.sorted { $0.startedAt < $1.startedAt }
  }

  private mutating func callsOfStream(
    _ index: Int, _ figures: Customer.StreamFigures, _ times: [LocalTime]
  ) -> [Call] {
    let stream = profile.streams[index]
    var urn = RecipientUrn(stream.recipients)
    return times.map { time in
      let isAnalogue = calls.uniform() < stream.fromAnalogueLine
      let line: Line = isAnalogue ? .analogue : .user(1 + calls.index(below: profile.subscription.userLines))
      let seconds = figures.duration.seconds(at: calls.uniform())
      return Call(
        startedAt: time, line: line, destination: stream.destination,
        recipient: "s\(index + 1)-\(urn.next(from: &calls))",
        seconds: seconds)
    }
  }
}

/// The Pitman-Yor urn of a month: recipients numbered from 1 as they first appear.
struct RecipientUrn {
  private let distribution: PitmanYor
  private var recipientOfCall: [Int] = []
  private var callsOfRecipient: [Int] = []

  init(_ distribution: PitmanYor) { self.distribution = distribution }

  /// The recipient of the next call.
  mutating func next(from random: inout RandomStream) -> Int {
    let calls = Double(recipientOfCall.count)
    let recipients = Double(callsOfRecipient.count)
    let isNew = random.uniform() * (distribution.concentration + calls) >= calls - distribution.discount * recipients
    let recipient = isNew ? callsOfRecipient.count + 1 : old(&random)
    if isNew { callsOfRecipient.append(0) }
    callsOfRecipient[recipient - 1] += 1
    recipientOfCall.append(recipient)
    return recipient
  }

  /// An old recipient with weight n_j − d: that of a random earlier call, kept with probability (n_j − d)/n_j.
  private func old(_ random: inout RandomStream) -> Int {
    while true {
      let recipient = recipientOfCall[random.index(below: recipientOfCall.count)]
      let calls = Double(callsOfRecipient[recipient - 1])
      if random.uniform() * calls >= distribution.discount { return recipient }
    }
  }
}
