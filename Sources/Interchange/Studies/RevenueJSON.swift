import Basics
import Statistics
import Studies

/// What customers pay on the plans they hold as JSON: a customer and month, and of all of them where their number is
/// given.
struct RevenueJSON: Encodable {
  private let each: AmountsJSON
  private let more: MoreJSON

  /// `customers` are those that the part has in the base; nil where the base's size is not given.
  init(_ revenue: Revenue, customers: Double?) {
    each = AmountsJSON(revenue, times: 1)
    more = MoreJSON(
      moves: revenue.moves.map { MoveJSON(from: $0.from.key, to: $0.to.key, share: FigureJSON($0.share)) },
      customers: customers, of_all_customers: customers.map { AmountsJSON(revenue, times: $0) })
  }

  func encode(to encoder: any Encoder) throws { try Together(each, more).encode(to: encoder) }

  private struct AmountsJSON: Encodable {
    let today: FigureJSON
    let nobody_moves: DraftedJSON
    let some_move: DraftedJSON?
    let some_moved_after_a_year: DraftedJSON?
    let all_on_cheapest: DraftedJSON

    init(_ revenue: Revenue, times factor: Double) {
      today = FigureJSON(revenue.today.times(factor))
      nobody_moves = DraftedJSON(revenue.unmoved, times: factor)
      some_move = revenue.migrating.map { DraftedJSON($0, times: factor) }
      some_moved_after_a_year = revenue.migrated.map { DraftedJSON($0, times: factor) }
      all_on_cheapest = DraftedJSON(revenue.best, times: factor)
    }
  }

  private struct DraftedJSON: Encodable {
    let amount: FigureJSON
    let change: FigureJSON

    init(_ drafted: Revenue.Drafted, times factor: Double) {
      amount = FigureJSON(drafted.amount.times(factor))
      change = FigureJSON(drafted.change.times(factor))
    }
  }

  private struct MoreJSON: Encodable {
    let moves: [MoveJSON]
    let customers: Double?
    let of_all_customers: AmountsJSON?
  }

  private struct MoveJSON: Encodable {
    let from: String
    let to: String
    let share: FigureJSON
  }
}
