import Advice
import Basics

/// An answer as it was typed.
public struct TypedAnswer: Hashable, Sendable, Codable {
  /// The question's key, such as `mobile-calls`.
  public var question: String
  /// What was typed.
  public var text: String

  /// An answer to a question.
  public init(_ question: String, _ text: String) { (self.question, self.text) = (question, text) }
}

/// What an advice was worked out with.
public struct DossierSettings: Hashable, Sendable {
  /// Seed of its simulation.
  public var seed: UInt64
  /// Value added tax that amounts are shown with, in percent as typed; nil for amounts excluding tax.
  public var tax: String?
  /// Digest of the tariff's file.
  public var tariff: String
  /// Version of the program.
  public var program: String

  /// Settings from their parts.
  public init(seed: UInt64, tax: String? = nil, tariff: String, program: String = Version.current) {
    (self.seed, self.tax, self.tariff, self.program) = (seed, tax, tariff, program)
  }
}

/// Real bills that came in after an advice.
public struct RealBills: Hashable, Sendable {
  /// Where they are from.
  public enum Origin: String, Hashable, Sendable, CaseIterable {
    /// Typed in, under the plan held alone.
    case typed
    /// Calls rated under every plan.
    case calls
  }

  /// Where they are from.
  public var origin: Origin
  /// The months, each once.
  public var months: [RealMonth]
  /// When they came in.
  public var entered: Moment

  /// Bills of some months.
  public init(_ origin: Origin, _ months: [RealMonth], entered: Moment) {
    (self.origin, self.months, self.entered) = (origin, months, entered)
  }

  /// Bills typed in, in the place of earlier ones of the months that were asked for: one that says what an earlier one said
  /// under the plan held keeps what is known of the other plans.
  public static func typed(
    _ months: [RealMonth], of asked: Set<BillingMonth>, over earlier: RealBills?, entered: Moment
  ) -> RealBills {
    let others = (earlier?.months ?? []).filter { !asked.contains($0.month) }
    let typed = months.map { month in
      earlier?.months.first { $0.month == month.month && $0.held == month.held && $0.paid == month.paid } ?? month
    }
    let kept = (others + typed).sorted { $0.month < $1.month }
    let isOfCalls = kept.contains { $0.amounts.count > 1 }
    return RealBills(isOfCalls ? .calls : .typed, kept, entered: entered)
  }

  /// Months of rated calls beside earlier bills of other months.
  public static func rated(_ months: [RealMonth], over earlier: RealBills?, entered: Moment) -> RealBills {
    let known = Set(months.map(\.month))
    let others = (earlier?.months ?? []).filter { !known.contains($0.month) }
    return RealBills(.calls, (others + months).sorted { $0.month < $1.month }, entered: entered)
  }
}

/// A prospect with what is known of it, what was advised and, later, what its bills came to.
public struct Dossier: Hashable, Sendable {
  /// What is kept of a prospect.
  public struct Content: Hashable, Sendable {
    /// The prospect's name.
    public var name: String
    /// Notes of the adviser.
    public var notes: String
    /// Answers in the order in which they were given.
    public var answers: [TypedAnswer]
    /// The profile's text, where it is not made of the answers alone.
    public var profile: String?
    /// What the advice was worked out with.
    public var settings: DossierSettings
    /// The advice as it was given; nil before there is one.
    public var advice: AdviceGiven?
    /// Bills that came in later; nil before there are any.
    public var bills: RealBills?

    /// A prospect's content from its parts.
    public init(
      name: String, notes: String = "", answers: [TypedAnswer] = [], profile: String? = nil, settings: DossierSettings,
      advice: AdviceGiven? = nil, bills: RealBills? = nil
    ) {
      (self.name, self.notes, self.answers, self.profile) = (name, notes, answers, profile)
      (self.settings, self.advice, self.bills) = (settings, advice, bills)
    }
  }

  /// What it is found by.
  public let id: DossierID
  /// What is kept.
  public var content: Content
  /// When it was begun.
  public let created: Moment
  /// When it was last changed.
  public let changed: Moment
  /// How often it was changed: a change is of the dossier as it was read, or it is refused.
  public let revision: Int

  /// A dossier from its parts.
  public init(_ id: DossierID, _ content: Content, created: Moment, changed: Moment, revision: Int) {
    (self.id, self.content, self.created, self.changed, self.revision) = (id, content, created, changed, revision)
  }

  /// How the advice did by the bills that came in; nil without either.
  public var score: BillScore? {
    guard let advice = content.advice, let bills = content.bills, let said = advice.said else { return nil }
    return BillScore(said, bills.months)
  }
}
