import Basics
import Documents
import Files

/// A draft of a tariff: a short file that names the tariff it is based on and says only what differs.
///
/// It is written as a tariff is, with names in the place of positions (`rates: {france-mobile: {per_minute: 0.19}}`) and
/// figures as their amounts alone (`monthly_price: 109`). A plan is changed under its key, dropped by `none`, and made
/// from another by `like`.
public struct TariffDraft: Sendable {
  /// The tariff that a draft is based on.
  public enum Base: Hashable, Sendable {
    /// The one shipped.
    case shipped
    /// A file, as the draft names it.
    case file(String)
  }

  private static let key = "based_on"

  /// The tariff it is based on.
  public let base: Base
  /// Where it names that tariff.
  private let place: Place
  private let root: Element

  /// The draft that a document is; nil for a whole tariff.
  ///
  /// Throws ``DocumentFailure`` for one that does not say what it is based on.
  public init?(_ root: Element) throws(DocumentFailure) {
    guard let named = root.value(of: TariffDraft.key) else { return nil }
    var reader = Reader()
    let text = reader.text(named, limit: 1000)
    let name = try reader.finish(text)
    base = name == "shipped" ? .shipped : .file(name)
    place = named.place
    self.root = root
  }

  /// The digest that tells a draft by its bytes and that of the tariff it is based on.
  public static func digest(of bytes: [UInt8], on base: String) -> String { sha256(of: bytes + Array(base.utf8)) }

  /// The whole document of the draft, on the document of the tariff it is based on, which is in order.
  ///
  /// Whatever is wrong with it is the draft's, so that all that is not written in it stands where it names that tariff.
  /// Throws ``DocumentFailure`` for names that the tariff does not have, then with all other problems too.
  public func document(on base: Element) throws(DocumentFailure) -> Element {
    let own = [TariffDraft.key, "version"]
    var decoder = TariffDecoder()
    let optional = TariffDecoder.keys.filter { !own.contains($0) }
    let fields = decoder.reader.fields(of: root, required: own, optional: optional) ?? [:]
    let version = fields["version"]?.written ?? ""
    let base = base.standing(at: place)
    let drafted = root.holding(
      root.pairs.filter { $0.key != TariffDraft.key && fields[$0.key] != nil }.map { pair in
        switch pair.key {
        case "plans":
          let plans = DraftedPlans(version: version, base: base.value(of: pair.key))
          return (pair.key, pair.keyPlace, plans.plans(pair.value, &decoder.reader))
        case "common":
          let words = TariffWords.drafted(version).fr
          return (pair.key, pair.keyPlace, pair.value.figures(CommonFigure.allCases.map(\.rawValue), words: words))
        default: return pair
        }
      })
    // Plans are laid over one by one already: what a draft drops must not come back.
    let below = drafted.value(of: "plans") == nil ? base : base.without("plans")
    let whole = drafted.laid(over: below, &decoder.reader)
    // What is wrong with names, and what with values, is told at once.
    if !decoder.reader.problems.isEmpty { _ = decoder.tariff(whole, sha256: "") }
    return try decoder.reader.finish(whole)
  }
}

/// The plans of a draft.
private struct DraftedPlans {
  /// Plans that a draft may speak of: as many as could be dropped and put in their place.
  private static let limit = 2 * Plan.counts.upperBound
  /// Keys of a new plan that no plan of a tariff has.
  private static let ownKeys = ["like", "after"]
  private static let figures = PlanFigure.allCases.map(\.rawValue)

  typealias Pair = (key: String, keyPlace: Place, value: Element)

  let version: String
  let base: Element?

