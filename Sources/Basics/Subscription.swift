/// What a customer subscribes to beside the plan itself.
public struct Subscription: Hashable, Sendable {
  /// User lines beyond the one included, 0 to 19 (clause T3).
  public var additionalLines: Int
  /// Packs of five direct-dial numbers beyond the one included (clause T4).
  public var numberPacks: Int
  /// Whether personalised messages are taken (clause T5).
  public var customMessages: Bool
  /// Activations of call forwarding a month (clause T12); an expected number, so a fraction is allowed.
  public var forwardingsPerMonth: Double

  /// A subscription; the defaults are the bare plan.
  public init(
    additionalLines: Int = 0, numberPacks: Int = 0, customMessages: Bool = false, forwardingsPerMonth: Double = 0
  ) {
    self.additionalLines = additionalLines
    self.numberPacks = numberPacks
    self.customMessages = customMessages
    self.forwardingsPerMonth = forwardingsPerMonth
  }

  /// User lines in all, the included one counted.
  public var userLines: Int { additionalLines + 1 }
}
