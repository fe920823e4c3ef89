import Foundation
import HandMadeResults
import Interchange
import Portfolio
import Statistics
import Testing

/// What ten customers written by hand come to, every figure worked out by hand.
struct PortfolioSummaryTests {
  private static let summary = Result { try PortfolioLine.summary([PortfolioLine.table()]) }
  /// Standard deviations to each side of an interval of 95%.
  private static let z = 1.959963984540054

  private func isAbout(_ estimate: Estimate, _ mean: Double, reach: Double, within: Double = 1e-9) -> Bool {
    abs(estimate.mean - mean) < within && abs(estimate.interval.halfWidth - reach) < within
  }

  @Test func customersAreCountedByPlanHeldAndByBestPlan() throws {
    let summary = try Self.summary.get()
    #expect(summary.advised == 10 && summary.exact == 5 && summary.withRanges == 2 && summary.knownHolders == 7)
    #expect(summary.plans.map(summary.best) == [4, 4] && summary.tooClose == 2)
    #expect(summary.holders.map(\.best) == [[1, 2], [2, 1], [1, 1]])
    #expect(summary.holders.map(\.tooClose) == [1, 0, 1])
    #expect(summary.holders.map { $0.moves.sum } == [42, 28, 0])
    #expect(summary.holders.map { $0.moves.count } == [2, 2, 0])
  }

  /// 30 + 12 + 8 + 20 are 70; the half-widths of those that are simulated, 2 and 1, make √5 together, and each customer's
  /// last digit is a ten-thousandth more.
  @Test func savingsAddUpAndTheirErrorsAddUpAsSquares() throws {
    let summary = try Self.summary.get()
    let total = summary.moves.total(summary.sampling)
    #expect(isAbout(total, 70, reach: 5.0.squareRoot() + 4e-4))
    #expect(abs(total.standardError - 5.0.squareRoot() / Self.z) < 1e-9)
    #expect(summary.moves.lowerEnds == 67)
    #expect(isAbout(summary.movesOfRanges.total(summary.sampling), 20, reach: 5.0.squareRoot() + 2e-4))
    #expect(isAbout(summary.moves.mean(summary.sampling), 17.5, reach: 5.0.squareRoot() / 4 + 1e-4))
    #expect(isAbout(PortfolioSummaryData.yearly(total), 840, reach: 12 * (5.0.squareRoot() + 4e-4)))
  }

  @Test func savingsAreToldByQuantilesBandsAndCustomersCalled() throws {
    let summary = try Self.summary.get()
    #expect(summary.quantiles.map(\.euros) == [8, 8, 12, 20, 30] && summary.largest == 30)
    #expect(summary.bands.map { $0.savings.count } == [0, 1, 1, 2, 0, 0])
    #expect(summary.bands.map { $0.savings.sum } == [0, 8, 12, 50, 0, 0])
    #expect(summary.curve.map(\.count) == [0, 1, 2, 3, 4] && summary.curve.map(\.euros) == [0, 30, 50, 62, 70])
    // Steps of 2 euros: 8 in the fifth, 12 in the seventh, 20 in the eleventh, 30 in what is more.
    #expect(summary.bars.width == 2 && summary.bars.counts.count == 16)
    #expect(summary.bars.counts.enumerated().filter { $0.element > 0 }.map(\.offset) == [4, 6, 10, 15])
  }

  @Test func whoSurelySavesMostIsCalledFirst() throws {
    #expect(try Self.summary.get().calls.map(\.id) == ["A1", "A4", "A2", "A3"])
    #expect(try PortfolioLine.summary([PortfolioLine.table()], top: 2).calls.map(\.id) == ["A1", "A4"])
    #expect(try PortfolioLine.summary([PortfolioLine.table()], top: 0).calls.isEmpty)
    // Of two who save the same, the first by identity, wherever they stand.
    var twin = PortfolioLine.ten[0]
    twin.id = "A0"
    #expect(try PortfolioLine.summary([PortfolioLine.table(PortfolioLine.ten + [twin])]).calls[0].id == "A0")
  }

