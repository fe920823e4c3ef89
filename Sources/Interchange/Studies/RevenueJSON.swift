import Basics
import Statistics
import Studies

/// What customers pay on the plans they hold as JSON: a customer and month, and of all of them where their number is
/// given.
struct RevenueJSON: Encodable {
  let today: FigureJSON
  let nobody_moves: DraftedJSON
  let some_move: DraftedJSON?
  let some_moved_after_a_year: DraftedJSON?
  let all_on_cheapest: DraftedJSON
  let moves: [MoveJSON]
  let customers: Double?
  let of_all_customers: TotalsJSON?

  struct DraftedJSON: Encodable {
    let amount: FigureJSON
    let change: FigureJSON

    init(_ drafted: Revenue.Drafted, times factor: Double = 1) {
      amount = FigureJSON(drafted.amount.times(factor))
      change = FigureJSON(drafted.change.times(factor))
    }
  }

  struct MoveJSON: Encodable {
    let from: String
    let to: String
    let share: FigureJSON
  }

  struct TotalsJSON: Encodable {
    let today: FigureJSON
    let nobody_moves: DraftedJSON
    let some_move: DraftedJSON?
    let some_moved_after_a_year: DraftedJSON?
    let all_on_cheapest: DraftedJSON
  }

  /// `customers` are those that the part has in the base; nil where the base's size is not given.
  init(_ revenue: Revenue, customers: Double?) {
    today = FigureJSON(revenue.today)
    nobody_moves = DraftedJSON(revenue.unmoved)
    some_move = revenue.migrating.map { DraftedJSON($0) }
    some_moved_after_a_year = revenue.migrated.map { DraftedJSON($0) }
    all_on_cheapest = DraftedJSON(revenue.best)
    moves = revenue.moves.map { MoveJSON(from: $0.from.key, to: $0.to.key, share: FigureJSON($0.share)) }
    self.customers = customers
    of_all_customers = customers.map { count in
      TotalsJSON(
        today: FigureJSON(revenue.today.times(count)), nobody_moves: DraftedJSON(revenue.unmoved, times: count),
        some_move: revenue.migrating.map { DraftedJSON($0, times: count) },
        some_moved_after_a_year: revenue.migrated.map { DraftedJSON($0, times: count) },
        all_on_cheapest: DraftedJSON(revenue.best, times: count))
    }
  }
}
