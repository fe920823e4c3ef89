import Basics
import HandMadeResults
import Testing

@testable import Interchange

/// The data of curves and maps: rows and keys are the same whatever the language, and no estimate stands without its
/// interval.
struct BreakEvenDataTests {
  private typealias By = StudyResults

  private static let crossing = By.estimate(117, 0.5)

  private static func curve() throws -> BreakEvenData {
    try By.curve(bills: [(40, [100, 119]), (160, [127, 119])], crossings: [(crossing, 0, 1)])
  }

  private static func map(plans: Int = 2) throws -> BreakEvenData {
    let points = [
      (x: By.estimate(40), y: By.estimate(90, 1), between: (0, 1)),
      (x: By.estimate(70, 2), y: By.estimate(60), between: (0, 1)),
    ]
    return try By.map(plans: plans, [40, 100], [60, 120], frontier: points, interpolated: [(100, 120)]) { calls, _ in
      calls < 50 ? [100, 119, 130] : [127, 119, 130]
    }
  }

  @Test func rowsOfACurve() throws {
    #expect(
      ReadData.rows(try Self.curve().csv(.plain)) == [
        "kind,streams.0.calls_per_month,unit,value,standard_error,lower,upper,confidence",
        "difference,40,EUR/month,-19,0.1,-19.2,-18.8,0.95", "difference,160,EUR/month,8,0.1,7.8,8.2,0.95",
        "crossing,117,streams.0.calls_per_month,117,0.25,116.5,117.5,0.95",
      ])
    let french = try Self.curve().csv(.french)
    #expect(french.hasPrefix("\u{FEFF}kind;") && french.contains("difference;40;EUR/month;-19;0,1;-19,2;-18,8;0,95"))
  }

  @Test func rowsOfACurveOfThreePlansNameTheirPlans() throws {
    let report = try By.curve(
      plans: 3, bills: [(40, [100, 109, 119])], crossings: [(Self.crossing, 1, 2)])
    #expect(
      ReadData.rows(report.csv(.plain)).dropFirst() == [
        "difference equilibre-mediane,40,EUR/month,-9,0.1,-9.2,-8.8,0.95",
        "difference equilibre-intense,40,EUR/month,-19,0.1,-19.2,-18.8,0.95",
        "difference mediane-intense,40,EUR/month,-10,0.1,-10.2,-9.8,0.95",
        "crossing mediane-intense,117,streams.0.calls_per_month,117,0.25,116.5,117.5,0.95",
      ])
  }

  @Test func rowsOfAMapSayWhatIsInterpolatedAndWhichFigureTheIntervalIsOf() throws {
    #expect(
      ReadData.rows(try Self.map().csv(.plain)) == [
        "kind,streams.0.calls_per_month,streams.0.duration.mean_seconds,unit,value,standard_error,lower,upper,confidence",
        "difference,40,60,EUR/month,-19,0.1,-19.2,-18.8,0.95", "difference,40,120,EUR/month,-19,0.1,-19.2,-18.8,0.95",
        "difference,100,60,EUR/month,8,0.1,7.8,8.2,0.95", "\"difference, interpolated\",100,120,EUR/month,8,,,,",
        "frontier,40,90,streams.0.duration.mean_seconds,90,0.5,89,91,0.95",
        "frontier,70,60,streams.0.calls_per_month,70,1,68,72,0.95",
      ])
    let three = ReadData.rows(try Self.map(plans: 3).csv(.plain))
    #expect(three.contains("\"difference mediane-intense, interpolated\",100,120,EUR/month,-11,,,,"))
    #expect(three.contains("frontier equilibre-mediane,40,90,streams.0.duration.mean_seconds,90,0.5,89,91,0.95"))
  }

  @Test func keysOfACurve() throws {
    let json = try ReadData.object(Self.curve().json())
    #expect(
      json.keys.sorted() == [
        "command", "confidence", "crossings", "curve", "method", "profile", "seed", "tariff", "vary", "version",
      ])
    #expect(json["vary"] as? String == "streams.0.calls_per_month" && json["method"] as? String == "simulation")
    let points = try #require(json["curve"] as? [[String: Any]])
    #expect(points[0].keys.sorted() == ["difference", "interval", "value"])
    #expect(points[0]["difference"] as? Double == -19 && points[0]["interval"] as? [Double] == [-19.2, -18.8])
    let crossings = try #require(json["crossings"] as? [[String: Any]])
    #expect(
      crossings[0].keys.sorted() == ["interval", "value"] && crossings[0]["interval"] as? [Double] == [116.5, 117.5])
  }

  @Test func keysOfACurveOfThreePlans() throws {
    let report = try By.curve(
      plans: 3, bills: [(40, [100, 109, 119])], crossings: [(Self.crossing, 1, 2)], isExact: true)
    let json = try ReadData.object(report.json())
    #expect(json["method"] as? String == "exact")
    let points = try #require(json["curve"] as? [[String: Any]])
    #expect(points[0].keys.sorted() == ["cheapest", "differences", "value"])
    #expect(points[0]["cheapest"] as? String == "equilibre")
    let differences = try #require(points[0]["differences"] as? [String: [String: Any]])
    #expect(differences.keys.sorted() == ["equilibre-intense", "equilibre-mediane", "mediane-intense"])
    #expect(differences["equilibre-mediane"]?.keys.sorted() == ["interval", "mean", "standard_error"])
    let crossings = try #require(json["crossings"] as? [[String: Any]])
    #expect(crossings[0]["below"] as? String == "mediane" && crossings[0]["above"] as? String == "intense")
  }

  @Test func keysOfAMap() throws {
    let json = try ReadData.object(Self.map().json())
    #expect(
      json.keys.sorted() == [
        "cells", "command", "confidence", "difference", "evaluated", "evaluations", "frontier", "method", "profile",
        "seed", "tariff", "vary", "version", "xs", "ys",
      ])
    #expect(json["cells"] as? Int == 4 && json["evaluations"] as? Int == 3)
    #expect(json["difference"] as? [[Double]] == [[-19, -19], [8, 8]])
    #expect(json["evaluated"] as? [[Bool]] == [[true, true], [true, false]])
    let points = try #require(json["frontier"] as? [[String: Any]])
    #expect(points[0].keys.sorted() == ["x", "x_interval", "y", "y_interval"])
    #expect(points[0]["y_interval"] as? [Double] == [89, 91] && points[0]["x_interval"] as? [Double] == [40, 40])
    let three = try ReadData.object(Self.map(plans: 3).json())
    #expect(three["cheapest"] as? [[String]] == [["equilibre", "equilibre"], ["mediane", "mediane"]])
    #expect((three["frontier"] as? [[String: Any]])?.first?["between"] as? String == "equilibre-mediane")
  }
}
