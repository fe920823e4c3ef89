import Basics
import Documents
import Testing
import Traffic

struct ProfileDecodingTests {
  static let keys = ["fr-mobile", "fr-fixed", "de-mobile", "special"]
  static let example = """
    name: Cabinet médical, deux médecins et un secrétariat
    source: where these figures come from
    subscription: {additional_lines: 2, number_packs: 0, custom_messages: false, forwardings_per_month: 4}
    horizon_months: 24
    first_month: 2027-01
    calendar: france          # or flat
    seasonality: {august: 0.6}
    annual_growth: 0.0
    busyness: {cv: 0.15, autocorrelation: 0.5}
    streams:
      - name: rappels de patients
        destination: fr-mobile
        calls_per_month: {low: 140, likely: 180, high: 240}
        dispersion: 0.1
        duration: {mean_seconds: 150, cv: 1.2}
        recipients: {distinct_per_month: 130}
        from_analogue_line: 0.05

    """

  private func problems(_ text: String) -> [Problem] {
    do {
      _ = try Profile.decode(Array(text.utf8), destinationKeys: Self.keys)
      return []
    } catch {
      return error.problems
    }
  }

  @Test func forwardedCallsNameWhereTheyGoAndGoToOneNumber() throws {
    let text = Self.example.replacing("destination: fr-mobile", with: "forwarded_to: fr-mobile")
      .replacing("    recipients: {distinct_per_month: 130}\n", with: "")
    let stream = try #require(try Profile.decode(Array(text.utf8), destinationKeys: Self.keys).streams.first)
    #expect(stream.isForwarded && stream.destination == "fr-mobile")
    // Of a hundred calls the second and later ones go to a new number with a chance of a thousandth of their place: 0.005.
    #expect(stream.recipients.expectedRecipients(calls: 100) < 1.01)
    #expect(stream.fromAnalogueLine == 0.05)
    let usual = try #require(try Profile.decode(Array(Self.example.utf8), destinationKeys: Self.keys).streams.first)
    #expect(!usual.isForwarded)
    let named = "destination: fr-mobile\n    forwarded_to: fr-mobile"
    let both = Self.example.replacing("destination: fr-mobile", with: named)
    #expect(!problems(both).isEmpty)
    #expect(!problems(Self.example.replacing("destination: fr-mobile", with: "forwarded_to: fr-mobil")).isEmpty)
    #expect(!problems(Self.example.replacing("    destination: fr-mobile\n", with: "")).isEmpty)
  }

  @Test func aProfileSaysWhichAnswersAreTheCustomersAndWhichAssumed() throws {
    let text = Self.example + "answers: {given: [mobile-calls, name], assumed: [seasons]}\n"
    let profile = try Profile.decode(Array(text.utf8), destinationKeys: Self.keys)
    #expect(profile.answers == Profile.Answers(given: ["mobile-calls", "name"], assumed: ["seasons"]))
    #expect(try Profile.decode(Array(Self.example.utf8), destinationKeys: Self.keys).answers == nil)
  }

  @Test(arguments: [
    "answers: [name]", "answers: {said: [name]}", "answers: {given: name}", "answers: {given: [{a: b}]}",
  ])
  func answersAreListsOfKeys(_ line: String) {
    #expect(!problems(Self.example + line + "\n").isEmpty)
  }

  @Test func aStreamThatIsNoneIsToldOnce() {
    #expect(problems("name: x\nstreams: [hello]\n").map(\.path) == ["streams.0"])
  }

  private func withDuration(_ duration: String) -> String {
    Self.example.replacing("{mean_seconds: 150, cv: 1.2}", with: duration)
  }

