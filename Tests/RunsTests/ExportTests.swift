import Basics
import CallImport
import CallRecords
import Contracts
import Files
import Foundation
import Interchange
import Numbering
import Rating
import TestSupport
import Testing
import Tariffs
import Traffic

@testable import Runs

/// A customer's calls written in a layout and read back are the same calls.
struct ExportTests {
  private static let profiles = [
    "call-out-sales", "craftsman", "estate-agency", "law-office", "medical-practice", "shop",
  ]

  private static func path(_ profile: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Profiles/\(profile).yaml").path
  }

  /// The records of a year in a layout, imported again.
  private func roundTrip(
    _ profile: String, _ layout: CallExport, _ tariff: Tariff, isMasked: Bool = false
  ) throws -> (calls: [Call], report: ImportReport) {
    let run = try SimulateRun(
      Self.path(profile), months: 12, seed: 3, tariff: nil, layout: layout.rawValue, isMasked: isMasked)
    let layouts = try Layouts.all().map { mapping in
      var mapping = mapping
      if mapping.dates == .dayMonth { mapping.year = 2027 }
      return mapping
    }
    var importer = CallImporter(layouts, numbers: NumberReader(tariff))
    var maker = RecordMaker()
    var calls: [Call] = []
    func take(_ row: ImportedRow) { if case .call(let call) = row { calls.append(maker.record(call)) } }
    #expect(try run.write { try importer.take(Array($0.utf8), each: take) }.isEmpty)
    return (calls, try importer.finish(each: take))
  }

  /// The calls themselves, each recipient by the position at which it first comes up.
  private func originals(_ profile: String) throws -> [Call] {
    var checked = try Input.profile(Self.path(profile), Tariff.bundled())
    checked.horizonMonths = 12
    var generator = CallGenerator(checked, seed: 3)
    return try (0..<12).flatMap { _ in try generator.nextMonth() }
  }

  /// Same moment, line, destination and seconds; recipients told apart alike where a destination has a list of them.
  private func same(_ calls: [Call]) -> [String] {
    var names: [String: Int] = [:]
    return calls.map { call in
      let isService = ["emergency", "service-1016", "service-3901"].contains(call.destination)
      let key = isService ? call.destination : "\(call.destination) \(call.recipient)"
      let place = names[key] ?? names.count
      names[key] = place
      return "\(call.startedAt) \(call.line) \(call.destination) \(place) \(call.seconds)"
    }
  }

  /// What each month costs under each plan, in units of 1/60,000 euro.
  private func bills(_ calls: [Call], _ profile: String, _ tariff: Tariff) throws -> [[Int64]] {
    let contract = Contract(
      tariff, tariff.defaultChoices, try Input.profile(Self.path(profile), tariff).subscription)
    return try tariff.plans.map { plan in try Rater(contract, plan.plan).bills(for: calls).map(\.exactTotal.units) }
  }

  @Test func everyLayoutThatIsReadIsWritten() throws {
    #expect(Set(CallExport.allCases.map(\.rawValue)) == Set(try Layouts.all().map(\.name)))
  }

  @Test(arguments: CallExport.allCases) func aYearComesBackCallByCall(_ layout: CallExport) throws {
    let tariff = try Tariff.bundled()
    for profile in Self.profiles {
      let before = same(try originals(profile))
      let (calls, report) = try roundTrip(profile, layout, tariff)
      #expect(report.layout == layout.rawValue)
      #expect(report.rows - (report.skipped[.heading] ?? 0) == before.count, "\(profile)")
      // A bill names lines by numbers, which come to be user lines in their order.
      let after = layout == .orange || layout == .bouygues || layout == .bouyguesText ? [] : same(calls)
      #expect(after.isEmpty || after == before, "\(profile)")
      #expect(try bills(calls, profile, tariff) == bills(try originals(profile), profile, tariff), "\(profile)")
    }
  }

  @Test(arguments: [CallExport.freePBX, .openScape, .omniPCX, .ovh, .orange, .callRecords])
  func maskedNumbersKeepTheirDestinations(_ layout: CallExport) throws {
    let tariff = try Tariff.bundled()
    let (calls, report) = try roundTrip("medical-practice", layout, tariff, isMasked: true)
    #expect(calls.map(\.destination) == (try originals("medical-practice")).map(\.destination))
    #expect(report.masked > calls.count / 2)
  }
}
