import CXLSXWriter

/// The formats of a workbook's cells, each made once.
final class Formats {
  /// What a cell looks like.
  enum Look: Hashable {
    case text, wrapped
    case number(decimals: Int)
    case euros(decimals: Int)
    case share, month, day
    case coloured(Int)
  }

  /// Where a cell stands.
  enum Role: Hashable {
    case figure
    /// A heading, in bold on a colour.
    case header
    /// The name of a line on a sheet without headings.
    case label
    /// What stands beside such a name, numbers to the left as text.
    case beside
  }

  private struct Key: Hashable {
    let look: Look
    let role: Role
  }

  private let book: UnsafeMutablePointer<lxw_workbook>
  private let words: WorkbookWords
  private var made: [Key: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ book: UnsafeMutablePointer<lxw_workbook>, _ words: WorkbookWords) {
    (self.book, self.words) = (book, words)
  }

  /// The format of a look at a place.
  func format(_ look: Look, _ role: Role) throws -> UnsafeMutablePointer<lxw_format> {
    let key = Key(look: look, role: role)
    if let format = made[key] { return format }
    guard let format = workbook_add_format(book) else {
      throw WorkbookError.refused(status: Int(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue), reason: "")
    }
    made[key] = format
    set(format, look)
    set(format, role)
    return format
  }

  private func set(_ format: UnsafeMutablePointer<lxw_format>, _ look: Look) {
    switch look {
    case .text: break
    case .wrapped:
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .number(let decimals):
      format_set_num_format(format, WorkbookWords.digits(decimals))
    case .euros(let decimals): format_set_num_format(format, words.euroFormat(decimals: decimals))
    case .share: format_set_num_format(format, words.shareFormat)
    case .month, .day:
      format_set_num_format(format, look == .day ? words.dayFormat : words.monthFormat)
      format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .coloured(let colour):
      format_set_bg_color(format, lxw_color_t(colour))
      if Colours.isDark(colour) { format_set_font_color(format, lxw_color_t(Colours.white)) }
    }
  }

  private func set(_ format: UnsafeMutablePointer<lxw_format>, _ role: Role) {
    switch role {
    case .figure: break
    case .header:
      format_set_bold(format)
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bg_color(format, lxw_color_t(Colours.heading))
    case .label:
      format_set_bold(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .beside: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    }
  }
}
