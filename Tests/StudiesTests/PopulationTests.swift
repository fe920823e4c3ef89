import Documents
import Studies
import Testing

/// What a population file may say.
struct PopulationTests {
  private func decode(_ text: String) throws(DocumentFailure) -> Population { try Population.decode(Array(text.utf8)) }

  @Test func weightsAndSharesAreScaledToOne() throws {
    let population = try decode(
      """
      name: p
      segments:
        - {name: a, weight: 3, profile: a.yaml, lines: {0: 1, 2: 3}}
        - {name: b, weight: 1, profile: b.yaml}
      """)
    #expect(population.segments.map(\.weight) == [0.75, 0.25])
    #expect(population.segments[0].lines.map(\.count) == [0, 2])
    #expect(population.segments[0].lines.map(\.share) == [0.25, 0.75])
    #expect(population.segments[1].lines.isEmpty && population.segments[1].callsFactor == 1)
  }

  @Test(arguments: [
    ("lines: {20: 1}", "0 to 19"), ("lines: {0: 0}", "above 0"), ("weight: 0", "weight"),
    ("calls_spread: 9", "calls_spread"), ("correlation: {lines_calls: 2}", "lines_calls"), ("colour: red", "colour"),
  ])
  func whatIsOutOfReasonIsRefusedWithItsPlace(_ line: String, _ expected: String) {
    let weight = line.hasPrefix("weight") ? "" : "weight: 1, "
    let text = "name: p\nsegments:\n  - {name: a, \(weight)profile: a.yaml, \(line)}\n"
    let failure = #expect(throws: DocumentFailure.self) { try decode(text) }
    #expect(failure?.problems.contains { "\($0)".contains(expected) && $0.place.line == 3 } == true)
  }
}
