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
    /// Lines over months or names.
    case steps
  }

  /// An axis: what it shows and from where to where; nil for what the figures need.
  public struct Axis: Sendable {
    var title: String
    var format = NumberFormat.number
    var least: Double?
    var most: Double?
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
