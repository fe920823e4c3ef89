import Foundation
import HandMadeResults
import Interchange
import Testing

/// What other programs read of a population along one figure.
struct PopulationBreakEvenDataTests {
  private typealias By = StudyResults

  @Test func theKeysOfTheJSON() throws {
    let text = try By.populationCurve().json()
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(json["vary"] as? String == By.price && json["customers"] as? Int == 1114)
    let points = try #require(json["curve"] as? [[String: Any]])
    #expect(points.compactMap { $0["value"] as? Double } == [100, 110, 120])
    #expect(points.compactMap { $0["cheapest"] as? String } == ["intense", "equilibre", "equilibre"])
    let cheaper = try #require(points[0]["cheaper"] as? [String: [String: Any]])
    #expect(cheaper["intense"]?["mean"] as? Double == 0.66)
    #expect(cheaper["intense"]?["interval"] as? [Double] == [0.64, 0.68])
    let differences = try #require(points[2]["differences"] as? [String: [String: Any]])
    #expect(differences["equilibre-intense"]?["mean"] as? Double == -10)
    let crossing = try #require((json["crossings"] as? [[String: Any]])?.first)
    #expect(crossing["value"] as? Double == 110 && crossing["interval"] as? [Double] == [108.5, 111.5])
    #expect(crossing["below"] as? String == "intense" && crossing["above"] as? String == "equilibre")
    let halves = try #require(json["halves"] as? [[String: Any]])
    #expect(halves.compactMap { $0["plan"] as? String } == ["equilibre", "intense"])
    #expect(halves.compactMap { $0["rising"] as? Bool } == [true, false])
    #expect((json["largest_share_crossings"] as? [[String: Any]])?.first?["value"] as? Double == 104.5)
    let segments = try #require(json["segments"] as? [[String: Any]])
    #expect(segments.compactMap { $0["cheapest_first"] as? String } == ["intense", "equilibre"])
    #expect((segments[0]["crossings"] as? [[String: Any]])?.first?["value"] as? Double == 104.36)
  }

  @Test func theRowsOfTheTable() throws {
    let rows = try By.populationCurve().table.map { $0.joined(separator: ",") }
    #expect(
      rows[0] == "kind,segment,plan,tariff.intense.monthly_price,unit,value,standard_error,lower,upper,confidence")
    #expect(rows.contains("cheaper,all,intense,100,share,0.66,0.01,0.64,0.68,0.95"))
    #expect(rows.contains("mean_bill,all,equilibre,100,EUR/month,140,0.5,139,141,0.95"))
    #expect(rows.contains("crossing,all,equilibre,110,tariff.intense.monthly_price,110,0.75,108.5,111.5,0.95"))
    #expect(rows.contains { $0.hasPrefix("half of customers from,all,equilibre,105,") })
    #expect(rows.contains { $0.hasPrefix("half of customers up to,all,intense,104,") })
    #expect(rows.contains { $0.hasPrefix("crossing of largest share,all,equilibre,104.5,") })
    #expect(rows.contains { $0.hasPrefix("crossing,artisans,equilibre,104.36,") })
    // Six rows a value of two plans: two shares, too close, two bills, a difference.
    #expect(rows.count == 1 + 3 * 6 + 5)
  }
}