  /// The plans of the tariff with those of the draft among them.
  func plans(_ draft: Element, _ reader: inout Reader) -> Element {
    guard case .mapping(let drafted) = draft.content, case .mapping(let known) = base?.content else { return draft }
    guard drafted.count <= DraftedPlans.limit else {
      reader.note(draft, expected: PlanKey.countExpected)
      return base ?? draft
    }
    var plans = known
    var added: Set<String> = []
    for pair in drafted {
      if let position = known.firstIndex(where: { $0.key == pair.key }) {
        change(&plans, to: pair, from: known[position].value, &reader)
      } else if let plan = plan(pair, like: known, &reader) {
        let position = place(of: pair.value, in: plans, added: added, &reader)
        plans.insert(plan, at: min(position, plans.count))
        added.insert(pair.key)
      }
    }
    let dropped = drafted.filter { $0.value.written == "none" }.map(\.key)
    return draft.holding(plans.filter { !dropped.contains($0.key) || added.contains($0.key) })
  }

  /// Puts what a draft says of a plan over what the tariff does.
  private func change(_ plans: inout [Pair], to pair: Pair, from plan: Element, _ reader: inout Reader) {
    guard pair.value.written != "none", let position = plans.firstIndex(where: { $0.key == pair.key }) else { return }
    let terms = pair.value.figures(DraftedPlans.figures, words: TariffWords.drafted(version).fr)
    plans[position] = (pair.key, pair.keyPlace, terms.laid(over: plan, &reader))
  }

  /// A plan that the tariff does not have.
  private func plan(_ pair: Pair, like known: [Pair], _ reader: inout Reader) -> Pair? {
    guard let like = pair.value.value(of: "like") else {
      reader.note(pair.value, expected: TariffWords.like)
      return nil
    }
    guard let model = known.first(where: { $0.key == like.written }) else {
      var keys = Vocabulary(known.map(\.key))
      reader.note(like, expected: TariffWords.like, among: &keys)
      return nil
    }
    let place = pair.value.place
    let name = model.value.value(of: "name")?.written ?? model.key
    let words = TariffWords.drafted(version, like: name).fr
    let rest = model.value.standing(at: place).figures(DraftedPlans.figures, words: words, evenIfSaid: true)
    let own = DraftedPlans.ownKeys.reduce(pair.value) { $0.without($1) }
    let terms = own.figures(DraftedPlans.figures, words: TariffWords.drafted(version).fr)
    return (pair.key, pair.keyPlace, terms.laid(over: rest, &reader))
  }

  /// Where a new plan stands: after the one it names, else after the one it is like, and any new ones there.
  private func place(of plan: Element, in plans: [Pair], added: Set<String>, _ reader: inout Reader) -> Int {
    let named = plan.value(of: "after")
    guard let found = plans.firstIndex(where: { $0.key == (named ?? plan.value(of: "like"))?.written }) else {
      if let named {
        var keys = Vocabulary(plans.map(\.key))
        reader.note(named, expected: TariffWords.after, among: &keys)
      }
      return plans.count
    }
    return plans[(found + 1)...].firstIndex { !added.contains($0.key) } ?? plans.count
  }
}

extension Element {
  /// Its keys and values, in file order; none of anything else.
  fileprivate var pairs: [(key: String, keyPlace: Place, value: Element)] {
    if case .mapping(let pairs) = content { pairs } else { [] }
  }

  /// Terms whose figures are written as their amounts alone or in full, all in full, with some words in the place of the
  /// brochure's: where none are said, or whatever is said.
  fileprivate func figures(_ keys: [String], words: String, evenIfSaid: Bool = false) -> Element {
    guard case .mapping(let pairs) = content else { return self }
    return holding(
      pairs.map { pair in
        guard keys.contains(pair.key) else { return pair }
        return (pair.key, pair.keyPlace, pair.value.figure(words, evenIfSaid: evenIfSaid))
      })
  }

  private func figure(_ words: String, evenIfSaid: Bool) -> Element {
    let said = (key: "words", keyPlace: place, value: Element(text: words, at: place))
    switch content {
    case .scalar: return holding([("amount", place, self), said])
    case .mapping(let pairs):
      guard evenIfSaid || value(of: "words") == nil else { return self }
      return holding(pairs.filter { $0.key != "words" } + [said])
    case .list: return self
    }
  }

  /// The same keys and values but for one.
  fileprivate func without(_ key: String) -> Element {
    guard case .mapping(let pairs) = content else { return self }
    return holding(pairs.filter { $0.key != key })
  }
}
