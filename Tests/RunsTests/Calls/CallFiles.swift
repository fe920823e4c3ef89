import Foundation
import Interchange
import Tariffs

@testable import Runs

/// Files of calls for tests.
enum CallFiles {
  /// Does something with a file of a text.
  static func with<Result>(_ text: String, _ work: (String) throws -> Result) throws -> Result {
    let path = NSTemporaryDirectory() + "optimale-\(UUID().uuidString)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try work(path)
  }

  /// An export of FreePBX with calls of some seconds from a telephone to a number.
  static func freepbx(_ calls: [(start: String, from: String, to: String, seconds: Int)]) -> String {
    let rows = calls.enumerated().map { index, call in
      "\(call.start),\(call.from),\(call.to),\(call.seconds),ANSWERED,\(index),,from-internal\n"
    }
    return "calldate,src,dst,billsec,disposition,uniqueid,did,dcontext\n" + rows.joined()
  }

  /// The bills of a file.
  static func bills(
    _ text: String, mapping: String? = nil, _ change: (inout RateRun.Order) -> Void = { _ in }
  ) throws -> BillData {
    let tariff = try Tariff.bundled()
    var order = RateRun.Order()
    order.takesLinesOfExport = true
    change(&order)
    func bills(_ path: String, _ mapping: String?) throws -> BillData {
      var way = ImportRun.Way()
      way.mapping = mapping
      let run = try RateRun(CallSource(path, way), tariff, tariff.defaultChoices, order)
      return try run.report(isExplained: false, .en).data
    }
    return try with(text) { path in
      guard let mapping else { return try bills(path, nil) }
      return try with(mapping) { try bills(path, $0) }
    }
  }
}
