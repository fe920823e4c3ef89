import Advice
import Basics
import CallImport
import Expectation
import Simulation

/// A row with the number it has among all, from 1.
package struct NumberedRow: Sendable {
  /// Its number.
  package let number: Int
  /// The row.
  package let row: TableRow

  /// A row with its number.
  package init(_ number: Int, _ row: TableRow) { (self.number, self.row) = (number, row) }
}

/// What came of a row.
package enum CustomerOutcome: Sendable {
  /// The advice to a customer, with the plan he holds where that is known.
  case advised(id: String, held: Plan?, CustomerAdvice)
  /// Why there is none.
  case refused(Refusal)
  /// The customer is not in the sample.
  case leftOut
}

/// Advises the customers of a table, a row at a time.
package struct Portfolio: Sendable {
  private let table: CustomerTable
  private let models: CustomerModels
  private let adviser: CustomerAdviser
  private let seed: UInt64
  private let sample: Double

  /// A portfolio; `sample` is the share of customers who are advised.
  package init(
    _ table: CustomerTable, _ models: CustomerModels, _ adviser: CustomerAdviser, seed: UInt64, sample: Double
  ) {
    (self.table, self.models, self.adviser) = (table, models, adviser)
    (self.seed, self.sample) = (seed, sample)
  }

  /// What comes of some rows, in their order.
  ///
  /// Throws `CancellationError`.
  package func advise(_ rows: [NumberedRow]) async throws -> [CustomerOutcome] {
    let tables = ExactTables()
    var outcomes: [CustomerOutcome] = []
    for row in rows {
      switch checked(row) {
      case .failure(let refusal): outcomes.append(.refused(refusal))
      case .success(nil): outcomes.append(.leftOut)
      case .success(let customer?):
        do {
          let outlook = CustomerOutlook(customer.model, tables)
          outcomes.append(
            .advised(
              id: customer.id, held: customer.held,
              try await adviser.advise(customer.model, outlook, seed: customer.seed)))
        } catch let error as SimulationError { outcomes.append(.refused(Refusal(error))) }
      }
    }
    return outcomes
  }

  /// What would be refused of some rows, without advising anybody.
  package func refusals(_ rows: [NumberedRow]) -> [Refusal?] {
    rows.map { row in
      if case .failure(let refusal) = checked(row) { refusal } else { nil }
    }
  }

  /// The customer of a row with his model; nil where he is not in the sample.
  private func checked(_ row: NumberedRow) -> Result<(id: String, held: Plan?, model: Model, seed: UInt64)?, Refusal> {
    Result { () throws(Refusal) in
      let customer = try table.customer(row.row, number: row.number)
      let numbers = CustomerNumbers(seed: seed, id: customer.id)
      guard numbers.place < sample else { return nil }
      return (customer.id, customer.held, try models.model(customer), numbers.seed)
    }
  }
}
