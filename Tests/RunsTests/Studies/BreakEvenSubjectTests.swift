import Foundation
import Interchange
import Reporting
import Testing

@testable import Runs

/// Whom a break-even is asked for, and what is refused of a population.
struct BreakEvenSubjectTests {
  private static let profiles = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Profiles")
  private static let population = "Populations/french-small-businesses.yaml"

  private func subject(_ file: String, _ vary: [String], customers: Int = 10_000) throws -> BreakEvenSubject {
    try BreakEvenSubject(
      Self.profiles.appendingPathComponent(file).path, tariff: nil, readings: [], vary.map { try Variation($0) },
      StudySettings(
        customers: customers, indifference: 0.5, checkpoint: nil, RunSettings(seed: 1, confidence: 0.95, threads: 2)))
  }

  private func told(_ file: String, _ vary: [String], customers: Int = 10_000) throws -> String {
    let failure = try #require(
      #expect(throws: Failure.self) { try subject(file, vary, customers: customers) })
    #expect(failure.code == 64)
    return failure.lines[0].en
  }

  @Test func theFileSaysWhomItIsAbout() throws {
    guard case .population = try subject(Self.population, ["tariff.intense.monthly_price=100:125"]).kind else {
      Issue.record("a population is taken for a customer")
      return
    }
    guard case .population = try subject(Self.population, ["calls_factor=0.5:2"]).kind else {
      Issue.record("a population is taken for a customer")
      return
    }
    guard case .customer = try subject("shop.yaml", ["tariff.intense.monthly_price=100:125"]).kind else {
      Issue.record("a customer is taken for a population")
      return
    }
  }

  @Test func whatAPopulationDoesNotVaryIsTold() throws {
    let price = "tariff.intense.monthly_price=100:125"
    #expect(try told(Self.population, [price, "calls_factor=1:2"]).contains("the map of two figures is a profile's"))
    #expect(try told(Self.population, ["streams.0.calls_per_month=1:2"]).contains("or calls_factor"))
    #expect(try told(Self.population, ["tariff.destinations.DE.zone=1:2"]).contains("a figure of the tariff"))
    #expect(try told(Self.population, ["calls_factor=0:2"]).contains("factors from 0.001 to 1000"))
    #expect(try told(Self.population, ["tariff.intnse.monthly_price=1:2"]).contains("intnse"))
    #expect(try told(Self.population, [price], customers: 10_000_000).contains("do not fit into memory"))
    #expect(try told("shop.yaml", [price], customers: 300).contains("--customers: expected a population with it"))
  }
}
