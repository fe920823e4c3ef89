import Basics
import Foundation
import Tariffs
import TestSupport
import Testing

@testable import Runs

/// Drafts as files: the tariff they are based on is found from their folder, and each file's slips are told of it.
struct TariffDocumentTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("draft-\(UUID().uuidString)")

  /// Writes files into a folder of their own and reads one of them.
  private func tariff(_ name: String, _ files: [String: String]) throws -> Tariff {
    for (name, text) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    return try Input.tariff(folder.appendingPathComponent(name).path)
  }

  private func told(_ name: String, _ files: [String: String]) throws -> Failure {
    try #require(#expect(throws: Failure.self) { try tariff(name, files) })
  }

  @Test func theTariffIsFoundFromTheDraft() throws {
    let draft = "based_on: ../base.yaml\nversion: a\nplans: {mediane: {monthly_price: 107}}\n"
    let tariff = try tariff("drafts/d.yaml", ["drafts/d.yaml": draft, "base.yaml": DraftTariffs.threePlansText])
    #expect(tariff.plans.map(\.monthlyPrice.value) == [99, 107, 119].map { Money(euros: $0) })
    #expect(tariff.sha256 != (try DraftTariffs.threePlans().sha256))
  }

  @Test func slipsAreToldOfTheFileTheyAreIn() throws {
    let draft = "based_on: base.yaml\nversion: a\ncommon: {number_pack: dear}\n"
    let own = try told("d.yaml", ["d.yaml": draft, "base.yaml": Tariff.bundledText])
    #expect(own.code == 65 && own.lines[0].en.contains("/d.yaml:3:23: common.number_pack.amount: found “dear”"))
    let base = try told("d.yaml", ["d.yaml": draft, "base.yaml": Tariff.bundledText + "more: 1\n"])
    #expect(base.code == 65 && base.lines[0].en.contains("/base.yaml:1038:1: found “more”"))
  }

  @Test func aDraftOfADraftIsRefused() throws {
    let draft = "based_on: d.yaml\nversion: a\n"
    let failure = try told("d.yaml", ["d.yaml": draft])
    #expect(failure.code == 65 && failure.lines[0].en.hasSuffix("is a draft itself: expected a whole tariff"))
    #expect(throws: (any Error).self) { try tariff("e.yaml", ["e.yaml": "based_on: none-such.yaml\nversion: a\n"]) }
  }

  @Test func theShippedDraftAddsAPlanBetweenTheTwo() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
        "Profiles/Drafts/median-plan.yaml")
    let (draft, shipped) = (try Input.tariff(path.path), try Tariff.bundled())
    #expect(draft.plans.map(\.name) == ["Équilibre", "Médiane", "Intense"])
    #expect([draft.plans[0], draft.plans[2]].map(\.monthlyPrice) == shipped.plans.map(\.monthlyPrice))
    #expect(draft.plans[1].monthlyPrice.value == Money(euros: 109))
    #expect(draft.plans[1].mobileAllowanceSeconds.value == .atMost(6 * 3600))
    #expect(draft.common == shipped.common && draft.rates == shipped.rates)
  }
}
