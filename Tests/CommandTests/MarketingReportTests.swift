import Basics
import Foundation
import Runs
import TestSupport
import Testing

@testable import Pages

/// What the marketing corner hands over is, byte for byte, what the command that it shows writes.
struct MarketingReportTests {
  private static let few = """
    name: Essai
    segments:
      - {name: artisans, weight: 0.7, profile: Profiles/craftsman.yaml, calls_factor: 0.3, on_equilibre: 0.8}
      - {name: commerces, weight: 0.3, profile: Profiles/shop.yaml, calls_factor: 0.3, on_equilibre: 0.9}
    """

  /// All of them in the slow suite, in the ordinary one a text, data and a printed page.
  private static let endings = SlowSuite.isOn ? ["pdf", "xlsx", "csv", "json", "md"] : ["csv", "json", "pdf"]

  private func order(_ fields: [(String, String)]) throws -> MarketingOrder {
    let fields = fields.map { (name: $0.0, value: $0.1) }
    return try MarketingCorner(Conversations()).order(MarketingState(fields: fields, .fr))
  }

  /// What a command, as it is shown, writes in a folder with the shipped profiles and these files.
  private func written(_ command: String, _ name: String, _ files: [String: String]) throws -> Data {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("corner-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("Profiles"), withDestinationURL: Program.root.appendingPathComponent("Profiles")
    )
    for (name, text) in files {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    // No word of these commands is quoted: a shell would see the same.
    let outcome = try Program.run(command.split(separator: " ").dropFirst().map(String.init), in: folder)
    #expect(outcome.code == 0, "\(outcome.errors)")
    guard command.contains("--output") else { return Data(outcome.output.utf8) }
    return try Data(contentsOf: folder.appendingPathComponent(name))
  }

  @Test(arguments: endings) func whatIsSetInADraft(_ ending: String) async throws {
    let order = try order([
      ("population", "own"), ("own-population", Self.few), ("intense.monthly_price", "109"), ("migration", "2"),
      ("base-size", "30000"),
    ])
    let request = try #require(order.study?.of(.whole))
    let form = try #require(MarketingForm("draft.\(ending)"))
    let handedOver = try await form.bytes(of: request.data(threads: 2), request, .fr)
    let command = try form.command(request, .fr)
    #expect(try Data(handedOver) == written(command, form.fileName, ["population.yaml": Self.few + "\n"]))
  }

  @Test func aThirdPlanIsInTheDraftsFile() async throws {
    let order = try order([("third", "1"), ("third-name", "Médiane"), ("population", "fewer-calls-to-mobiles")])
    let request = try #require(order.study?.of(.whole))
    let form = try #require(MarketingForm("draft.csv"))
    let handedOver = try await form.bytes(of: request.data(threads: 2), request, .fr)
    let command = try form.command(request, .fr)
    #expect(command.contains("--tariff-b draft.yaml"))
    #expect(try Data(handedOver) == written(command, form.fileName, ["draft.yaml": order.draftText]))
  }

  @Test func aCurveUnderADraft() async throws {
    let order = try order([("population", "own"), ("own-population", Self.few), ("equilibre.mobile_allowance", "4")])
    let request = try #require(order.curve?.of(.whole))
    let form = try #require(MarketingForm("curve.csv"))
    let handedOver = try await form.bytes(of: request.data(threads: 2), request, .fr)
    let command = try form.command(request, .fr)
    let files = ["population.yaml": Self.few + "\n", "draft.yaml": order.draftText]
    #expect(try Data(handedOver) == written(command, form.fileName, files))
  }

  @Test(arguments: ["json", "pdf"]) func aMapUnderADraft(_ ending: String) async throws {
    let order = try order([("customer", "shop"), ("equilibre.mobile_allowance", "4")])
    let request = try #require(order.map?.of(.whole))
    let form = try #require(MarketingForm("map.\(ending)"))
    let handedOver = try await form.bytes(of: request.data(threads: 2), request, .fr)
    let command = try form.command(request, .fr)
    #expect(try Data(handedOver) == written(command, form.fileName, ["draft.yaml": order.draftText]))
  }
}
