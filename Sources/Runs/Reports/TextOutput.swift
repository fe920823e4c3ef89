import Basics
import Files
import Foundation
import Reporting

/// A text written to a file or to standard output.
public struct TextOutput: Sendable {
  private let path: String?
  private let kind: OutputPath.Kind
  private let isForced: Bool

  /// An output as asked for: standard output without a path; `isForced` has it replace whatever is there.
  public init(_ path: String?, as kind: OutputPath.Kind, isForced: Bool) {
    self.path = OutputPath.file(path)
    self.kind = kind
    self.isForced = isForced
  }

  /// Refuses an output that cannot be, and one that the command reads.
  public func check() throws { try OutputPath.declare(path) }

  /// Refuses to replace what must not be: to be called when the command's files are read, before its work.
  public func checkReplaced() throws { try OutputPath.checkReplaced(path, as: kind, isForced: isForced) }

  /// Writes a text to the file, all or nothing, or to standard output where none is named.
  public func write(_ text: String) throws {
    guard let path else { return try Terminal.write(text) }
    // Work and answers take their time, in which a file may have come to be there.
    try checkReplaced()
    try OutputFiles.write([(path, kind == .report ? OwnReport.marked(text) : text)], Input.register)
  }

  /// Writes blocks as Markdown, or as a workbook where the file's name says so; standard output that is a terminal shows
  /// them laid out.
  public func write(_ blocks: [Block], _ language: Language) async throws {
    if let path, URL(fileURLWithPath: path).pathExtension.lowercased() == "xlsx" {
      let bytes = try WorkbookOutput.bytes(of: blocks, language)
      try checkReplaced()
      return try OutputFiles.write(bytes, to: path, Input.register)
    }
    if path == nil, let screen = Screen.ofOutput { return try await screen.show(blocks) }
    try write(MarkdownRenderer().render(blocks))
  }

  /// Writes a text piece by piece, so that no more than a piece is held.
  public func write(_ pieces: ((String) throws -> Void) throws -> Void) throws {
    guard let path else { return try pieces(Terminal.write) }
    try checkReplaced()
    try OutputFiles.write(to: path, Input.register, pieces)
  }
}
