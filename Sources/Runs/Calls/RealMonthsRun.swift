import Advice
import Basics
import Simulation

/// The real months of a file of calls, rated under every plan of an advice's contract.
public struct RealMonthsRun: Sendable {
  /// The months, of which the file has every day.
  public let months: [RealMonth]
  /// Months left out, as the file has not every day of them.
  public let incomplete: [BillingMonth]
  /// Calls of the months without a printed price, which no bill counts.
  public let unpricedCalls: Int
  /// What came of the file.
  public let file: ReadFile

  /// Reads the calls of a file and rates them by a model's contract; `held` is the key of the plan held in a month.
  ///
  /// Throws ``Failure``.
  public init(_ source: CallSource, _ model: Model, held: (BillingMonth) -> String) async throws {
    let (tariff, choices) = (model.tariff, model.choices)
    let read = try await source.reading { try $0.read(tariff, choices) }
    file = read.file
    let days = read.calls.map(\.startedAt.date)
    guard let first = days.min(), let last = days.max() else {
      throw Failure.badData(ExpectedWords.noCalls(in: source.path))
    }
    let left = Coverage.incompleteMonths(first...last, .first)
    let (begin, end) = (BillingDay.first.month(of: first), BillingDay.first.month(of: last))
    let all = (begin.index...end.index).map(BillingMonth.init(index:))
    incomplete = all.filter(left.contains)
    let whole = all.filter { !left.contains($0) }
    let known = Set(whole)
    let calls = read.calls.filter { known.contains($0.startedAt.billingMonth) && $0.seconds > 0 }
    months = try RealMonth.rated(whole, of: calls, model.contract, held: held)
    let terms = try Dictionary(grouping: calls, by: \.destination).map { destination, calls in
      (try model.contract.terms(of: destination).handling == .unpriced, calls.count)
    }
    unpricedCalls = terms.reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
  }
}
