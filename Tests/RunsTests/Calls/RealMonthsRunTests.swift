import Advice
import Basics
import Documents
import Foundation
import Simulation
import Tariffs
import Testing
import Traffic

@testable import Runs

/// Real months of a file of calls, by hand from the brochure's prices.
struct RealMonthsRunTests {
  private static func run(_ rows: [String]) async throws -> RealMonthsRun {
    let tariff = try Tariff.bundled()
    let profile = try Profile.decode(
      Array(
        "name: x\nstreams: [{name: a, destination: fr-mobile, calls_per_month: 1, duration: {mean_seconds: 60, cv: 1}}]"
          .utf8),
      destinationKeys: tariff.destinationKeys)
    let model = try Model(profile, tariff, tariff.defaultChoices)
    let path = NSTemporaryDirectory() + "optimale-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let text = "started_at,line,destination,recipient,seconds\n" + rows.joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return try await RealMonthsRun(CallSource(path), model) { _ in "equilibre" }
  }

  /// January from its first working day: thirteen calls of ten minutes, of which the last is beyond two hours and costs
  /// 0.134 + 10 × 0.134; of February there are ten days.
  @Test func wholeMonthsAreRatedAndOthersToldApart() async throws {
    let january = (4..<17).map { "2027-01-\($0 < 10 ? "0" : "")\($0)T10:00:00,user-1,fr-mobile,r,600" }
    let other = [
      "2027-01-29T10:00:00,user-1,special,s,60", "2027-02-10T10:00:00,user-1,fr-mobile,r,60",
    ]
    let run = try await Self.run(january + other)
    #expect(run.months.map(\.month.description) == ["2027-01"])
    #expect(run.months.first?.amounts.mapValues(\.centsText) == ["equilibre": "100.47", "intense": "119.00"])
    #expect(run.months.first?.held == "equilibre" && run.unpricedCalls == 1 && run.file.calls == 15)
    #expect(run.incomplete.map(\.description) == ["2027-02"])
  }

  @Test func aFileOfNothingIsRefused() async throws {
    await #expect(throws: Failure.self) { try await Self.run([]) }
    await #expect(throws: Failure.self) { try await Self.run(["x"]) }
  }
}
