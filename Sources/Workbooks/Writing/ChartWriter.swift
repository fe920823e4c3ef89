import CXLSXWriter

/// Writes one chart.
struct ChartWriter {
  /// Size of a row of a sheet and of a chart, in pixels.
  private static let (rowHeight, width, ownWidth, ownHeight) = (20.0, 900.0, 480.0, 288.0)

  private let chart: Chart
  private let sheets: [Sheet]
  private let names: [String: String]
  private let words: WorkbookWords

  /// A chart whose figures stand in sheets, with the names they are written under.
  init(_ chart: Chart, sheets: [Sheet], names: [String: String], _ words: WorkbookWords) {
    (self.chart, self.sheets, self.names, self.words) = (chart, sheets, names, words)
  }

  func write(
    _ book: UnsafeMutablePointer<lxw_workbook>, _ place: UnsafeMutablePointer<lxw_worksheet>, row: Int
  ) throws {
    guard let drawn = workbook_add_chart(book, kind) else {
      throw WorkbookError.refused(status: Int(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue), reason: chart.title)
    }
    chart_title_set_name(drawn, CellText.name(chart.title))
    var font = lxw_chart_font()
    (font.size, font.bold) = (13, 1)
    chart_title_set_name_font(drawn, &font)
    for series in chart.series { try add(series, drawn) }
    setAxes(drawn)
    chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    if chart.kind == .stackedBars || chart.kind == .swings { chart_set_series_overlap(drawn, 100) }
    if chart.isOfBars { chart_set_series_gap(drawn, 60) }
    var options = lxw_chart_options()
    options.x_scale = ChartWriter.width / ChartWriter.ownWidth
    options.y_scale = Double(chart.height) * ChartWriter.rowHeight / ChartWriter.ownHeight
    try accept(worksheet_insert_chart_opt(place, lxw_row_t(row), 0, drawn, &options))
  }

  private var kind: UInt8 {
    let kind =
      switch chart.kind {
      case .lines: LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS
      case .bars, .swings: LXW_CHART_BAR
      case .stackedBars: LXW_CHART_BAR_STACKED
      case .steps: LXW_CHART_LINE
      }
    return UInt8(kind.rawValue)
  }

  // MARK: Series

  private func add(_ series: Chart.Series, _ drawn: UnsafeMutablePointer<lxw_chart>) throws {
    let given = series.sheet ?? chart.sheet
    guard let name = names[given], let sheet = sheets.first(where: { $0.name == given }),
      let added = chart_add_series(drawn, nil, nil)
    else { throw WorkbookError.refused(status: Int(LXW_ERROR_PARAMETER_VALIDATION.rawValue), reason: given) }
    let first = lxw_row_t(sheet.firstRow + series.rows.lowerBound)
    let last = lxw_row_t(sheet.firstRow + series.rows.upperBound - 1)
    let (over, column) = (lxw_col_t(series.over), lxw_col_t(series.column))
    chart_series_set_categories(added, name, first, over, last, over)
    chart_series_set_values(added, name, first, column, last, column)
    chart_series_set_name(added, CellText.name(series.name))
    switch chart.kind {
    case .bars, .stackedBars, .swings:
      var fill = lxw_chart_fill()
      fill.color = lxw_color_t(series.colour)
      chart_series_set_fill(added, &fill)
    case .lines, .steps: draw(series, added)
    }
  }

  private func draw(_ series: Chart.Series, _ added: UnsafeMutablePointer<lxw_chart_series>) {
    var line = lxw_chart_line()
    line.color = lxw_color_t(series.colour)
    line.width = series.look == .thinDashes ? 1 : 2
    if series.look == .thinDashes { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
    if series.look == .marks { line.none = 1 }
    chart_series_set_line(added, &line)
    let hasMarks = series.look == .marks || series.look == .lineWithMarks
    let mark = hasMarks ? LXW_CHART_MARKER_CIRCLE : LXW_CHART_MARKER_NONE
    chart_series_set_marker_type(added, UInt8(mark.rawValue))
    guard hasMarks else { return }
    chart_series_set_marker_size(added, series.look == .marks ? 9 : 5)
    var fill = lxw_chart_fill()
    fill.color = lxw_color_t(series.colour)
    chart_series_set_marker_fill(added, &fill)
    var edge = lxw_chart_line()
    edge.color = lxw_color_t(series.colour)
    chart_series_set_marker_line(added, &edge)
  }

  // MARK: Axes

  private func setAxes(_ drawn: UnsafeMutablePointer<lxw_chart>) {
    guard let x = chart_axis_get(drawn, LXW_CHART_AXIS_TYPE_X), let y = chart_axis_get(drawn, LXW_CHART_AXIS_TYPE_Y)
    else { return }
    set(x, chart.across)
    set(y, chart.up)
    // Below zero, too, names stand at the edge of the chart.
    chart_axis_set_label_position(chart.isOfBars ? y : x, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    guard chart.isOfBars else { return }
    // The first row stands at the top, and the figures below the last, which is then the far end.
    chart_axis_set_reverse(y)
    chart_axis_set_label_position(x, UInt8(LXW_CHART_AXIS_LABEL_POSITION_HIGH.rawValue))
  }

  private func set(_ axis: UnsafeMutablePointer<lxw_chart_axis>, _ asked: Chart.Axis) {
    if !asked.title.isEmpty {
      chart_axis_set_name(axis, CellText.name(asked.title))
      var font = lxw_chart_font()
      // Not bold, which names of axes are where nothing is said.
      (font.size, font.bold) = (10, UInt8(LXW_EXPLICIT_FALSE.rawValue))
      chart_axis_set_name_font(axis, &font)
    }
    if asked.format != .names && asked.format != .month {
      var line = lxw_chart_line()
      (line.color, line.width) = (lxw_color_t(Colours.grid), 0.75)
      chart_axis_major_gridlines_set_line(axis, &line)
    }
    if let least = asked.least { chart_axis_set_min(axis, least) }
    if let most = asked.most { chart_axis_set_max(axis, most) }
    if let step = asked.step { chart_axis_set_major_unit(axis, step) }
    if let origin = asked.origin { chart_axis_set_crossing(axis, origin) }
    switch asked.format {
    case .number: chart_axis_set_num_format(axis, "General")
    case .share: chart_axis_set_num_format(axis, "0%")
    case .euros: chart_axis_set_num_format(axis, "#,##0")
    case .month: chart_axis_set_num_format(axis, words.monthFormat)
    case .names: break
    }
  }
}