  @Test func lengthsOfCallsHaveTheShapeThatIsNamed() throws {
    func stream(_ duration: String) throws -> CallStream {
      try #require(
        Profile.decode(Array(withDuration(duration).utf8), destinationKeys: Self.keys).streams.first)
    }
    #expect(try stream("{kind: lognormal, mean_seconds: 150, cv: 1.2}").durationShape == .lognormal)
    #expect(try stream("{kind: log-logistic, mean_seconds: 150, cv: 1.2}").durationShape == .logLogistic)
    let mixture = try stream(
      "{kind: mixture, parts: [{share: 0.7, mean_seconds: 45, cv: 0.8}, {share: 0.3, mean_seconds: 400, cv: 1.1}]}")
    #expect(abs(mixture.meanSeconds.likely - 151.5) < 1e-9)
    #expect(mixture.durationShape.key == "mixture")
    let counted = try stream(
      "{kind: empirical, mean_seconds: {low: 20, likely: 25, high: 40}, seconds: {12: 3, 60: 1}}")
    #expect(counted.meanSeconds == Uncertain(low: 20, likely: 25, high: 40))
    #expect(counted.durationShape.ownMean == 23.5)
  }

  @Test(arguments: [
    ("{kind: weibull, mean_seconds: 150, cv: 1.2}", "streams.0.duration.kind"),
    ("{kind: mixture, mean_seconds: 150, cv: 1.2}", "streams.0.duration.parts"),
    ("{kind: mixture, parts: [{share: 1, mean_seconds: 45, cv: 0.8}]}", "streams.0.duration.parts"),
    (
      "{kind: mixture, parts: [{share: 0.7, mean_seconds: 45, cv: 1}, {share: 0.2, mean_seconds: 4, cv: 1}]}",
      "streams.0.duration.parts"
    ),
    (
      "{kind: mixture, parts: [{share: 0.7, mean_seconds: 45, cv: 0}, {share: 0.3, mean_seconds: 4, cv: 1}]}",
      "streams.0.duration.parts.0.cv"
    ),
    ("{kind: empirical, seconds: {0: 3}}", "streams.0.duration.seconds"),
    ("{kind: empirical, seconds: {12: -3}}", "streams.0.duration.seconds.12"),
    ("{kind: empirical, seconds: {1.5: 3}}", "streams.0.duration.seconds"),
    ("{kind: empirical, seconds: {12: 3, 012: 4}}", "streams.0.duration.seconds"),
    ("{kind: empirical, seconds: {}}", "streams.0.duration.seconds"),
    ("{kind: empirical, seconds: [12, 13]}", "streams.0.duration.seconds"),
    ("{kind: empirical, seconds: {12: 3}, mean_seconds: -1}", "streams.0.duration.mean_seconds"),
  ])
  func aShapeThatIsNoneIsToldAtItsPlace(_ duration: String, _ path: String) {
    #expect(problems(withDuration(duration)).map(\.path).contains(path))
  }

  @Test func theExampleOfTheDesignIsRead() throws {
    let profile = try Profile.decode(Array(Self.example.utf8), destinationKeys: Self.keys)
    #expect(profile.subscription == Subscription(additionalLines: 2, forwardingsPerMonth: 4))
    #expect(profile.horizonMonths == 24)
    #expect(profile.firstMonth == BillingMonth(year: 2027, month: 1))
    #expect(profile.calendar == .france)
    #expect(profile.seasonality[7] == 0.6)
    let stream = try #require(profile.streams.first)
    #expect(stream.callsPerMonth == Uncertain(low: 140, likely: 180, high: 240))
    #expect(stream.meanSeconds == Uncertain(known: 150))
    #expect(abs(stream.recipients.expectedRecipients(calls: 180) - 130) < 1e-6)
    #expect(stream.recipients.discount == 0.4)
  }

  @Test func aMinimalProfileTakesTheStatedDefaults() throws {
    let text =
      "name: x\nstreams: [{name: a, destination: fr-mobile, calls_per_month: 0, duration: {mean_seconds: 60, cv: 0}}]"
    let profile = try Profile.decode(Array(text.utf8), destinationKeys: Self.keys)
    #expect(profile.calendar == .flat)
    #expect(profile.horizonMonths == 24)
    #expect(profile.streams[0].recipients.concentration == 100)
    #expect(profile.streams[0].recipients.discount == 0.4)
    #expect(profile.monthlyFactors == Array(repeating: 1, count: 24))
  }

  /// One change to the example and the key its problem must name.
  @Test(arguments: [
    ("additional_lines: 2", "additional_lines: 20", "subscription.additional_lines"),
    ("additional_lines: 2", "additional_lines: 2.5", "subscription.additional_lines"),
    ("additional_lines: 2", "additional_lines: -1", "subscription.additional_lines"),
    ("custom_messages: false", "custom_messages: no", "subscription.custom_messages"),
    ("horizon_months: 24", "horizon_months: 0", "horizon_months"),
    ("horizon_months: 24", "horizon_months: 99999999999999999999", "horizon_months"),
    ("first_month: 2027-01", "first_month: 2027-13", "first_month"),
    ("calendar: france", "calendar: germany", "calendar"),
    ("august: 0.6", "august: -0.1", "seasonality.august"),
    ("annual_growth: 0.0", "annual_growth: .nan", "annual_growth"),
    ("autocorrelation: 0.5", "autocorrelation: 1.5", "busyness.autocorrelation"),
    ("cv: 0.15", "cv: -0.15", "busyness.cv"),
    ("destination: fr-mobile", "destination: fr-mobil", "streams.0.destination"),
    ("low: 140", "low: 190", "streams.0.calls_per_month"),
    ("low: 140", "low: 0", "streams.0.calls_per_month"),
    ("low: 140, ", "", "streams.0.calls_per_month.low"),
    ("high: 240", "high: 1e300", "streams.0.calls_per_month.high"),
    ("high: 240", "high: 200000", "streams.0.calls_per_month"),
    ("dispersion: 0.1", "dispersion: lots", "streams.0.dispersion"),
    ("mean_seconds: 150", "mean_seconds: 0", "streams.0.duration.mean_seconds"),
    ("mean_seconds: 150", "mean_seconds: 2 min", "streams.0.duration.mean_seconds"),
    ("mean_seconds: 150, ", "", "streams.0.duration.mean_seconds"),
    ("distinct_per_month: 130", "distinct_per_month: 181", "streams.0.recipients.distinct_per_month"),
    ("distinct_per_month: 130", "distinct_per_month: 130, discount: 0.3", "streams.0.recipients"),
    ("distinct_per_month: 130", "concentration: 10, discount: 1", "streams.0.recipients.discount"),
    ("from_analogue_line: 0.05", "from_analogue_line: 5", "streams.0.from_analogue_line"),
    ("name: Cabinet médical, deux médecins et un secrétariat\n", "", "name"),
  ])
  func anImpossibleValueIsRefusedWithItsPlace(_ from: String, _ to: String, _ path: String) {
    let found = problems(Self.example.replacing(from, with: to))
    #expect(found.map(\.path) == [path])
  }

  @Test func aMisspeltKeyIsRefusedWithTheKeyMeant() {
    let found = problems(Self.example.replacing("horizon_months", with: "horizon_month"))
    #expect(found.first?.suggestion == "horizon_months")
    #expect(found.first?.place == Place(line: 4, column: 1))
  }

  @Test func severalProblemsAreReportedTogether() {
    let text = Self.example.replacing("france", with: "mars").replacing("cv: 1.2", with: "cv: x")
      .replacing("dispersion", with: "dispersal")
    #expect(problems(text).map(\.place.line) == [6, 14, 15])
  }

  @Test(arguments: ["", "[]", "just text", "name: x", "name: x\nstreams: []", "name: [a]\nstreams: 3", "? [a]\n: b"])
  func aFileThatIsNoProfileIsRefused(_ text: String) { #expect(!problems(text).isEmpty) }
}
