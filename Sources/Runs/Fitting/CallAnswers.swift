import Basics
import Fitting
import Questions
import Tariffs
import Traffic

/// The answers to the questions of a profile that a file of calls gives: what is believed of each figure once the calls
/// are counted, in the words in which somebody would say it.
public struct CallAnswers: Sendable {
  /// Answers as they are typed, by what they answer.
  public let answers: [QuestionKey: String]
  /// What came of the file's rows, in a few lines.
  public let told: [String]

  /// Seasons are said of months that differ from an ordinary one by this share at least.
  private static let leastSeason = 0.1

  /// The answers of a file's bytes; `name` is what it is called where something is wrong with it.
  ///
  /// Throws ``Failure``.
  public init(_ bytes: [UInt8], named name: String, _ tariffs: TariffSource, _ language: Language) async throws {
    let tariff = tariffs.tariff
    var request = FitRequest(name)
    request.bytes = bytes
    let run = try await FitRun(request, tariff, tariffs.choices(of: tariff))
    told = run.told(language)
    answers = CallAnswers.answers(run.fitted, tariff, CallAnswerWords(language: language))
  }

  private static func answers(
    _ fitted: FittedProfile, _ tariff: Tariff, _ words: CallAnswerWords
  ) -> [QuestionKey: String] {
    let seen = fitted.streams.filter { $0.kind != nil }
    var answers: [QuestionKey: String] = [.telephones: "\(fitted.userLines + 1)"]
    for (destination, calls, length) in [
      ("fr-mobile", QuestionKey.mobileCalls, QuestionKey.mobileLength),
      ("fr-fixed", .fixedCalls, .fixedLength),
    ] {
      let own = seen.filter { $0.destination == destination }
      answers[calls] = own.isEmpty ? words.none : words.calls(sum(own.map(\.callsPerMonth)))
      answers[length] = own.isEmpty ? nil : meanLength(own).map(words.length)
    }
    let places = called(seen, tariff)
    answers[.abroad] = places.isEmpty ? words.none : words.places(places.map { ($0.name, $0.hasMobile, $0.hasFixed) })
    for place in places {
      answers[.callsTo(place.key)] = words.calls(sum(place.streams.map(\.callsPerMonth)))
      answers[.lengthTo(place.key)] = meanLength(place.streams).map(words.length)
      answers[.mobileShareOf(place.key)] = place.hasMobile && place.hasFixed ? words.share(place.mobileShare) : nil
    }
    if let seasons = fitted.seasons, seasons.areTaken {
      let months = seasons.factors.enumerated().filter { abs($0.element - 1) >= leastSeason }
      answers[.seasons] = months.isEmpty ? words.none : words.seasons(months.map { ($0.offset + 1, $0.element) })
    }
    return answers
  }

  /// A country that is called.
  private struct Called {
    let key: String
    let name: Bilingual
    let streams: [FittedProfile.Stream]

    func calls(_ ending: String) -> Int {
      streams.filter { $0.destination.hasSuffix(ending) }.reduce(0) { $0 + $1.calls }
    }
    var hasMobile: Bool { calls("-mobile") > 0 }
    var hasFixed: Bool { calls("-fixed") > 0 }
    var mobileShare: Double { Double(calls("-mobile")) / Double(max(1, calls("-mobile") + calls("-fixed"))) }
  }

  /// The countries called, those with most calls first.
  private static func called(_ streams: [FittedProfile.Stream], _ tariff: Tariff) -> [Called] {
    tariff.destinations.filter { $0.rule == nil && $0.only == nil && !$0.key.hasPrefix("FR") }.compactMap { row in
      let own = streams.filter { [row.key(of: .fixed), row.key(of: .mobile)].contains($0.destination) }
      return own.isEmpty ? nil : Called(key: row.key, name: row.name, streams: own)
    }.sorted { $0.streams.reduce(0) { $0 + $1.calls } > $1.streams.reduce(0) { $0 + $1.calls } }
  }

  /// What is believed of a sum of figures, were all of them high or low together.
  private static func sum(_ beliefs: [Uncertain]) -> Uncertain {
    Uncertain(
      low: beliefs.reduce(0) { $0 + $1.low }, likely: beliefs.reduce(0) { $0 + $1.likely },
      high: beliefs.reduce(0) { $0 + $1.high })
  }

  /// What is believed of the mean length of some streams' calls together; nil where none has a length.
  private static func meanLength(_ streams: [FittedProfile.Stream]) -> Uncertain? {
    let lengths = streams.compactMap { stream in stream.duration.map { (Double(stream.calls), $0.mean) } }
    let calls = lengths.reduce(0) { $0 + $1.0 }
    guard calls > 0 else { return nil }
    func mean(_ value: (Uncertain) -> Double) -> Double { lengths.reduce(0) { $0 + $1.0 * value($1.1) } / calls }
    return Uncertain(low: mean(\.low), likely: mean(\.likely), high: mean(\.high))
  }
}