  /// Of the three of whom it is not known: 6 ± 1 if they held Équilibre, 20 if they held Intense.
  @Test func whatIsNotKnownToBeHeldIsToldForEachPlan() throws {
    let summary = try Self.summary.get()
    #expect(isAbout(summary.ifAllHeld[0].total(summary.sampling), 6, reach: 1 + 1e-4))
    #expect(isAbout(summary.ifAllHeld[1].total(summary.sampling), 20, reach: 1e-4))
  }

  /// Those to move lose 0 + 1 ± 0.5 + 0.5 ± 0.2 + at most 0.1; those who are right 0 (at most 0.2) + 1 ± 0.2 + 0 + 1 ± 1;
  /// those too close 2 ± 0.5 on the plan held, and 2.5 ± 1 on the one that loses least.
  @Test func whatAWrongAdviceLosesIsToldToo() throws {
    let summary = try Self.summary.get()
    let losses = summary.risks.map { $0.loss.total(summary.sampling) }
    #expect(losses.map { ($0.mean * 1e9).rounded() / 1e9 } == [1.5, 2, 4.5])
    #expect(summary.risks.map { $0.loss.count } == [4, 4, 2])
    #expect(abs(losses[0].interval.upper - (1.5 + 0.29.squareRoot() + 0.1 + 3e-4)) < 1e-9)
    #expect(abs(losses[0].interval.lower - (1.5 - 0.29.squareRoot() - 3e-4)) < 1e-9)
    #expect(isAbout(losses[2], 4.5, reach: 1.25.squareRoot() + 2e-4))
    // Chances of another plan: 0 + 0.1 + 0.1 + 0; 0 + 0.2 + 0 + 0.1; 0.55 + 0.45.
    let turned = summary.risks.map { $0.turned.total(summary.sampling).mean }
    #expect(turned.map { ($0 * 1e9).rounded() / 1e9 } == [0.2, 0.3, 1])
  }

  @Test func reasonsAreCountedWithTheMoneyOfThoseToBeCalled() throws {
    let reasons = try Self.summary.get().reasons
    let told = Dictionary(uniqueKeysWithValues: reasons.map { ($0.reason.rawValue, ($0.count, $0.moves.sum)) })
    #expect(try #require(told["above-break-even"]) == (4, 42))
    #expect(try #require(told["uncertain-figures"]) == (2, 20))
    #expect(try #require(told["undecided"]) == (2, 0))
  }

  /// Half of the customers: twice as many, with the variance of who was drawn, Σx² (1 − s) / s² beside the simulations'.
  @Test func aSampleStandsForAll() throws {
    let summary = try PortfolioLine.summary([PortfolioLine.table()], share: 0.5)
    let count = summary.sampling.count(4)
    #expect(count.mean == 8 && abs(count.standardError - 8.0.squareRoot()) < 1e-9 && count.interval.lower >= 4)
    let total = summary.moves.total(summary.sampling)
    let squares = 900.0 + 144 + 64 + 400
    #expect(isAbout(total, 140, reach: 2 * (5 + Self.z * Self.z * squares / 2).squareRoot() + 8e-4))
    // Wilson's interval of 4 in 10, as if of 20 independent trials.
    let share = summary.sampling.share(4, of: 10)
    let wilson = Proportion.wilson(successes: 8, trials: 20, confidence: 0.95)
    #expect(share.mean == 0.4 && share.interval == wilson)
    #expect(Sampling(share: 1, confidence: 0.95).share(4, of: 10) == Estimate(exact: 0.4))
  }

  // MARK: Whatever the lines come in

  private func text(_ summary: PortfolioSummary) throws -> String {
    try PortfolioSummaryData(summary, PortfolioSummaryData.Rows(), StudyResults.tariff(), command: "").json()
  }

