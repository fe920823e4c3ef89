import Basics
import Testing

@testable import Dossiers

/// Real bills as people type them.
struct TypedBillTests {
  private static let january = BillingMonth(year: 2027, month: 1)

  private static func amount(_ text: String, _ tax: TaxRate? = nil) -> String? {
    let read = TypedBill.read([TypedBill(january, plan: "intense", amount: text)], including: tax)
    #expect(read.months.count + read.faults.count <= 1)
    return read.months.first?.paid?.centsText ?? (read.faults.isEmpty ? "nothing" : nil)
  }

  @Test func amountsAreReadAsTheyAreTyped() {
    for (text, cents) in [
      ("119", "119.00"), ("118,8", "118.80"), ("118.80 €", "118.80"), ("1 234,56", "1234.56"),
      ("1\u{202F}234,56\u{00A0}€", "1234.56"), (" 99 ", "99.00"), ("0", "0.00"), ("99.005", "99.01"), ("", "nothing"),
      ("  ", "nothing"),
    ] { #expect(Self.amount(text) == cents, "\(text)") }
    for text in ["-5", "abc", "1,2,3", "1e3", "€", "12 345 678", "0x10", "١٢"] {
      #expect(Self.amount(text) == nil, "\(text)")
    }
  }

  /// 142.80 with a tax of 20 % are 119 without.
  @Test func taxIsTakenOff() {
    #expect(Self.amount("142,80", TaxRate(percent: "20")) == "119.00")
  }

  @Test func eachBillIsOfThePlanHeldThen() {
    let bills = [
      TypedBill(Self.january, plan: "equilibre", amount: "99"),
      TypedBill(Self.january.adding(months: 1), plan: "intense", amount: "x"),
      TypedBill(Self.january.adding(months: 2), plan: "intense", amount: "119"),
    ]
    let read = TypedBill.read(bills)
    #expect(read.months.map(\.held) == ["equilibre", "intense"] && read.months.allSatisfy { $0.amounts.count == 1 })
    #expect(read.faults == [Self.january.adding(months: 1)])
  }
}
