import Documents
import TestSupport
import Testing

/// The nearest word is that of the textbook's table of distances, and is found in no time among thousands.
struct VocabularyTests {
  /// The distance with insertions, deletions, changes and swaps of neighbours, by the whole table of Damerau's
  /// recursion.
  private func distance(_ a: [Character], _ b: [Character]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { table[i][0] = i }
    for j in 0...b.count { table[0][j] = j }
    for i in 0..<a.count {
      for j in 0..<b.count {
        var least = min(table[i][j + 1], table[i + 1][j]) + 1
        least = min(least, table[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, table[i - 1][j - 1] + 1) }
        table[i + 1][j + 1] = least
      }
    }
    return table[a.count][b.count]
  }

  @Test func theNearestWordIsThatOfTheTableOfDistances() {
    // Words of few letters, so that many are near; a fixed sequence of numbers (Numerical Recipes' generator).
    var state: UInt32 = 1
    func next(_ count: Int) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int(state >> 16) % count
    }
    func word(_ length: Int) -> String { String((0..<length).map { _ in Array("abcdé")[next(5)] }) }
    for _ in 0..<400 {
      let words = (0..<20).map { _ in word(1 + next(64)) }
      let slip = word(1 + next(64))
      let limit = max(1, slip.count / 3)
      let expected = words.map { (distance(Array(slip), Array($0)), $0) }.filter { $0.0 <= limit }.min { $0 < $1 }?.1
      var vocabulary = Vocabulary(words)
      #expect(vocabulary.nearest(to: slip) == expected)
    }
  }

  @Test func caseMakesNoDifferenceAndLongTextIsNoSlip() {
    var vocabulary = Vocabulary(["Allemagne", "Algérie", String(repeating: "a", count: 70)])
    #expect(vocabulary.nearest(to: "ALEMAGNE") == "Allemagne")
    #expect(vocabulary.nearest(to: "algerie") == "Algérie")
    #expect(vocabulary.nearest(to: String(repeating: "a", count: 65)) == nil)
    #expect(vocabulary.nearest(to: "") == nil)
  }

  @Test func allTheLookUpsOfAFileTakeASecondAmongThousandsOfWords() {
    var vocabulary = Vocabulary((0..<5000).map { "a destination of a rather long name, number \($0)" })
    let time = processorTime {
      for look in 0..<Reader.suggestionLimit {
        #expect(vocabulary.nearest(to: "a destination of a rahter long name, nubmer \(look + 100)") != nil)
      }
    }
    #expect(time < .seconds(3))
  }
}