  @Test(arguments: [1, 7, 100_000]) func linesAndObjectsInAnyPiecesAndFilesGiveTheSame(_ pieces: Int) throws {
    let whole = try text(Self.summary.get())
    let ten = PortfolioLine.ten
    let files = [
      [PortfolioLine.objects()], [PortfolioLine.table(Array(ten[..<4])), PortfolioLine.table(Array(ten[4...]))],
      [PortfolioLine.table(Array(ten[5...])), "", PortfolioLine.table([]), PortfolioLine.objects(Array(ten[..<5]))],
    ]
    for files in files { #expect(try text(PortfolioLine.summary(files, pieces: pieces)) == whole) }
  }

  @Test func columnsOfSparkAreReadAndThoseOfBeforeMayBeMissing() throws {
    let rows = PortfolioLine.table().split(separator: "\r\n").map(String.init)
    let spark =
      "status,\(rows[0]),exit_code,message,reason,column,detail,text\n"
      + rows.dropFirst().map { "advised,\($0),,,,,,\n" }.joined()
    let empty = String(repeating: ",", count: 28)
    let told = "refused\(empty),,,no-id,id,,\"{\"\"a\"\": 1}\"\nfailed\(empty),74,\"two\nlines\",,,,\n"
    let plans = try StudyResults.tariff().plans.map(\.plan)
    var (reader, refused, failed, advised) = (AdviceLineReader(plans), [Refusal.Reason](), 0, 0)
    func take(_ line: AdviceLine) {
      switch line {
      case .advised: advised += 1
      case .refused(let reason): refused.append(reason)
      case .failed: failed += 1
      }
    }
    try reader.take(Array((spark + told).utf8), each: take)
    try reader.finish(each: take)
    #expect(advised == 10 && refused == [.noID] && failed == 1 && reader.hasStatus)
    // Lines of a version before the plan held was told: nobody's is known.
    let before = rows.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).dropLast(4).joined(separator: ",")
    }
    let summary = try PortfolioLine.summary([before.joined(separator: "\n")])
    #expect(summary.advised == 10 && summary.knownHolders == 0 && summary.ifAllHeld[1].sum == 67)
  }

  @Test func identitiesAreReadAsTheyWere() throws {
    var lines = PortfolioLine.ten
    for (place, id) in ["=1+1", "a,b \"c\"\nd", "'quoted", "C-007"].enumerated() { lines[place].id = id }
    let objects = try PortfolioLine.summary([PortfolioLine.objects(lines)]).calls.map(\.id)
    #expect(objects == ["=1+1", "C-007", "a,b \"c\"\nd", "'quoted"])
    // A table keeps a spreadsheet from taking the first for a formula.
    lines[0].id = "'=1+1"
    #expect(try PortfolioLine.summary([PortfolioLine.table(lines)]).calls.map(\.id) == objects)
  }

  private static let damages: [(String, String, AdviceLineFailure.Expected, String?)] = [
    (",30.0,", ",thirty,", .number, "difference"), (",30.0,", ",nan,", .number, "difference"),
    (",30.0,", ",0x1p3,", .number, "difference"),
    ("keep,intense", "keep,intens", .word(["equilibre", "intense", "too-close"]), "plan"),
    ("above-break-even", "above", .word([]), "reasons"), ("exact", "guessed", .word(["exact", "simulated"]), "basis"),
    (",0.95,", ",1.5,", .confidence(nil), "confidence"), ("A1,", ",", .identity, "id"),
    (",50,equilibre", ",-1,equilibre", .amount, "replications"),
    (",50,equilibre", ",1.5,equilibre", .count, "replications"),
    (",equilibre,30.0", ",,30.0", .savingOfHeld, "saving"), (",equilibre,30.0", ",intense,30.0", .noSaving, "saving"),
    ("A1,keep", "\"A1,keep", .wholeRow, nil), ("A1,keep", "A1", .wholeRow, nil),
  ]

  /// In the second line, the first customer's.
  @Test(arguments: damages)
  func aDamagedLineIsRefusedWithItsPlace(
    _ whole: String, _ damaged: String, _ expected: AdviceLineFailure.Expected, _ column: String?
  ) throws {
    var rows = PortfolioLine.table().split(separator: "\r\n").map(String.init)
    let range = try #require(rows[1].range(of: whole))
    rows[1].replaceSubrange(range, with: damaged)
    let error = #expect(throws: AdviceLineFailure.self) {
      try PortfolioLine.summary([rows.joined(separator: "\n") + "\n"])
    }
    #expect(error?.line == 2 && error?.column == column)
    if case .word([]) = expected { return }
    #expect(error?.expected == expected)
  }

  /// The text of a row that was refused may stand on several lines.
  @Test(arguments: [1, 9, 10_000]) func rowsRefusedAreCountedByReason(_ pieces: Int) throws {
    func reasons(_ text: String) throws -> [Refusal.Reason] {
      var (reader, reasons) = (RefusedLineReader(), [Refusal.Reason]())
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: pieces) {
        try reader.take(Array(bytes[start..<min(start + pieces, bytes.count)])) { reasons.append($0) }
      }
      try reader.finish { reasons.append($0) }
      return reasons
    }
    let header = RefusedLines.header
    #expect(try reasons(header).isEmpty && reasons("").isEmpty)
    let rows = "3,66,a,refused-figure,\"x, y\",z,\"{\"\"id\"\":\n1}\"\r\n9,99,,no-id,,,t\r\n"
    #expect(try reasons(header + rows) == [.refusedFigure, .noID])
    let error = #expect(throws: AdviceLineFailure.self) { try reasons(header + "3,66,a,none,,,t\r\n") }
    #expect(error?.line == 2 && error?.column == "reason" && error?.found == "none")
    #expect(throws: AdviceLineFailure.self) { try reasons("a,b\n1,2\n") }
  }

  @Test func columnsAreThoseOfTheTariffsPlans() throws {
    let missing = PortfolioLine.table().replacing("difference_lower", with: "other")
    #expect(throws: AdviceLineFailure.self) { try PortfolioLine.summary([missing]) }
    let error = #expect(throws: AdviceLineFailure.self) { try PortfolioLine.summary([PortfolioLine.table()], plans: 3) }
    #expect(error?.expected == .column && error?.column?.hasPrefix("probability_") == true)
    let other = PortfolioLine.table().replacing("probability_intense", with: "probability_plus")
    #expect(throws: AdviceLineFailure.self) { try PortfolioLine.summary([other]) }
    let repeated = PortfolioLine.table().replacing("difference_lower", with: "difference_upper")
    #expect(throws: AdviceLineFailure.self) { try PortfolioLine.summary([repeated]) }
    let confidence = PortfolioLine.table().split(separator: "\r\n").map(String.init)
    let mixed = confidence[...5] + confidence[6...].map { $0.replacing(",0.95,", with: ",0.9,") }
    let differs = #expect(throws: AdviceLineFailure.self) { try PortfolioLine.summary([mixed.joined(separator: "\n")]) }
    #expect(differs?.expected == .confidence(0.95) && differs?.line == 7)
  }

  // MARK: Data

  @Test func dataHoldsTheSameFiguresAndIsKnownAsAReport() throws {
    let data = try PortfolioLine.data()
    let json = Data(try data.json().utf8)
    #expect(ReportSignature.isJSON(json))
    let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let rows = try #require(object["rows"] as? [String: Any])
    #expect(rows["total"] as? Int == 12 && rows["refused"] as? Int == 2 && rows["not_in_sample"] as? Int == 0)
    let calls = try #require(object["call_first"] as? [[String: Any]])
    #expect(calls.map { $0["id"] as? String } == ["A1", "A4", "A2", "A3"])
    let table = data.table
    #expect(Set(table.map(\.count)) == [11])
    let left = try #require(table.first { $0[0] == "portfolio" && $0[4] == "left_on_the_table" })
    #expect(left[6] == "70" && left[5] == "EUR/month of all customers")
    #expect(table.contains { $0[0] == "call first" && $0[1] == "A3" && $0[3] == "intense" && $0[6] == "8" })
  }
}
