import Foundation

/// A chart that the spreadsheet draws from figures of a sheet, and draws anew when they change.
public struct Chart: Sendable {
  /// What it is drawn as.
  public enum Kind: Sendable {
    /// Lines over numbers.
    case lines
    /// Bars to the right, a group a row of the table.
    case bars
    /// Bars to the right of parts that add up, a bar a row.
    case stackedBars
    /// Bars to both sides of an origin, one row's over each other.
    case swings
    /// Lines over months or names.
    case steps
  }

  /// An axis: what it shows and from where to where; nil for what the figures need.
  public struct Axis: Sendable {
    var title: String
    var format = NumberFormat.number
    var least: Double?
    var most: Double?
    /// From one of its marks to the next; nil for what the spreadsheet chooses.
    var step: Double?
    /// Where bars begin; nil for zero.
    var origin: Double?
  }

  /// How an axis writes its numbers.
  public enum NumberFormat: Sendable {
    /// As many decimals as it takes.
    case number
    /// Whole percentages of shares of 1.
    case share
    /// Euros without cents.
    case euros
    /// A month of a year.
    case month
    /// What the names say.
    case names
  }

  /// Figures of a column, drawn as one line or as bars of one colour.
  public struct Series: Sendable {
    var name: String
    /// Columns of the names or numbers it is drawn over, and of the figures.
    var over, column: Int
    /// Rows of the table, counted from 0 below the headings.
    var rows: Range<Int>
    /// 0xRRGGBB.
    var colour: Int
    var look = Look.line
    /// The sheet its figures stand in where that is not the chart's.
    var sheet: String?
  }

  /// How a line is drawn.
  public enum Look: Sendable {
    case line, thinDashes, marks, lineWithMarks
  }

  /// Whether it is made of bars, which have the rows' names on the upright axis.
  var isOfBars: Bool { kind != .lines && kind != .steps }

  var kind: Kind
  var title: String
  /// The sheet whose figures are drawn.
  var sheet: String
  var across: Axis
  var up: Axis
  var series: [Series]
  /// Height in rows of a sheet.
  var height = 22
}

extension Chart.Axis {
  /// An axis about some values, from and to round numbers: `title`, and about eight marks.
  static func about(_ values: [Double], _ title: String, _ format: Chart.NumberFormat = .number) -> Chart.Axis {
    var axis = Chart.Axis(title: title, format: format)
    guard let low = values.min(), let high = values.max(), low < high, (high - low).isFinite else { return axis }
    let rough = (high - low) / 8
    let power = pow(10, log10(rough).rounded(.down))
    let step = ([1, 2, 5].first { $0 * power >= rough } ?? 10) * power
    axis.least = (low / step + 1e-9).rounded(.down) * step
    axis.most = (high / step - 1e-9).rounded(.up) * step
    axis.step = step
    return axis
  }
}
