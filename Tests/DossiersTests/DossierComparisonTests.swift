import Basics
import Testing

@testable import Dossiers

/// Two dossiers side by side: what differs, and nothing else.
struct DossierComparisonTests {
  @Test func dossiersThatSayTheSameDifferInNothing() throws {
    var copy = try HandMadeDossiers.whole()
    (copy.notes, copy.bills) = ("other notes", nil)
    #expect(DossierComparison(try HandMadeDossiers.whole(), copy).rows.isEmpty)
  }

  @Test func answersStandInTheirOrderThoseOfTheSecondAloneLast() {
    var (first, second) = (HandMadeDossiers.content("A"), HandMadeDossiers.content("A"))
    first.answers = [TypedAnswer("telephones", "3"), TypedAnswer("messages", "oui"), TypedAnswer("telephones", "4")]
    second.answers = [
      TypedAnswer("seasons", "août fermé"), TypedAnswer("messages", "oui"), TypedAnswer("telephones", "5"),
    ]
    let rows = DossierComparison(first, second).rows
    #expect(
      rows == [
        .init(.answer("telephones"), .text("4"), .text("5")),
        .init(.answer("seasons"), nil, .text("août fermé")),
      ])
  }

  @Test func adviceFiguresAndSettingsAreCompared() throws {
    let (first, second) = (try HandMadeDossiers.whole("A"), HandMadeDossiers.content("A"))
    let rows = DossierComparison(first, second).rows
    #expect(
      rows.map(\.subject) == [.action, .saving, .bill("equilibre"), .bill("intense"), .difference])
    #expect(rows.allSatisfy { $0.second == nil && $0.first != nil })
    guard case .figure(let bill)? = rows[2].first else { throw Missing() }
    #expect(bill.mean == 95 && bill.standardError > 0 && bill.interval.count == 2)
    var other = first
    (other.settings.seed, other.settings.tax, other.settings.program) = (1, nil, "0.5.0")
    other.settings.tariff = "cd"
    #expect(DossierComparison(first, other).rows.map(\.subject) == [.tariff, .seed, .tax, .program])
  }

  @Test func profilesAreComparedWhereOneIsNotMadeOfAnswers() throws {
    var (first, second) = (try HandMadeDossiers.whole(), try HandMadeDossiers.whole())
    second.profile = "name: y"
    #expect(DossierComparison(first, second).rows.isEmpty)
    (first.answers, second.answers) = ([], [])
    #expect(DossierComparison(first, second).rows.map(\.subject) == [.profile])
  }

  private struct Missing: Error {}
}
