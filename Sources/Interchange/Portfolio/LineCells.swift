import Advice
import Basics

/// The texts of a line of advice, read as what they are to be.
struct LineCells {
  /// The line of the file.
  let line: Int
  /// Names of the columns.
  let names: [String]
  /// The texts.
  let texts: [String]

  subscript(field: AdviceColumns.Field) -> String { texts[field.rawValue] }

  /// A text that is not as expected.
  func failure(_ field: AdviceColumns.Field, _ expected: AdviceLineFailure.Expected) -> AdviceLineFailure {
    failure(field.rawValue, expected)
  }

  private func failure(_ place: Int, _ expected: AdviceLineFailure.Expected) -> AdviceLineFailure {
    AdviceLineFailure(line, names[place], found: texts[place], expected)
  }

  /// A number between two others.
  func number(_ place: Int, from least: Double, to most: Double) throws(AdviceLineFailure) -> Double {
    let text = texts[place]
    guard let value = LineCells.number(text), value >= least, value <= most else {
      throw failure(place, most == 1 ? .share : least == 0 ? .amount : .number)
    }
    return value
  }

  /// Decimal digits, a sign, a point and an exponent as a number; Spark writes some with an exponent.
  static func number(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0) }
    guard isPlain, text.utf8.count <= 40, let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// A figure and the two ends of its interval behind it.
  func figure(
    _ place: Int, from least: Double, to most: Double
  ) throws(AdviceLineFailure) -> (mean: Double, lower: Double, upper: Double) {
    let mean = try number(place, from: least, to: most)
    let far = 2e9
    let lower = try number(place + 1, from: -far, to: far)
    let upper = try number(place + 2, from: -far, to: far)
    guard lower <= upper else { throw failure(place + 1, .interval) }
    return (mean, lower, upper)
  }

  /// A word of a list.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ field: AdviceColumns.Field
  ) throws(AdviceLineFailure) -> Word {
    guard let word = Word(rawValue: self[field]) else {
      throw failure(field, .word(Word.allCases.map(\.rawValue)))
    }
    return word
  }

  /// The words of the reasons.
  var reasons: [CustomerReason] {
    get throws(AdviceLineFailure) {
      var reasons: [CustomerReason] = []
      for word in self[.reasons].split(separator: " ") {
        guard let reason = CustomerReason(rawValue: String(word)) else {
          throw failure(.reasons, .word(CustomerReason.allCases.map(\.rawValue)))
        }
        // A hostile line may repeat one.
        if !reasons.contains(reason) { reasons.append(reason) }
      }
      return reasons
    }
  }

  /// What tells the customer from any other: without the apostrophe that keeps a spreadsheet from taking it for a
  /// formula, and without blanks at its ends.
  var identity: String {
    get throws(AdviceLineFailure) {
      let id = CSVCell.plain(self[.id].trimmingPrefix { $0 == " " || $0 == "\t" }.description)
      guard !id.isEmpty, id.unicodeScalars.count <= 1000 else { throw failure(.id, .identity) }
      return id
    }
  }

  /// How many replications there were.
  var replications: Int {
    get throws(AdviceLineFailure) {
      // Spark has numbers with decimals only.
      let value = try number(AdviceColumns.Field.replications.rawValue, from: 0, to: 1e9)
      guard let count = Int(exactly: value) else { throw failure(.replications, .count) }
      return count
    }
  }
}
