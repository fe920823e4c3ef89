import Documents
import ModelSupport
import Studies
import Tariffs
import Testing
import Traffic

/// A population that is another one's with other numbers of calls.
struct PopulationVariantTests {
  private static let base = """
    name: p
    source: counted
    segments:
      - {name: a, weight: 3, profile: a.yaml, calls_factor: 0.6, calls_spread: 0.3, on_equilibre: 0.7}
      - {name: b, weight: 1, profile: b.yaml}
    """

  private func population(_ text: String = base) throws -> Population { try Population.decode(Array(text.utf8)) }

  private func variant(_ text: String) throws -> PopulationVariant {
    try PopulationVariant.decode(Element.parse(Array(text.utf8), limit: 1000))
  }

  @Test func itsFactorsMultiplyThoseOfTheSegmentsAndTheRestStays() throws {
    let text = "{name: v, based_on: p.yaml, calls_factor: 2, mobile_calls_factor: 0.5}"
    let varied = try population().varied(as: variant(text))
    #expect(varied.name == "v" && varied.source?.en == "counted")
    #expect(varied.segments.map(\.callsFactor) == [1.2, 2] && varied.segments.map(\.mobileCallsFactor) == [0.5, 0.5])
    #expect(varied.segments.map(\.weight) == [0.75, 0.25] && varied.segments.map(\.name) == ["a", "b"])
    #expect(varied.segments[0].callsSpread == 0.3 && varied.segments[0].onPlans == ["equilibre": 0.7])
    let sourced = try variant("{name: v, based_on: p.yaml, source_fr: jugement}")
    #expect(try population().varied(as: sourced).source?.fr == "jugement")
    #expect(sourced.callsFactor == 1 && sourced.mobileCallsFactor == 1)
  }

  @Test func halfTheCallsToMobilesAreThoseOfProfilesThatSayHalf() async throws {
    // Senegal and the special IP numbers are billed in both plans: no call goes unseen.
    func profile(mobiles: String) throws -> Profile {
      try Models.profile(
        """
        name: x
        streams:
          - {name: a, destination: sn-mobile, calls_per_month: \(mobiles), duration: {mean_seconds: 60, cv: 1}}
          - {name: b, destination: fr-ip-special, calls_per_month: 30, duration: {mean_seconds: 60, cv: 1}}
        """)
    }
    let tariff = try Tariff.bundled()
    func usage(_ population: Population, mobiles: String) async throws -> [[Double]] {
      let profile = try profile(mobiles: mobiles)
      let study = Study(population, [profile, profile], customers: 100, seed: 3, threads: 1)
      let usage = try await study.usage(tariff, tariff.defaultChoices)
      return usage.map { $0.column(0) }
    }
    let halved = try population().varied(as: variant("{name: v, based_on: p.yaml, mobile_calls_factor: 0.5}"))
    let fewer = try await usage(halved, mobiles: "{low: 40, likely: 80, high: 120}")
    #expect(try await usage(population(), mobiles: "{low: 20, likely: 40, high: 60}") == fewer)
    #expect(try await usage(population(), mobiles: "{low: 40, likely: 80, high: 120}") != fewer)
  }

  @Test(arguments: [
    ("{based_on: p.yaml}", "name"), ("{name: v, based_on: [p.yaml]}", "based_on"),
    ("{name: v, based_on: p.yaml, mobile_calls_factor: 0}", "0.01 to 10"),
    ("{name: v, based_on: p.yaml, calls_factor: 11}", "0.01 to 10"),
    ("{name: v, based_on: p.yaml, segments: []}", "segments"),
    ("{name: v, based_on: p.yaml, mobile_call_factor: 1}", "mobile_calls_factor"),
  ])
  func whatIsOutOfReasonIsRefusedWithItsPlace(_ text: String, _ expected: String) {
    let failure = #expect(throws: DocumentFailure.self) { try variant(text) }
    #expect(failure?.problems.contains { "\($0)".contains(expected) && $0.place.line == 1 } == true)
  }

  @Test func aFileWithSegmentsIsNone() throws {
    #expect(try !PopulationVariant.isVariant(Element.parse(Array(Self.base.utf8), limit: 1000)))
    #expect(try PopulationVariant.isVariant(Element.parse(Array("based_on: x".utf8), limit: 1000)))
  }
}
