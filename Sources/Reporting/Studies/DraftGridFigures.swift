import Basics
import Interchange
import Statistics
import Studies
import Tariffs

/// The figures of a grid that its sentences, tables and pictures tell.
struct DraftGridFigures {
  let data: DraftGridData

  var plans: [DraftGridData.NamedPlan] { data.plans }
  var mainPlan: DraftGridData.NamedPlan { data.mainPlan }

  /// Share of customers for whom a plan is the cheapest under a draft; nil where it does not list it.
  func share(_ key: String, _ part: DraftPart, _ draft: Int) -> Estimate? {
    data.drafts[draft].draft.plan(key).map { part.draft.cheaper[$0.index] }
  }

  /// The same today.
  func shareToday(_ key: String, _ part: DraftPart) -> Estimate? {
    data.common.tariff.plan(key).map { part.today.cheaper[$0.index] }
  }

  func mainShare(_ part: DraftPart, _ draft: Int) -> Estimate? { share(mainPlan.key, part, draft) }
  func mainShareToday(_ part: DraftPart) -> Estimate? { shareToday(mainPlan.key, part) }

  /// The draft under which the main plan is the cheapest for the most customers.
  var widest: (draft: Int, share: Estimate)? {
    let shares = data.drafts.indices.compactMap { draft in
      mainShare(data.drafts[draft].parts[0], draft).map { (draft: draft, share: $0) }
    }
    return shares.max { $0.share.mean < $1.share.mean }
  }

  /// What a customer pays and what that changes by: with the migration that is stated, else if nobody moves; where it is
  /// not known which plans they hold, on the cheapest.
  func drafted(_ part: DraftPart) -> Revenue.Drafted {
    (data.isRevenueKnown ? part.revenue : nil).map { $0.migrating ?? $0.unmoved }
      ?? Revenue.Drafted(amount: part.draft.leastBill, change: part.change.changeOnCheaper)
  }

  func amount(_ part: DraftPart) -> Estimate { drafted(part).amount }
  func change(_ part: DraftPart) -> Estimate { drafted(part).change }
}
