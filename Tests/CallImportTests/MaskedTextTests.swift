import Testing

@testable import CallImport

/// What is shown of a row has no number in it.
struct MaskedTextTests {
  @Test(arguments: [
    ("2027-01-04 09:00:00,201,0612345678,60", "2027-01-04 09:00:00,201,…,60"),
    ("03.02.27   08:01:00   06 12 34 56 78   Paris   0,000", "03.02.27   08:01:00   …   Paris   0,000"),
    ("+33 (0)6 12-34.56/78", "+…"), ("06 12 34 56 78 09:00", "… 09:00"), ("0033612345678", "…"),
    ("12/08;11:54:33;336528710;0,00", "12/08;11:54:33;…;0,00"), ("0612 34 XX XX;201", "0612 34 XX XX;201"),
    ("Ext.101,\"0145678901\",3901", "Ext.101,\"…\",3901"), ("", ""), ("12:", "12:"),
  ])
  func numbersAreStruckOutAndNothingElse(_ text: String, _ shown: String) {
    #expect(MaskedText.row(text.utf8) == shown)
  }

  @Test func actingBytesAreBlanks() {
    #expect(MaskedText.row([27, 91, 51, 49, 109, 7, 65]) == " [31m A")
    #expect(MaskedText.row(Array(repeating: 65, count: 1000)).count == MaskedText.limit)
  }
}
