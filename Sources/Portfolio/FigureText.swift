import Documents

/// What a cell says of a figure.
enum FigureText {
  /// A number, with the text it was written as.
  case number(String, Double)
  /// What is believed: the 10th, 50th and 90th percentiles, as written.
  case range([String], [Double])
  /// `true` or `false`.
  case flag(String)
  /// Any other text.
  case text(String)

  /// Reads a cell: `12`, `10..12..15`, `true`, or a text; a comma for a point where the table is written so.
  init(_ cell: String, hasDecimalComma: Bool) {
    let plain = hasDecimalComma ? cell.replacing(",", with: ".") : cell
    if let value = PlainNumber.decimal(plain) {
      self = .number(plain, value)
    } else if let parts = FigureText.parts(plain) {
      self = .range(parts.map(\.text), parts.map(\.value))
    } else if ["true", "false"].contains(cell) {
      self = .flag(cell)
    } else {
      self = .text(cell)
    }
  }

  private static func parts(_ text: String) -> [(text: String, value: Double)]? {
    let words = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    let parts = words.compactMap { word in PlainNumber.decimal(word).map { (word, $0) } }
    return words.count == 3 && parts.count == 3 ? parts : nil
  }

  /// The value as a profile's file would have it.
  var element: Element {
    switch self {
    case .number(let text, _), .flag(let text): Element(written: text, isText: false)
    case .range(let texts, _): FigureText.range(texts)
    case .text(let text): Element(written: text, isText: true)
    }
  }

  /// The value of a number of 0 or more, or of each end of such a range, after a conversion.
  func converted(_ convert: (Double) -> Double) -> Element? {
    switch self {
    case .number(_, let value) where value >= 0: Element(written: "\(convert(value))", isText: false)
    case .range(_, let values) where values.allSatisfy { $0 >= 0 }: FigureText.range(values.map { "\(convert($0))" })
    case .number, .range, .flag, .text: nil
    }
  }

  private static func range(_ texts: [String]) -> Element {
    Element(written: zip(["low", "likely", "high"], texts).map { ($0, $1) })
  }
}
