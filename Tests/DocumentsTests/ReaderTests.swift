import Documents
import Testing

struct ReaderTests {
  private func problems(_ text: String) -> [Problem] {
    do {
      var reader = Reader()
      let root = try Element.parse(Array(text.utf8), limit: 10_000)
      let fields = reader.fields(of: root, required: ["name", "count"], optional: ["share"])
      _ = reader.text(fields?["name"])
      _ = reader.wholeNumber(fields?["count"], in: 0...10)
      _ = reader.number(fields?["share"], in: 0...1)
      _ = try reader.finish(fields)
      return []
    } catch {
      return error.problems
    }
  }

  @Test func aGoodDocumentHasNoProblems() { #expect(problems("name: a\ncount: 3\nshare: 0.5\n").isEmpty) }

  @Test func allProblemsAreReportedAtOnceInFileOrder() {
    let found = problems("count: 11\nnmae: x\nshare: many\n")
    #expect(found.map(\.place.line) == [1, 1, 2, 3])
    #expect(found.contains { $0.suggestion == "name" && $0.place == Place(line: 2, column: 1) })
    #expect(found.contains { $0.path == "count" && $0.found?.en == "11" })
  }

  @Test func aProblemIsToldInBothLanguages() {
    let found = problems("count: 11\nnmae: x\nshare: many\n")
    #expect(
      found.map { $0.sentence(.fr) } == [
        "1:1: name: attendu la clé name, qui manque",
        "1:8: count: trouvé «\u{A0}11\u{A0}», attendu un nombre entier de 0 à 10",
        "2:1: trouvé «\u{A0}nmae\u{A0}», attendu l’une des clés name, count, share (vouliez-vous dire «\u{A0}name\u{A0}»\u{A0}?)",
        "3:8: share: trouvé «\u{A0}many\u{A0}», attendu un nombre de 0 à 1",
      ])
    #expect(
      found.map(\.description) == [
        "1:1: name: expected the key name, which is missing",
        "1:8: count: found “11”, expected a whole number from 0 to 10",
        "2:1: found “nmae”, expected one of the keys name, count, share (did you mean “name”?)",
        "3:8: share: found “many”, expected a number from 0 to 1",
      ])
  }

  @Test(arguments: ["1_0", "0x1F", ".inf", ".nan", "1:30", "\"0.5\"", "1e400", "[0.5]", "", "~", "0,5", "½"])
  func onlyPlainDecimalNotationIsANumber(_ text: String) {
    #expect(problems("name: a\ncount: 1\nshare: \(text)\n").count == 1)
  }

  @Test(arguments: ["a: [1", "a: b: c", "\t- x", "a: \"x", "{", "a: 1\na: 2", "- a\nb: c", "a: !!float x\u{1}"])
  func aSyntaxErrorIsOneProblemWithAPlace(_ text: String) { #expect(problems(text).count >= 1) }

  @Test func aDecimalCommaInBracesIsToldAsOne() {
    let found = problems("{name: a, count: 3, share: 0,5}")
    #expect(found.contains { $0.found?.en == "5" && $0.expected.en.contains("decimal point") })
  }

  @Test func aliasesAreRefusedBeforeTheyGrow() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1..<40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(problems(text).first?.expected.en == "no YAML anchors or aliases")
    #expect(problems("? &a [1]\n: 2\n? *a\n: 3\n").first?.expected.en == "no YAML anchors or aliases")
  }

  @Test func endlessNestingIsAProblemNotACrash() {
    for unit in ["[", "- ", "{a: ", "? "] { #expect(!problems(String(repeating: unit, count: 2400)).isEmpty) }
  }

  @Test func aFileBeyondTheLimitIsNotParsed() {
    #expect(problems(String(repeating: "#", count: 10_001)).first?.expected.en == "a file of at most 10000 bytes")
  }

  @Test func bytesThatAreNotTextAreRefused() {
    #expect(throws: DocumentFailure.self) { try Element.parse([0xFF, 0xFE, 0x00], limit: 100) }
  }

  @Test(arguments: [("horizon_month", "horizon_months"), ("seasonalty", "seasonality"), ("sorce", "source")])
  func theKeyProbablyMeantIsSuggested(_ slip: String, _ meant: String) {
    #expect(Suggestion.nearest(to: slip, among: ["name", "source", "horizon_months", "seasonality"]) == meant)
  }

  @Test func aWordUnlikeAllOthersSuggestsNothing() {
    #expect(Suggestion.nearest(to: "zzzzzz", among: ["name", "source"]) == nil)
  }
}
