import Advice
import Basics
import CallImport
import Documents
import Expectation
import Files
import Fitting
import Simulation
import Tariffs
import Traffic

/// What came of the rows of a customer, or of a row that does not tell whose it is.
package struct CalledCustomer: Sendable {
  /// The customer; nil of a row that does not tell whose it is.
  package let outcome: CustomerOutcome?
  /// What became of the rows.
  package let counts: CallCounts
  /// Rows that are refused, in their order, the customer's first row before them where he is.
  package let refused: [RefusedRow]
}

/// Advises customers of whom nothing but their calls is known: a profile is fitted to each one's, as `fit` does.
package struct CallCustomers: Sendable {
  private let form: CustomerTableForm
  private let beliefs: Profile?
  private let models: CustomerModels
  private let held: Plan?
  private let adviser: CustomerAdviser
  private let seed: UInt64
  private let sample: Double
  private let rowLimit: Int

  /// Customers of a table in a form, about whom a profile's ranges are believed before their calls; nil for weak beliefs.
  ///
  /// All hold one plan, where that is known. A customer may have so many rows at most; `sample` is the share of customers
  /// who are advised.
  package init(
    _ form: CustomerTableForm, beliefs: Profile?, _ models: CustomerModels, held: Plan?, _ adviser: CustomerAdviser,
    seed: UInt64, sample: Double, rowLimit: Int
  ) {
    (self.form, self.beliefs, self.models, self.held, self.adviser) = (form, beliefs, models, held, adviser)
    (self.seed, self.sample, self.rowLimit) = (seed, sample, rowLimit)
  }

  /// What comes of a customer's rows.
  ///
  /// Throws `FileError` and `CancellationError`.
  package func advise(_ group: RowGroups.Group) async throws -> CalledCustomer {
    var read = try ReadCustomer(group, form)
    guard let id = read.id else { return read.withoutCustomer(form) }
    let numbers = CustomerNumbers(seed: seed, id: id)
    guard numbers.place < sample else { return read.leftOut }
    do {
      let history = try read.history(form, rowLimit: rowLimit)
      let model = try model(history, masked: read.masked, of: read.counts.used)
      let outlook = CustomerOutlook(model, ExactTables())
      return read.advised(id, held: held, try await adviser.advise(model, outlook, seed: numbers.seed))
    } catch let refusal as Refusal { return read.refused(refusal) } catch let error as SimulationError {
      return read.refused(Refusal(error))
    }
  }

  /// What would be refused of a customer's rows, without a profile being fitted.
  ///
  /// Throws `FileError`.
  package func check(_ group: RowGroups.Group) throws -> (refusal: Refusal?, counts: CallCounts) {
    var read = try ReadCustomer(group, form)
    guard read.id != nil else { return (nil, read.withoutCustomer(form).counts) }
    do throws(Refusal) { _ = try read.history(form, rowLimit: rowLimit) } catch {
      return (error, read.refused(error).counts)
    }
    return (nil, read.counts)
  }

  /// The model of the profile fitted to a history, by the text of its file as any profile is.
  private func model(_ history: CallHistory, masked: Int, of calls: Int) throws(Refusal) -> Model {
    var fitter = Fitter(beliefs: beliefs, masked: masked, of: calls)
    // They change no figure, and nobody is told of them here.
    fitter.looksForUntypicalMonths = false
    let text = FittedText(fitter.fit(history), .en).yaml
    let document: Element
    do { document = try Element.parse(Array(text.utf8), limit: Profile.fileLimit) } catch {
      throw Refusal(.refusedFigure, detail: error.problems.first?.told)
    }
    return try models.model(of: document)
  }
}

/// The rows of a customer, read as far as they are needed.
private struct ReadCustomer {
  /// Who it is; nil of a row that does not tell.
  let id: String?
  private let rows: [CallRow]
  private let rowCount: Int
  private(set) var counts = CallCounts()
  /// Calls whose number hides its end.
  private(set) var masked = 0
  private var refusedRows: [RefusedRow] = []

  init(_ group: RowGroups.Group, _ form: CustomerTableForm) throws(FileError) {
    let (key, rows) = try group.read()
    id = key.isEmpty ? nil : String(decoding: key, as: UTF8.self)
    self.rows = rows.map { CallRow(line: $0.line, offset: $0.offset, bytes: $0.bytes) }
    rowCount = group.count
  }

  /// The calls, counted.
  mutating func history(_ form: CustomerTableForm, rowLimit: Int) throws(Refusal) -> CallHistory {
    guard rowCount <= rowLimit, rows.count == rowCount else {
      throw Refusal(.tooManyRows, detail: PortfolioWords.rows(rowCount, atMost: rowLimit))
    }
    var calls: [Call] = []
    guard var reader = CustomerCallReader(form, beginning: rows) else { throw Refusal(.noCalls) }
    for row in rows {
      switch reader.read(row) {
      case .call(let call, let isMasked):
        counts.used += 1
        masked += isMasked ? 1 : 0
        calls.append(call)
      case .other: counts.others += 1
      case .refused(let reason, let column):
        counts.rejected += 1
        refusedRows.append(RefusedRow(row, reason, column: column))
      }
    }
    guard let history = CallHistory(calls) else { throw Refusal(.noCalls) }
    guard history.months.count <= CallHistory.mostMonths else {
      throw Refusal(.tooManyMonths, detail: PortfolioWords.months(history.months.count, atMost: CallHistory.mostMonths))
    }
    return history
  }

  /// What comes of a row that does not tell whose it is.
  func withoutCustomer(_ form: CustomerTableForm) -> CalledCustomer {
    var counts = CallCounts()
    let reasons = rows.map { ($0, form.reason($0)) }
    counts.others = reasons.count { $0.1.isOnPurpose }
    counts.rejected = reasons.count - counts.others
    let refused = reasons.filter { !$0.1.isOnPurpose }.map { row, reason in
      RefusedRow(row, reason, column: reason == .noCustomer ? form.customerColumn : nil)
    }
    return CalledCustomer(outcome: nil, counts: counts, refused: refused)
  }

  var leftOut: CalledCustomer {
    var counts = CallCounts()
    counts.leftOut = rowCount
    return CalledCustomer(outcome: .leftOut, counts: counts, refused: [])
  }

  func advised(_ id: String, held: Plan?, _ advice: CustomerAdvice) -> CalledCustomer {
    CalledCustomer(outcome: .advised(id: id, held: held, advice), counts: counts, refused: refusedRows)
  }

  func refused(_ refusal: Refusal) -> CalledCustomer {
    var counts = counts
    (counts.ofRefused, counts.used) = (rowCount - counts.others - counts.rejected, 0)
    let first = rows.first.map { [RefusedRow($0.refused(.noCustomer), refusal)] } ?? []
    return CalledCustomer(outcome: .refused(refusal), counts: counts, refused: first + refusedRows)
  }
}
