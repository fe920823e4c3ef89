import Basics
import Documents

/// What values a figure of a tariff takes, in which unit, and how they are written.
///
/// The reader of tariff files and every change of a figure ask it: there is no other check of a single value.
public struct FigureRule: Hashable, Sendable {
  /// The values a figure takes.
  enum Values: Hashable, Sendable {
    /// Euros up to an amount that are whole multiples of some units; a word may stand for nothing.
    case euros(upTo: Int64, zeroWord: String? = nil, multipleOf: Int64 = 1)
    /// A count, or no limit; kept as so many times what is written.
    case limit(ClosedRange<Int>, factor: Int = 1)
    /// A count.
    case count(ClosedRange<Int>)
  }

  /// The unit, as the file writes it.
  public let unit: String
  let values: Values

  init(_ unit: String, _ values: Values) {
    self.unit = unit
    self.values = values
  }

  /// Whether it takes whole numbers only.
  public var isWhole: Bool {
    switch values {
    case .euros: false
    case .limit, .count: true
    }
  }

  /// The value that a file's text stands for; nil where it is none.
  ///
  /// It may still have a ``flaw(_:)``.
  func value(written text: String, isQuoted: Bool = false) -> TariffValue? {
    switch values {
    case .euros(let most, let zeroWord, _):
      if text == zeroWord { return .money(.zero) }
      guard !isQuoted, let amount = Money(decimal: text), amount <= Money(euros: most) else { return nil }
      return .money(amount)
    case .limit(let range, let factor):
      if text == "unlimited" { return .limit(.unlimited) }
      guard !isQuoted, let count = PlainNumber.whole(text), range.contains(count) else { return nil }
      return .limit(.atMost(count * factor))
    case .count(let range):
      guard !isQuoted, let count = PlainNumber.whole(text), range.contains(count) else { return nil }
      return .count(count)
    }
  }

  /// The value that a number in the figure's unit stands for; nil where it is none.
  func value(of number: Double) -> TariffValue? {
    switch values {
    case .euros(let most, _, _):
      guard let amount = Money(euros: number), amount <= Money(euros: most) else { return nil }
      return .money(amount)
    case .limit(let range, let factor):
      guard let count = Int(exactly: number), range.contains(count) else { return nil }
      return .limit(.atMost(count * factor))
    case .count(let range):
      guard let count = Int(exactly: number), range.contains(count) else { return nil }
      return .count(count)
    }
  }

  /// A value as a number in the figure's unit; nil where there is no limit.
  func number(of value: TariffValue) -> Double? {
    switch (value, values) {
    case (.money(let amount), _): amount.euros
    case (.count(let count), _): Double(count)
    case (.limit(let limit), .limit(_, let factor)): limit.value.map { Double($0) / Double(factor) }
    case (.limit(let limit), _): limit.value.map(Double.init)
    }
  }

  /// What is expected of a value, as a phrase.
  var expected: Bilingual {
    switch values {
    case .euros(let most, let zeroWord, _):
      TariffWords.amount(upTo: most)
        + (zeroWord.map(TariffWords.or) ?? Bilingual(""))
    case .limit(let range, _):
      TariffWords.wholeNumber(in: range) + TariffWords.or("unlimited")
    case .count(let range): TariffWords.wholeNumber(in: range)
    }
  }

  /// What is expected of a value that reads as one and still cannot be had; nil where nothing is wrong.
  func flaw(_ value: TariffValue) -> Bilingual? {
    guard case (.money(let amount), .euros(_, _, let quantum)) = (value, values), amount.units % quantum != 0 else {
      return nil
    }
    return TariffWords.wholeThousandths
  }
}

extension Money {
  /// A number of euros that is an amount of at most five decimals; nil for any other number.
  init?(euros number: Double) {
    guard number >= 0, number < 1e6 else { return nil }
    let (units, digits) = ((number * Double(Money.unitsPerEuro)).rounded(), (number * 1e5).rounded())
    guard units / Double(Money.unitsPerEuro) == number, digits / 1e5 == number else { return nil }
    self.init(units: Int64(units))
  }
}
