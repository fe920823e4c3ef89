import Basics
import HandMadeResults
import Testing

@testable import Dossiers

/// An export of dossiers: what is written is read again as it was, and nothing else is taken for a dossier.
struct DossierLinesTests {
  private static func dossier(_ content: Dossier.Content) -> Dossier {
    Dossier(
      DossierID(), content, created: HandMadeDossiers.moment, changed: Moment(milliseconds: 1_800_000_100_000),
      revision: 0)
  }

  private static func refusal(_ text: String) -> DossierError? {
    do {
      _ = try DossierLines.read(Array(text.utf8))
      return nil
    } catch { return error }
  }

  @Test func whatIsWrittenIsReadAgainAsItWas() throws {
    let dossiers = [
      Self.dossier(try HandMadeDossiers.whole()),
      Self.dossier(HandMadeDossiers.content("=cmd|' /C calc'!A0\u{2028}\r\n\"<b>")),
    ]
    let text = try dossiers.map(DossierLines.line).joined()
    #expect(text.split(separator: "\n").count == 2)
    #expect(try DossierLines.read(Array(text.utf8)) == dossiers)
    #expect(try DossierLines.read(Array(("\u{FEFF}" + text + "\r\n\n").utf8)) == dossiers)
  }

  @Test func keysAreThoseThatProgramsReadAndTheLookBackStandsBesideTheBills() throws {
    let json = try JSONPaths(DossierLines.line(Self.dossier(HandMadeDossiers.whole())))
    #expect(
      json.keys() == [
        "advice", "answers", "changed", "created", "format", "format_version", "id", "look_back", "name", "notes",
        "profile", "real_bills", "settings",
      ])
    #expect(json["advice.document.action.kind"] == "calendar" || json["advice.document.action.kind"] == "rule")
    #expect(json["settings.seed"] == "18446744073709551615" && json["settings.vat_percent"] == "20")
    #expect(json["created"] == "2027-01-15T08:00:00.123Z")
    // 110.00, 110.01 and 110.02 beside 105.
    #expect(json["look_back.mean_error"] == "5.01" && json["look_back.months_covered"] == "3")
    #expect(json["real_bills.months.1.amounts.equilibre"] == "110.01")
  }

  @Test func aLineThatIsNoDossierIsToldByItsNumberAndNothingIsTakenIn() throws {
    let good = try DossierLines.line(Self.dossier(HandMadeDossiers.whole()))
    #expect(Self.refusal(good + "{}\n" + good) == .badLines([2: .noDossier, 3: .twice]))
    #expect(Self.refusal("\n\n") == .noLines && Self.refusal("") == .noLines)
    #expect(Self.refusal(good + "not json\n") == .badLines([2: .noDossier]))
    let newer = good.replacing("\"format_version\":1", with: "\"format_version\":2")
    #expect(Self.refusal(newer) == .badLines([1: .newer]))
    let long = try DossierLines.line(
      Self.dossier(HandMadeDossiers.content(String(repeating: "x", count: DossierLimits.name + 1))))
    #expect(Self.refusal(long) == .badLines([1: .tooLong(.name)]))
    let nameless = good.replacing("\"name\":\"Cabinet médical Noé\"", with: "\"name\":\" \"")
    #expect(Self.refusal(nameless) == .badLines([1: .tooLong(.name)]))
  }

  @Test func partsThatAreNoneAreRefused() throws {
    let good = try DossierLines.line(Self.dossier(HandMadeDossiers.whole()))
    let changes = [
      ("\"2027-01-15T08:00:00.123Z\"", "\"yesterday\""), ("\"110.01\"", "\"-110.01\""), ("\"110.01\"", "\"1e9\""),
      ("\"held\":\"equilibre\"", "\"held\":\"intense\""), ("\"origin\":\"typed\"", "\"origin\":\"dreamt\""),
      ("\"first_month\":\"2027-01\",\"plans\"", "\"first_month\":\"2027-13\",\"plans\""),
      ("\"p10\":99,", "\"p10\":121,"), ("\"share_between\":0.8", "\"share_between\":1.2"),
      ("\"format\":\"optimale-dossier\"", "\"format\":\"x\""),
    ]
    for (old, new) in changes {
      let text = good.replacing(old, with: new)
      #expect(text != good && Self.refusal(text) == .badLines([1: .noDossier]), "\(old) as \(new)")
    }
  }

  @Test func sentencesTellPlaceAndExpectationAndNoTextOfTheFile() {
    let told = DossierError.badLines([12: .noDossier, 3: .tooLong(.name)]).sentences
    #expect(
      told.map(\.fr) == [
        "ligne 3 : Il faut un nom au dossier, de 200 caractères au plus.", "ligne 12 : ce n’est pas un dossier",
        "Rien n’a été repris : le fichier doit être un export de dossiers, un dossier par ligne.",
      ])
  }

  @Test func anythingAtAllIsAnsweredAndNothingCrashes() throws {
    let good = Array(try DossierLines.line(Self.dossier(HandMadeDossiers.whole())).utf8)
    var generator = SeededBytes(state: 11)
    for _ in 0..<150 {
      var bytes = good
      for _ in 0..<3 {
        bytes[Int(generator.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: generator.next())
      }
      _ = try? DossierLines.read(bytes)
      _ = try? DossierLines.read(Array(good.prefix(Int(generator.next() % UInt64(good.count)))))
    }
    let deep = String(repeating: "[", count: 100_000)
    #expect(Self.refusal(deep) == .badLines([1: .noDossier]))
  }
}

/// A generator of the same bytes every time (Steele, Lea and Flood, OOPSLA 2014).
struct SeededBytes: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
