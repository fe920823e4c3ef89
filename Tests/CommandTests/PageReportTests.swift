import Foundation
import Pages
import TestSupport
import Testing

/// What the page hands over is, byte for byte, what the command writes of the same profile.
struct PageReportTests {
  /// All of them in the slow suite, in the ordinary one a text and a printed page.
  private static let forms: [ReportForm] = SlowSuite.isOn ? ReportForm.allCases : [.csv, .summaryPDF]

  @Test(arguments: forms) func thePageHandsOverWhatTheCommandWrites(_ form: ReportForm) async throws {
    let conversations = try Conversations()
    let state = PageState(.fr, answers: [.name: "Plombier", .mobileCalls: "5/jour", .mobileLength: "1 min 30"])
    let conversation = try #require(conversations.conversation(state))
    let advice = try conversations.advice(conversation, threads: 2)
    let whole = try await advice.adviser.advise(advice.experiment)
    let handedOver = try await advice.bytes(of: whole, form, .fr)

    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try conversation.interview.profileText.write(
      to: folder.appendingPathComponent("plombier.yaml"), atomically: true, encoding: .utf8)
    var arguments = ["advise", "plombier.yaml", "--language", "fr"]
    if form == .summaryPDF { arguments.append("--summary") }
    let name = form.fileName(for: conversation.fileName)
    if form != .markdown { arguments += ["--output", name] }
    let outcome = try Program.run(arguments, in: folder)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let written =
      form == .markdown
      ? Data(outcome.output.utf8) : try Data(contentsOf: folder.appendingPathComponent(name))
    #expect(Data(handedOver) == written)
  }
}
