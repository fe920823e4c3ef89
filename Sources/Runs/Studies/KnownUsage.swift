import Simulation

/// What the calls of a population's customers cost, from a run of the same customers: no fixed charge has a part in it, so
/// that a draft of other prices a month needs no run of its own.
public struct KnownUsage: Sendable {
  /// Under today's tariff, by cell; nil where it is not known.
  public let today: [MeanUsage]?
  /// Under a draft that charges calls in the same way; nil where it is not known.
  public let draft: [MeanUsage]?

  /// Nothing.
  public init() { self.init(today: nil, draft: nil) }

  init(today: [MeanUsage]?, draft: [MeanUsage]?) { (self.today, self.draft) = (today, draft) }

  /// Today's of this one, the draft's of another one.
  public func drafted(as other: KnownUsage?) -> KnownUsage { KnownUsage(today: today, draft: other?.draft) }
}
