import Basics
import CXLSXWriter
import Files

extension Workbook {
  /// What the file says it was made by, by which it is known.
  public static let maker = "optimale advisor"
  /// The time its properties tell, 2011-01-01 at midnight: that of the offer, so that the bytes tell no other.
  private static let time = 1_293_840_000

  /// The workbook as the bytes of a file.
  ///
  /// Throws ``WorkbookError``, or `FileError` where no file of memory can be had.
  public func bytes() throws -> [UInt8] {
    let file = try MemoryFile("workbook")
    guard let book = workbook_new(file.path) else {
      throw WorkbookError.refused(status: Int(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue), reason: "")
    }
    do {
      try setProperties(book)
      try WorkbookWriter(self, book).write()
    } catch {
      lxw_workbook_free(book)
      throw error
    }
    // Closing frees the workbook, whatever comes of it.
    try accept(workbook_close(book))
    let bytes = try file.bytes()
    guard WorkbookFile(bytes).isWhole else { throw WorkbookError.incomplete }
    return bytes
  }

  private func setProperties(_ book: UnsafeMutablePointer<lxw_workbook>) throws {
    try withCopies([CellText.name(title), Workbook.maker]) { texts in
      var properties = lxw_doc_properties()
      (properties.title, properties.author) = (texts[0], texts[1])
      properties.created = Workbook.time
      try accept(workbook_set_properties(book, &properties))
    }
  }
}

/// Refuses a step that the library refused.
func accept(_ status: lxw_error) throws {
  guard status != LXW_NO_ERROR else { return }
  let reason = lxw_strerror(status).map { String(cString: $0) } ?? ""
  throw WorkbookError.refused(status: Int(status.rawValue), reason: reason)
}

/// Hands over texts as C has them, which a library copies.
private func withCopies(_ texts: [String], _ use: ([UnsafeMutablePointer<CChar>]) throws -> Void) rethrows {
  let copies = texts.map { text in
    let bytes = text.utf8CString
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    _ = UnsafeMutableBufferPointer(start: copy, count: bytes.count).initialize(from: bytes)
    return copy
  }
  defer { for copy in copies { copy.deallocate() } }
  try use(copies)
}

/// Writes the sheets of a workbook, then its charts, which draw from them.
struct WorkbookWriter {
  /// Rows and columns that a spreadsheet takes.
  private static let (mostRows, mostColumns) = (1_048_576, 16_384)

  private let workbook: Workbook
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let formats: Formats
  private let names: [String]

  init(_ workbook: Workbook, _ book: UnsafeMutablePointer<lxw_workbook>) {
    (self.workbook, self.book) = (workbook, book)
    formats = Formats(book, WorkbookWords(workbook.language))
    names = SheetNames.safe(workbook.sheets.map(\.name))
  }

  func write() throws {
    var places: [UnsafeMutablePointer<lxw_worksheet>] = []
    for (sheet, name) in zip(workbook.sheets, names) {
      let columns = max(sheet.header.count, sheet.rows.map(\.count).max() ?? 0)
      guard sheet.rows.count < WorkbookWriter.mostRows, columns <= WorkbookWriter.mostColumns else {
        throw WorkbookError.tooLarge(sheet: name)
      }
      guard let place = workbook_add_worksheet(book, name) else {
        throw WorkbookError.refused(status: Int(LXW_ERROR_PARAMETER_VALIDATION.rawValue), reason: name)
      }
      places.append(place)
      try fill(place, sheet, columns: columns)
    }
    let known = Dictionary(zip(workbook.sheets.map(\.name), names)) { first, _ in first }
    for (sheet, place) in zip(workbook.sheets, places) {
      var row = sheet.rows.isEmpty ? 0 : sheet.firstRow + sheet.rows.count + 1
      for chart in sheet.charts {
        try ChartWriter(chart, sheets: workbook.sheets, names: known, WorkbookWords(workbook.language))
          .write(book, place, row: row)
        row += chart.height + 1
      }
    }
  }

  // MARK: Cells

