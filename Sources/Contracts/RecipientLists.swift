import Basics
import Tariffs

/// Which distinct recipients a plan counts in a billing month, and up to how many they are included (T6, T7 and their
/// reading).
///
/// Calls to fixed lines count on one list; calls to mobiles on a list of their own or, where the brochure's 500 are
/// read as 500 in all, on the same. Calls to mobiles that draw on an allowance count on none: the brochure's mark (1)
/// stands on "illimité", not on the 2 h. Where they are read as 500 of each line, every line has lists of its own.
public struct RecipientLists: Hashable, Sendable {
  /// A list with an end.
  public struct List: Hashable, Sendable {
    /// Distinct recipients whose calls are included; the first of the month stay so, calls to others are charged.
    public let limit: Int
    /// The clause that sets the limit.
    public let clause: String
    /// Whether calls of the fixed bundle count on it.
    public let countsFixed: Bool
    /// Whether calls to mobiles count on it.
    public let countsMobile: Bool

    /// What the list comes to for a call, whatever clause sets it.
    var reach: Reach { Reach(limit: limit, countsFixed: countsFixed, countsMobile: countsMobile) }
  }

  /// Limit and members of a list.
  struct Reach: Hashable {
    let limit: Int
    let countsFixed: Bool
    let countsMobile: Bool
  }

  /// The lists that have an end, at most two.
  public let lists: [List]
  /// Whether each line has lists of its own.
  public let isPerLine: Bool
  private let userLines: Int

  init(_ terms: PlanTerms, _ choices: ReadingChoices, _ subscription: Subscription) {
    let isUnlimited = terms.mobileAllowanceSeconds.value == .unlimited
    let isTogether = isUnlimited && choices.recipients == .together
    isPerLine = choices.recipientScope == .perLine
    userLines = subscription.userLines
    func list(_ figure: Figure<Limit>, fixed: Bool, mobile: Bool) -> List? {
      figure.value.value.map { List(limit: $0, clause: figure.clause, countsFixed: fixed, countsMobile: mobile) }
    }
    let fixed = list(terms.fixedRecipientLimit, fixed: true, mobile: isTogether)
    let mobile = isUnlimited && !isTogether ? list(terms.mobileRecipientLimit, fixed: false, mobile: true) : nil
    lists = [fixed, mobile].compactMap { $0 }
  }

  /// The kinds of lines that have lists of their own, for streams with these shares of calls from the analogue line; one
  /// kind with all calls where lists are the subscription's.
  public func kinds(fromAnalogueLine shares: [Double]) -> [LineKinds.Kind] {
    isPerLine ? LineKinds.each(userLines: userLines, fromAnalogueLine: shares) : LineKinds.all(shares)
  }

  /// Position in ``lists`` of the list that calls so handled count on; nil where every recipient is included.
  public func position(of handling: CallTerms.Handling) -> Int? {
    switch handling {
    case .fixedBundle: lists.firstIndex(where: \.countsFixed)
    case .mobileBundle: lists.firstIndex(where: \.countsMobile)
    case .free, .unpriced, .outsideBundle, .limitedMobileBundle: nil
    }
  }
}
