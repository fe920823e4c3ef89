import Foundation
import Simulation
import Tariffs
import Testing

@testable import Runs

/// Models with other values: numbers change the tariff as texts do.
struct ScenarioSourceTests {
  private static let profile = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Profiles/shop.yaml").path

  private func source(_ paths: [String]) throws -> ScenarioSource {
    try ScenarioSource(profile: Self.profile, tariff: nil, readings: [], paths: paths)
  }

  @Test(arguments: [
    ("tariff.intense.monthly_price", 101.5, "101.5"), ("tariff.equilibre.mobile_allowance", 60, "60"),
    ("tariff.rates.france-mobile.per_minute", 0.2, "0.2"), ("streams.0.calls_per_month", 7, "7"),
  ])
  func aNumberIsTheTextThatWritesIt(_ path: String, _ number: Double, _ text: String) throws {
    let source = try source([path])
    let (numbered, written) = (
      try source.model([(path: path, value: number)]), try source.model([Setting(path: path, value: text)])
    )
    #expect(numbered.tariff.plans == written.tariff.plans)
    #expect(numbered.tariff.rates == written.tariff.rates)
    #expect(numbered.expectedCalls == written.expectedCalls)
  }

  @Test(arguments: [
    ("tariff.intense.monthly_price", 20_000.0, "from 0 to 10000"), ("tariff.medium.monthly_price", 1, "medium"),
    ("tariff.intense.mobile_allowance", 60, "unlimited calls only"), ("streams.9.calls_per_month", 1, "streams"),
  ])
  func whatIsRefusedIsAUsageErrorThatSaysWhy(_ path: String, _ number: Double, _ words: String) throws {
    let source = try source([path])
    #expect {
      try source.model([(path: path, value: number)])
    } throws: { error in
      let failure = error as? Failure
      return failure?.code == 64 && failure?.lines(.en).contains { $0.contains(words) } == true
    }
  }

  @Test func aKeyThatTakesAWordIsNoFigure() throws {
    for path in ["tariff.plans.intense.name", "streams.0.name"] {
      #expect(throws: Failure.self) { try source([path]).checkFigures([path]) }
    }
    let figures = ["tariff.intense.monthly_price", "streams.0.calls_per_month"]
    try source(figures).checkFigures(figures)
  }
}
