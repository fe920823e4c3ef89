/// A sheet of a workbook: a table with its headings, or charts alone.
public struct Sheet: Sendable {
  /// Its name, made safe when it is written.
  public var name: String
  /// The headings, which stay in sight; empty where there are none.
  public var header: [Cell]
  /// The rows below them, each of as many cells at most.
  public var rows: [[Cell]]
  /// Columns from the left that stay in sight.
  public var fixedColumns = 0
  /// Whether rows can be chosen by what stands in them.
  public var hasFilter = true
  /// Whether long texts are broken into lines.
  public var wraps = false
  /// Whether the figures are coloured by their value: those right of the fixed columns.
  public var scale: ColourScale?
  /// Charts, from the top down.
  public var charts: [Chart] = []

  /// A table.
  public init(_ name: String, header: [Cell], rows: [[Cell]], fixedColumns: Int = 0) {
    (self.name, self.header, self.rows, self.fixedColumns) = (name, header, rows, fixedColumns)
  }

  /// Charts alone.
  public init(_ name: String, charts: [Chart]) {
    self.init(name, header: [], rows: [])
    self.charts = charts
  }

  /// The row of the first cell below the headings, counted from 0.
  var firstRow: Int { header.isEmpty ? 0 : 1 }
}

/// Colours of figures from the least through zero to the most, as 0xRRGGBB.
public struct ColourScale: Hashable, Sendable {
  /// The colour of the least figure, of zero and of the most.
  public let least, zero, most: Int
}
