import Basics
import Foundation
import Reporting
import Testing

/// WeasyPrint is run by itself, within limits, and gets a page and nothing else.
struct WeasyPrintTests {
  private static let patience = Duration.seconds(3600)
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// A program in Python's place.
  private func program(_ lines: String) throws -> String {
    let file = folder.appendingPathComponent("python3")
    try Data("#!/bin/sh\ncd '\(folder.path)'\n\(lines)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return file.path
  }

  private func pdf(_ page: String, _ executable: String, limit: Duration = patience) async throws -> [UInt8] {
    try await OwnThreads.run { try await WeasyPrint(executable: executable, limit: limit).pdf(of: page).get() }
  }

  private func printed(_ page: String) async throws -> [UInt8] {
    try await OwnThreads.run { try await WeasyPrint(limit: Self.patience).pdf(of: page).get() }
  }

  /// What a tool of poppler's says of a PDF.
  private func tell(_ tool: String, _ bytes: [UInt8], _ arguments: [String] = []) throws -> String {
    let file = folder.appendingPathComponent("page.pdf")
    try Data(bytes).write(to: file)
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/\(tool)")
    process.arguments = [file.path] + arguments
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  @Test func aReportIsPrintedWithItsTextOnNumberedPages() async throws {
    let parts = (1...6).flatMap { part -> [Block] in
      [.heading(2, [.text("Partie \(part)")])]
        + (1...12).map { _ in .paragraph([.text(String(repeating: "Équilibre à 99 € HT l’été. ", count: 9))]) }
    }
    let page = HTMLRenderer(.fr).render([.heading(1, [.text("Équilibre coûte moins cher")])] + parts)
    let bytes = try await printed(page)
    let text = try tell("pdftotext", bytes, ["-layout", "-"])
    let count = text.components(separatedBy: "\u{C}").count - 1
    #expect(count > 3 && text.replacing(" ", with: "").contains("\(count)/\(count)"))
    #expect(text.contains("Équilibre coûte moins cher") && text.contains("99 € HT l’été"))
    // The contents say on which page a part stands.
    #expect(text.contains(/Partie 6\s?\.+ ?\d/))
    #expect(try tell("pdfinfo", bytes).contains(/Page size: .*A4/))
    // The same page, the same bytes.
    #expect(try await printed(page) == bytes)
  }

  @Test func nothingIsFetched() async throws {
    let style = folder.appendingPathComponent("style.css")
    try Data("body::before { content: \"FETCHED\" }".utf8).write(to: style)
    let address = "file://\(style.path)"
    let page = """
      <html><head><link rel="stylesheet" href="\(address)"><style>@import url(\(address));</style></head>
      <body><p>seen</p><img src="\(address)" alt=""><object data="\(address)"></object></body></html>
      """
    let text = try tell("pdftotext", try await printed(page), ["-"])
    #expect(text.contains("seen") && !text.contains("FETCHED"))
  }

  @Test func itRunsWithoutTheUsersEnvironment() async throws {
    let path = try program("env > environment; cat > page; printf '%s\\n' \"$1\" \"$2\" > arguments; echo '%PDF-1.7'")
    setenv("PYTHONPATH", folder.path, 1)
    defer { unsetenv("PYTHONPATH") }
    #expect(try await pdf("<p>é</p>", path).starts(with: "%PDF-".utf8))
    func text(_ name: String) throws -> String {
      try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
    let environment = try text("environment")
    #expect(!environment.contains("PYTHONPATH") && !environment.contains("HOME="))
    #expect(environment.contains("SOURCE_DATE_EPOCH=0\n") && environment.contains("LC_ALL=C.UTF-8\n"))
    #expect(try text("page") == "<p>é</p>" && text("arguments") == "-I\n-c\n")
  }

  @Test(arguments: [("exit 69", WeasyPrint.Failure.missing), ("exit 1", .failed), ("echo no PDF", .failed)])
  func whatGoesWrongIsTold(_ lines: String, _ failure: WeasyPrint.Failure) async throws {
    let path = try program(lines)
    await #expect(throws: failure) { try await pdf("", path) }
  }

  @Test func aMissingProgramIsTold() async throws {
    let path = folder.path + "/nowhere"
    await #expect(throws: WeasyPrint.Failure.missing) { try await pdf("", path) }
    #expect(try await OwnThreads.run { await !WeasyPrint(executable: path).isInstalled() })
    #expect(try await OwnThreads.run { await WeasyPrint(limit: Self.patience).isInstalled() })
  }

  @Test func oneThatTakesTooLongIsStopped() async throws {
    let path = try program("echo $$ > parent; sleep 300 & sleep 300")
    await #expect(throws: WeasyPrint.Failure.tooSlow) { try await pdf("", path, limit: .milliseconds(500)) }
    let text = try String(contentsOf: folder.appendingPathComponent("parent"), encoding: .utf8)
    let group = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    for _ in 0..<100 where kill(-group, 0) == 0 { try await Task.sleep(for: .milliseconds(20)) }
    #expect(kill(-group, 0) == -1)
  }
}
