import Basics
import Files
import Foundation
import Interchange
import Reporting

/// The form of a report.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// Text for people, with pictures beside it.
  case markdown
  /// Tidy rows.
  case csv
  /// Data for programs.
  case json
  /// A page with its pictures inside.
  case html
  /// The same page, printed.
  case pdf
  /// Sheets and charts for a spreadsheet.
  case xlsx

  /// Whether programs read it, not people.
  public var isForPrograms: Bool {
    switch self {
    case .csv, .json: true
    case .markdown, .html, .pdf, .xlsx: false
    }
  }
}

/// Where and in which form a command writes its report.
public struct ReportOutput: Sendable {
  /// Ends of names that say a form, or none.
  private static let endings = ["", "md", "markdown", "txt", "html", "htm", "csv", "json", "pdf", "xlsx"]

  private let path: String?
  private let givenFormat: ReportFormat?
  private let givenStyle: CSVStyle?
  private let isForced: Bool
  /// The option that names the output.
  private let option: String

  /// An output as asked for: standard output without a path, the form of the name without another; `isForced` has it
  /// replace whatever is there.
  public init(
    _ path: String?, format: ReportFormat?, style: CSVStyle?, isForced: Bool = false, option: String = "--output"
  ) {
    self.path = OutputPath.file(path)
    givenFormat = format
    givenStyle = style
    self.isForced = isForced
    self.option = option
  }

  /// The form asked for, else that of the output's name.
  public var format: ReportFormat {
    if let givenFormat { return givenFormat }
    switch ending {
    case "csv": return .csv
    case "json": return .json
    case "html", "htm": return .html
    case "pdf": return .pdf
    case "xlsx": return .xlsx
    default: return .markdown
    }
  }

  /// The style of CSV.
  public var style: CSVStyle { givenStyle ?? .plain }

  private var ending: String? { path.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } }

  /// Refuses an output that cannot be, or one of its pictures, or that the command reads, and a style of what is not
  /// written.
  ///
  /// A report without pictures counts those its name may have, too: where a run that had some was killed, this one
  /// finishes their set.
  public func check() async throws {
    try OutputPath.declare(path, pictures: picturePaths)
    guard givenFormat != nil || ReportOutput.endings.contains(ending ?? "") else {
      throw Failure.option(option, path ?? "", expected: DraftWords.outputName)
    }
    guard givenStyle == nil || format == .csv else {
      throw Failure.option("--csv-style", expected: DraftWords.csvWithStyle)
    }
    if format == .pdf || format == .xlsx { try checkNoTerminal() }
    if format == .pdf { try await PrintedReport.check() }
  }

  /// Refuses to replace what is no report: to be called when the command's files are read, before its work.
  public func checkReplaced() throws {
    try OutputPath.checkReplaced(path, pictures: picturePaths, as: .report, isForced: isForced)
  }

  /// The options that ask for the same, for the command that makes a report again.
  public func arguments(_ language: Language) -> [ShellText] {
    var parts: [ShellText] = ["--language", ShellText.quoted(language.rawValue)]
    if format != .markdown { parts += ["--format", ShellText.quoted(format.rawValue)] }
    if style != .plain { parts += ["--csv-style", ShellText.quoted(style.rawValue)] }
    if let path { parts += ["--output", ShellText.path(URL(fileURLWithPath: path).lastPathComponent)] }
    return parts
  }

  /// The bytes that writing a report comes to, where it is one file: Markdown, whose pictures stand beside it, without
  /// them.
  public func bytes(of report: some WrittenReport, _ language: Language) async throws -> [UInt8] {
    switch format {
    case .json, .csv, .html, .markdown: Array(try await text(of: report, language).utf8)
    case .pdf: try await PrintedReport.pdf(of: page(report, language))
    case .xlsx: try WorkbookOutput.bytes(of: report, language)
    }
  }

  /// Writes a report in the form asked for.
  public func write(_ report: some WrittenReport, _ language: Language) async throws {
    switch format {
    case .json, .csv, .html: try write(await text(of: report, language))
    case .markdown: try await writeMarkdown(report, language)
    case .pdf, .xlsx: try write(bytes: await bytes(of: report, language))
    }
  }

  /// A report as text, where its form is one.
  private func text(of report: some WrittenReport, _ language: Language) async throws -> String {
    switch format {
    case .json: try report.data.json()
    case .csv: CSVText.render(TableWords.rows(report.data, style), style)
    case .html: marked(await page(report, language))
    case .markdown, .pdf, .xlsx: marked(MarkdownRenderer().render(report.blocks(language, hasPictures: false)))
    }
  }

  /// The report as one page with its pictures inside.
  private func page(_ report: some WrittenReport, _ language: Language) async -> String {
    let drawn = await ReportPictures.draw(report, language)
    let blocks = report.blocks(language, hasPictures: drawn.areShown)
    return HTMLRenderer(language, pictures: drawn.pictures).render(blocks)
  }

  /// Refuses what is no text on a terminal, before any work.
  private func checkNoTerminal() throws {
    guard path != nil || !Terminal.isRead else {
      throw Failure.option("--format", format.rawValue, expected: FileWords.outputOf(format.rawValue))
    }
  }

  /// To standard output without pictures, laid out where that is a terminal; to a file with the pictures beside it, all together or not at all.
  private func writeMarkdown(_ report: some WrittenReport, _ language: Language) async throws {
    guard let path, FileRegister.isFile(path) else {
      let blocks = report.blocks(language, hasPictures: false)
      if path == nil, let screen = Screen.ofOutput { return try await screen.show(blocks) }
      return try write(MarkdownRenderer().render(blocks))
    }
    let drawn = await ReportPictures.draw(report, language)
    let files = drawn.pictures.map { (path: picturePath($0.name, beside: path), picture: $0) }
    let links = Dictionary(
      uniqueKeysWithValues: files.map { ($0.picture.name, URL(fileURLWithPath: $0.path).lastPathComponent) })
    let text = MarkdownRenderer(pictures: links).render(report.blocks(language, hasPictures: drawn.areShown))
    // The work took its time, in which another file may have come to be there.
    try checkReplaced()
    try OutputFiles.write(
      files.map { ($0.path, OwnReport.marked($0.picture.svg)) } + [(path, OwnReport.marked(text))],
      family: picturePaths, Input.register)
  }

  /// A text for people with the mark by which it is known, where it goes to a file.
  private func marked(_ text: String) -> String { path == nil ? text : OwnReport.marked(text) }

  /// Where every picture that a report may have stands; empty where none stands beside the output.
  private var picturePaths: [String] {
    guard format == .markdown, let path, FileRegister.isFile(path) else { return [] }
    return Picture.Name.allCases.map { picturePath($0, beside: path) }
  }

  private func picturePath(_ name: Picture.Name, beside output: String) -> String {
    let url = URL(fileURLWithPath: output)
    let stem = url.deletingPathExtension().lastPathComponent
    return url.deletingLastPathComponent().appendingPathComponent("\(stem)-\(name.rawValue).svg").path
  }

  /// Writes what is no text to the output file or standard output.
  private func write(bytes: [UInt8]) throws {
    guard let path else { return try Terminal.write(bytes: bytes) }
    try checkReplaced()
    try OutputFiles.write(bytes, to: path, Input.register)
  }

  /// Writes a text to the output file or standard output.
  private func write(_ text: String) throws {
    guard let path else { return try Terminal.write(text) }
    try checkReplaced()
    try OutputFiles.write([(path, text)], family: picturePaths, Input.register)
  }
}
