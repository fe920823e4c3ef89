import Basics
import CallImport
import Interchange
import Numbering
import Rating
import Tariffs

/// The calls of a file as they are billed: in a book, with what their numbers can't tell and what was paid for them.
struct BilledCalls {
  /// What calls to a destination have in common beside it.
  struct Variant: Hashable {
    var isMasked = false
    var doubt: NumberDoubt?
  }

  /// The calls.
  private(set) var book: CallBook
  /// What came of the file.
  private(set) var file = ReadFile()
  /// What the numbers of the book's variants stand for; the first for nothing.
  private(set) var variants = [Variant()]
  /// Calls and seconds of each variant.
  private(set) var counts = [(calls: 0, seconds: 0)]
  /// The highest user line that calls leave from; 0 where all leave from the analogue line.
  private(set) var highestUserLine = 0
  private var paid = PaidSums()
  private var numbers = [Variant(): 0]

  /// Reads the calls of a file.
  ///
  /// Throws ``Failure``.
  init(_ source: CallSource, _ tariff: Tariff, _ choices: ReadingChoices, _ billingDay: BillingDay) throws {
    var book = CallBook(billingDay)
    self.book = CallBook(billingDay)
    var isUnpriced: [String: Bool] = [:]
    let file = try source.read(tariff, choices) { call, remark in
      let variant = number(of: Variant(isMasked: remark.isMasked, doubt: remark.doubt))
      book.add(call, variant: variant)
      counts[variant].calls += 1
      counts[variant].seconds += call.seconds
      highestUserLine = max(highestUserLine, call.line.userNumber)
      guard let amount = remark.paid else { return }
      let hasNoPrice =
        isUnpriced[call.destination] ?? (tariff.resolve(call.destination, choices)?.kind == .unpriced)
      isUnpriced[call.destination] = hasNoPrice
      paid.add(amount, in: billingDay.month(of: call.startedAt.date), hasNoPrice: hasNoPrice)
    }
    book.sort()
    self.book = book
    self.file = file
  }

  private mutating func number(of variant: Variant) -> Int {
    // Most calls have nothing to remark.
    if !variant.isMasked, variant.doubt == nil { return 0 }
    if let number = numbers[variant] { return number }
    numbers[variant] = variants.count
    variants.append(variant)
    counts.append((0, 0))
    return variants.count - 1
  }

  /// How many calls go to recipients whose number hides its end.
  var maskedCalls: Int { zip(variants, counts).reduce(0) { $1.0.isMasked ? $0 + $1.1.calls : $0 } }

  /// Whether the recipient's number of calls of a kind hides its end.
  func isMasked(_ kind: CallBook.Kind) -> Bool { variants[kind.variant].isMasked }

  /// What was paid for the calls, apart with tax and without.
  ///
  /// Throws ``Failure`` where amounts are beyond all measure.
  func paidCalls() throws -> [PaidCalls] { try paid.calls(of: book.count) }
}

/// Amounts paid, added up exactly.
private struct PaidSums {
  private struct Sum {
    var calls = 0
    var months: [BillingMonth: PaidAmount] = [:]
    var withoutPrice: PaidAmount
  }

  private var sums: [Bool: Sum] = [:]
  private var overflows = false

  mutating func add(_ amount: PaidAmount, in month: BillingMonth, hasNoPrice: Bool) {
    let nothing = PaidAmount(billionths: 0, includesTax: amount.includesTax)
    var sum = sums[amount.includesTax] ?? Sum(withoutPrice: nothing)
    sums[amount.includesTax] = nil
    sum.calls += 1
    let inMonth = (sum.months[month] ?? nothing).adding(amount)
    let withoutPrice = hasNoPrice ? sum.withoutPrice.adding(amount) : sum.withoutPrice
    overflows = overflows || inMonth == nil || withoutPrice == nil
    sum.months[month] = inMonth ?? nothing
    sum.withoutPrice = withoutPrice ?? nothing
    sums[amount.includesTax] = sum
  }

  func calls(of all: Int) throws -> [PaidCalls] {
    guard !overflows else { throw Failure.badData(FailureWords.amountTooLarge) }
    return [false, true].compactMap { includesTax in
      guard let sum = sums[includesTax] else { return nil }
      var paid = PaidCalls(includesTax: includesTax)
      paid.months = sum.months.mapValues(\.roundedToCent)
      (paid.calls, paid.callsWithoutAmount) = (sum.calls, all - sum.calls)
      paid.withoutPrintedPrice = sum.withoutPrice.roundedToCent
      return paid
    }
  }
}
