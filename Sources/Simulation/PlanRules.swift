import Contracts

/// One plan's allowance and limits as plain numbers, for the engine.
struct PlanRules: Sendable {
  /// Stands for a list without an end, where every recipient is included.
  static let noList = -1

  /// Seconds of each pool; `Int.max` where calls to mobiles are unlimited.
  let allowanceSeconds: Int
  let poolCount: Int
  let isPerLine: Bool
  /// The list that calls of the fixed bundle count on: 0, 1 or ``noList``.
  let fixedList: Int
  /// The list that calls to mobiles count on: 0, 1 or ``noList``.
  let mobileList: Int
  /// Lines that have lists of recipients of their own; 0 where lists are the subscription's.
  let recipientLines: Int
  /// Distinct recipients included, by list.
  private let limits: (Int, Int)

  init(_ plan: PlanContract, userLines: Int) {
    allowanceSeconds = plan.pools.seconds ?? .max
    poolCount = plan.pools.count
    isPerLine = plan.pools.isPerLine
    fixedList = plan.recipients.position(of: .fixedBundle) ?? PlanRules.noList
    mobileList = plan.recipients.position(of: .mobileBundle) ?? PlanRules.noList
    let lists = plan.recipients.lists
    recipientLines = plan.recipients.isPerLine && !lists.isEmpty ? userLines + 1 : 0
    limits = (lists.first?.limit ?? .max, lists.dropFirst().first?.limit ?? .max)
  }

  /// Whether calls to mobiles draw on an allowance.
  var hasAllowance: Bool { allowanceSeconds != .max }

  /// Whether calls to fixed lines and to mobiles count on one list.
  var countsTogether: Bool { fixedList == mobileList && fixedList != PlanRules.noList }

  /// The list that calls of a stream count on: 0, 1 or ``noList``.
  func list(of stream: StreamRules) -> Int {
    switch stream.handling {
    case .fixed: fixedList
    case .mobile where !stream.isBilledWhereUnlimited: mobileList
    case .mobile, .none, .unpriced, .billed: PlanRules.noList
    }
  }

  /// Distinct recipients included of a list.
  @inline(__always)
  func limit(_ list: Int) -> Int {
    switch list {
    case 0: limits.0
    case 1: limits.1
    default: .max
    }
  }

  /// Whether so many calls of a month may go to more recipients than are included.
  func mayReachLimit(fixedCalls: Int, mobileCalls: Int) -> Bool {
    countsTogether
      ? fixedCalls + mobileCalls > limit(fixedList)
      : fixedCalls > limit(fixedList) || mobileCalls > limit(mobileList)
  }
}