  private func fill(_ place: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Sheet, columns: Int) throws {
    for (column, cell) in sheet.header.enumerated() { try write(cell, place, 0, column, .header) }
    for (index, row) in sheet.rows.enumerated() {
      for (column, cell) in row.enumerated() {
        let role: Formats.Role = !sheet.wraps ? .figure : column == 0 ? .label : .beside
        try write(cell, place, sheet.firstRow + index, column, role)
      }
    }
    let sizes = SheetSizes(sheet, columns: columns)
    for (column, width) in sizes.widths.enumerated() {
      let index = lxw_col_t(column)
      try accept(worksheet_set_column(place, index, index, width, nil))
    }
    for (row, height) in sizes.heights { try accept(worksheet_set_row(place, lxw_row_t(row), height, nil)) }
    try lay(place, sheet, columns: columns)
  }

  /// Headings that stay in sight, the filter, the colours, and a page as wide as the sheet.
  private func lay(_ place: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Sheet, columns: Int) throws {
    // A4, as wide as it takes; charts alone on one page.
    worksheet_set_paper(place, 9)
    let isOfCharts = sheet.rows.isEmpty && !sheet.charts.isEmpty
    if !isOfCharts { worksheet_set_landscape(place) }
    worksheet_fit_to_pages(place, 1, isOfCharts ? 1 : 0)
    guard !sheet.header.isEmpty else {
      worksheet_gridlines(place, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
      return
    }
    worksheet_freeze_panes(place, 1, lxw_col_t(sheet.fixedColumns))
    try accept(worksheet_repeat_rows(place, 0, 0))
    guard !sheet.rows.isEmpty else { return }
    let last = lxw_row_t(sheet.rows.count)
    if sheet.hasFilter { try accept(worksheet_autofilter(place, 0, 0, last, lxw_col_t(columns - 1))) }
    guard let scale = sheet.scale, columns > sheet.fixedColumns else { return }
    var rule = lxw_conditional_format()
    rule.type = UInt8(LXW_CONDITIONAL_3_COLOR_SCALE.rawValue)
    rule.mid_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    (rule.min_color, rule.mid_color) = (lxw_color_t(scale.least), lxw_color_t(scale.zero))
    rule.max_color = lxw_color_t(scale.most)
    try accept(
      worksheet_conditional_format_range(
        place, 1, lxw_col_t(sheet.fixedColumns), last, lxw_col_t(columns - 1), &rule))
  }

  private func write(
    _ cell: Cell, _ place: UnsafeMutablePointer<lxw_worksheet>, _ row: Int, _ column: Int, _ role: Formats.Role
  ) throws {
    let (row, column) = (lxw_row_t(row), lxw_col_t(column))
    func format(_ look: Formats.Look) throws -> UnsafeMutablePointer<lxw_format> {
      try formats.format(look, role)
    }
    func number(_ value: Double, _ look: Formats.Look) throws {
      // What no number of a spreadsheet is stays out of it.
      guard value.isFinite else { return }
      try accept(worksheet_write_number(place, row, column, value, format(look)))
    }
    func day(_ day: CivilDate, _ look: Formats.Look) throws {
      var date = lxw_datetime()
      (date.year, date.month, date.day) = (Int32(day.year), Int32(day.month), Int32(day.day))
      try accept(worksheet_write_datetime(place, row, column, &date, format(look)))
    }
    switch cell {
    case .text(let text):
      try accept(
        worksheet_write_string(place, row, column, CellText.cell(text), format(role == .beside ? .wrapped : .text)))
    case .coloured(let text, let colour):
      try accept(worksheet_write_string(place, row, column, CellText.cell(text), format(.coloured(colour))))
    case .number(let value, let decimals): try number(value, .number(decimals: decimals))
    case .euros(let value, let decimals): try number(value, .euros(decimals: decimals))
    case .share(let value): try number(value, .share)
    case .month(let month): try day(month.firstDay, .month)
    case .day(let date): try day(date, .day)
    case .missing: break
    }
  }
}
