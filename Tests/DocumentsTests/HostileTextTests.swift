import Documents
import TestSupport
import Testing

/// Text made to stop, slow or fill the program is refused with its place.
struct HostileTextTests {
  private static let limit = 2_000_000

  private func problem(_ bytes: [UInt8]) -> Problem? {
    do {
      _ = try Element.parse(bytes, limit: Self.limit)
      return nil
    } catch {
      return error.problems.first
    }
  }

  private func problem(_ text: String) -> Problem? { problem(Array(text.utf8)) }

  /// Forty levels of lists that hold the level below twice, as keys so that comparing them takes 2⁴⁰ steps.
  private static func bomb(_ first: String, _ level: (Int) -> String, _ last: String = "") -> String {
    first + (1..<40).map(level).joined() + last
  }

  private static let bombs = [
    bomb("- &a0 [x,x]\n", { "- &a\($0) [*a\($0 - 1),*a\($0 - 1)]\n" }, "- {? *a39\n: 1, ? *a39\n: 2}\n"),
    // An alias that a value follows without a blank.
    bomb("- &a0 [x,x]\n", { "- &a\($0) [*a\($0 - 1):1,*a\($0 - 1):2]\n" }),
    // As JSON would write it.
    bomb("{\"k0\":&a0 [1,1]", { ",\"k\($0)\":&a\($0) [*a\($0 - 1),*a\($0 - 1)]" }, ",\"k\":{? *a39 :1}}"),
    // Line breaks that only YAML knows: next line, line separator, paragraph separator.
    bomb("- &a0 [x,x]\n", { "- &a\($0) [*a\($0 - 1)\n,*a\($0 - 1)\n]\n" }).replacing("\n", with: "\u{85}"),
    bomb("- &a0 [x,x]\n", { "- &a\($0) [*a\($0 - 1)\n,*a\($0 - 1)\n]\n" }).replacing("\n", with: "\u{2028}"),
    bomb("- &a0 [x,x]\n", { "- &a\($0) [*a\($0 - 1)\n,*a\($0 - 1)\n]\n" }).replacing("\n", with: "\u{2029}"),
    bomb("- !!seq &a0 [x,x]\n", { "- !!seq &a\($0) [ *a\($0 - 1) , *a\($0 - 1) ]\n" }),
    "a: &a {b: 1}\nc: {<<: *a}\n", "? &a [1]\n: 2\n", "a: &a b\n", "- *a\n",
  ]

  @Test(arguments: bombs)
  func anchorsAndAliasesAreRefusedHoweverTheyAreWritten(_ text: String) {
    #expect(problem(text)?.expected.en == "no YAML anchors or aliases")
  }

  @Test(arguments: ["name: Dupont & fils *", "name: \"&a *a\"", "name: a&b*c", "name: |\n  &a\n  *a\n"])
  func anAmpersandOrAnAsteriskWithinTextIsText(_ text: String) { #expect(problem(text) == nil) }

  /// Two megabytes of one thing over and over.
  private static let units = [
    "[", "{", "[]", "1,", "- ", "a: ", "? ", "\n", "\r\n", "\u{85}", "\u{2028}", "#\n", "\"", "'", "---\n",
    "%TAG ! x\n",
    "!a ", "&a ", "*a ", ": ", "- 1\n", "- {a: 1}\n", "? 1\n: 2\n", "|\n", " ", "a b ", "a\nb\n", "\u{301}",
    "\u{1F1EB}",
  ]

  @Test(arguments: units)
  func twoMegabytesOfAnythingAreAnsweredInFiveSeconds(_ unit: String) {
    for start in ["", "[", "a: \""] {
      let bytes = Array(start.utf8) + Array(String(repeating: unit, count: 1_999_990 / unit.utf8.count).utf8)
      let time = processorTime { _ = problem(bytes) }
      #expect(time < .seconds(5), "\(start)\(unit.debugDescription)")
    }
  }

  @Test func whatStandsDeepWithinEachOtherIsRefusedNotRecursedInto() {
    for unit in ["[", "- ", "{a: ", "? "] {
      let nested = String(repeating: unit, count: 1_000_000).prefix(1_999_000)
      #expect(problem(String(nested)) != nil)
    }
    func lists(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    #expect(problem(lists(Element.depthLimit)) == nil)
    #expect(problem(lists(Element.depthLimit + 1))?.expected.en.contains("at most 32 deep") == true)
  }

  @Test func moreValuesThanAnyFileHasAreRefused() {
    func list(_ count: Int) -> String { "[" + String(repeating: "1,", count: count) + "]" }
    #expect(problem(list(Element.countLimit - 1)) == nil)
    #expect(problem(list(Element.countLimit))?.expected.en.contains("500000 values") == true)
  }

  @Test func aKeyIsNoLongerThanAPathCanShow() {
    func key(_ length: Int) -> String { "? \(String(repeating: "é", count: length))\n: 1\n" }
    #expect(problem(key(Element.keyLimit)) == nil)
    #expect(problem(key(Element.keyLimit + 1))?.expected.en.contains("200 characters") == true)
  }

  /// Bytes that are no text for YAML, with the line and column of the first of them.
  @Test(arguments: [
    ([UInt8]("a: 1\nb: caf".utf8) + [0xE9, 0x0A], 2, 7, "UTF-8"), ([0xC0, 0x80], 1, 1, "UTF-8"),
    ([UInt8]("é: ".utf8) + [0xED, 0xA0, 0x80], 1, 4, "UTF-8"),
    ([UInt8]("a: \"é\u{0}\"".utf8), 1, 6, "control characters"),
    ([UInt8]("a: 1\r\nb: 2\rc: \u{1B}[2J".utf8), 3, 4, "control characters"),
    ([UInt8]("a: x\u{85}b: \u{9B}".utf8), 2, 4, "control characters"),
    ([UInt8]("a: \u{7F}".utf8), 1, 4, "control characters"),
    ([UInt8]("a: 1\n\u{FEFF}b: 2".utf8), 2, 1, "at the file's start"),
    ([UInt8]("a: \u{FFFE}".utf8), 1, 4, "control characters"),
    ([0xFF, 0xFE, 0x61, 0x00], 1, 1, "text in UTF-8"), ([0xFE, 0xFF, 0x00, 0x61], 1, 1, "text in UTF-8"),
    ([0x61, 0x00, 0x3A, 0x00], 1, 1, "text in UTF-8"), ([UInt8]("a: 1\n%b".utf8), 2, 1, "directive"),
  ])
  func bytesThatAreNoTextAreToldWithTheirPlace(_ bytes: [UInt8], _ line: Int, _ column: Int, _ expected: String) {
    let found = problem(bytes)
    #expect(found?.place == Place(line: line, column: column))
    #expect(found?.expected.en.contains(expected) == true, "\(found?.description ?? "nothing")")
  }

  @Test func endlessProblemsAreCountedAndTheFirstTold() {
    do {
      var reader = Reader()
      let keys = (0..<5000).map { "months_fo_the_horizon\($0): 1\n" }.joined()
      let root = try Element.parse(Array(keys.utf8), limit: 200_000)
      let fields = reader.fields(of: root, required: ["months_of_the_horizon"])
      _ = try reader.finish(fields)
      Issue.record("a document of unknown keys was taken")
    } catch {
      #expect(error.problems.count == Reader.problemLimit)
      #expect(error.count == 5001)
      #expect(error.problems.count { $0.suggestion != nil } <= Reader.suggestionLimit)
      #expect(error.problems.contains { $0.suggestion == "months_of_the_horizon" })
    }
  }
}
