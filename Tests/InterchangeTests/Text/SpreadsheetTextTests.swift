import Interchange
import Testing

/// No text of ours is a formula to a spreadsheet, and every number of ours is one.
struct SpreadsheetTextTests {
  private static let leads: [Unicode.Scalar] = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]

  /// Cells of one line as a reader told of a separator finds them, quotation marks taken off (RFC 4180).
  private func cells(_ line: String, _ separator: Unicode.Scalar) -> [[Unicode.Scalar]] {
    var cells: [[Unicode.Scalar]] = [[]]
    var (isQuoted, wasMark) = (false, false)
    for scalar in line.unicodeScalars {
      if scalar == "\"" {
        // Two in a row within a quoted cell stand for one.
        if wasMark, !isQuoted { cells[cells.count - 1].append(scalar) }
        isQuoted.toggle()
        wasMark = true
        continue
      }
      wasMark = false
      if !isQuoted, scalar == separator || scalar == "\r" || scalar == "\n" {
        cells.append([])
      } else {
        cells[cells.count - 1].append(scalar)
      }
    }
    return cells
  }

  private func isFormula(_ cell: [Unicode.Scalar]) -> Bool {
    guard cell.first != "\t", cell.first != "\r" else { return true }
    let first = cell.first { !$0.properties.isWhitespace && $0.value != 0xFEFF && $0.value >= 0x20 }
    guard let first else { return cell.contains("\t") && cell[0] != "'" }
    return Self.leads.contains(first)
  }

  @Test(arguments: ["=", "-", "＠", "\t"] as [Unicode.Scalar])
  func noCellBeginsAFormulaWhateverStandsBesideItsSign(_ lead: Unicode.Scalar) {
    var found: [String] = []
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for scalars in [[scalar, lead], [lead, scalar]] {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        // A number of ours, such as -5, stays one.
        if scalars[0] == "-", ("0"..."9").contains(scalars[1]) { continue }
        if cells(CSVText.render([[text]]), ",").contains(where: isFormula) { found.append(text) }
      }
    }
    #expect(found.isEmpty)
  }

  @Test func noCellBeginsAFormulaForAReaderOfAnotherSeparator() {
    for text in ["a;=1+1", "a,=1+1", "a\t=1+1", "a\n=1+1", "a; \"=1+1", "=1+1;-2", "a;؀;＝1"] {
      for style in CSVStyle.allCases {
        for separator: Unicode.Scalar in [",", ";", "\t"] {
          let line = CSVText.render([["x", text]], style)
          #expect(!cells(line, separator).contains(where: isFormula), "\(line)")
        }
      }
    }
  }

  @Test func numbersStayNumbers() {
    let numbers = ["-5.13", "0", "12", "-0.000001", "1e-06", "-2.5e+20"]
    #expect(CSVText.render([numbers]) == "-5.13,0,12,-0.000001,1e-06,-2.5e+20\r\n")
    #expect(CSVText.render([numbers], .french) == "\u{FEFF}-5,13;0;12;-0,000001;1e-06;-2,5e+20\r\n")
  }

  @Test func ordinaryTextIsLeftAsItIs() {
    let words = ["cabinets médicaux", "low: streams.0.calls_per_month=13", "2027-01", "a - b", "l’article", "x@y.fr"]
    #expect(CSVText.render([words]) == words.joined(separator: ",") + "\r\n")
    #expect(CSVText.render([["؀\"", "-x", "=1+1"]]) == "\"؀\"\"\",'-x,'=1+1\r\n")
  }

  @Test func quotationMarksStandWhereAFieldNeedsThem() {
    #expect(CSVText.render([["a", "b,c", "d\"e", "f\ng", ""]]) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n")
  }
}
