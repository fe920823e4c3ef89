import Basics
import Rating
import Tariffs

/// Itemised bills of given calls.
public struct BillData: MachineData {
  /// The tariff they were rated with.
  public let tariff: Tariff
  /// Bills by plan, in the order asked for.
  public let bills: [(plan: Plan, months: [MonthBill])]
  /// Rows left out because they could not be read.
  public let skippedRows: Int
  /// Value added tax; nil to show amounts excluding tax only.
  public let tax: TaxRate?
  /// What stands behind them.
  public let background: BillBackground
  /// What charges are called.
  let titles: ChargeTitles

  /// Bills with what stands behind them and what their charges are called.
  public init(
    tariff: Tariff, bills: [(plan: Plan, months: [MonthBill])], skippedRows: Int, tax: TaxRate?,
    background: BillBackground = BillBackground(), titles: ChargeTitles
  ) {
    self.tariff = tariff
    self.bills = bills
    self.skippedRows = skippedRows
    self.tax = tax
    self.background = background
    self.titles = titles
  }

  /// Calls without a printed price over all months: of each destination the largest count of the plans.
  public var unpriced: [UnpricedCalls] {
    var all: [UnpricedCalls] = []
    for item in bills.flatMap({ UnpricedCalls.total($0.months.map(\.unpriced)) }) {
      if let index = all.firstIndex(where: { $0.destination == item.destination && $0.clause == item.clause }) {
        all[index].calls = max(all[index].calls, item.calls)
        all[index].seconds = max(all[index].seconds, item.seconds)
      } else {
        all.append(item)
      }
    }
    return all
  }

  /// The sum of the months' totals.
  public static func total(_ months: [MonthBill]) -> Money { months.reduce(into: .zero) { $0 += $1.total } }

  /// The sum of the months' totals with tax, each rounded to the cent as it is shown.
  public static func total(_ months: [MonthBill], including tax: TaxRate) -> Money {
    months.reduce(into: .zero) { $0 += $1.total(including: tax) }
  }
}
