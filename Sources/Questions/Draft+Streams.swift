import Basics
import Probability
import Tariffs
import Traffic

/// The kinds of calls of a draft.
extension Draft {
  /// A kind of calls about to be written: its figures in an ordinary month, and the questions they answer.
  struct Kind {
    var stream: CallStream
    let calls: QuestionKey?
    let length: QuestionKey?
    let share: QuestionKey?
  }

  /// All kinds of calls, French mobiles and fixed lines first, then the countries, then what a profile to begin with has
  /// besides.
  func kinds(_ language: Language) -> [Kind] {
    var kinds = [
      kind(start.stream(to: "fr-mobile"), .mobileCalls, .mobileLength, InterviewWords(language).callsToMobiles),
      kind(start.stream(to: "fr-fixed"), .fixedCalls, .fixedLength, InterviewWords(language).callsToFixedLines),
    ]
    for said in places { kinds += self.kinds(to: said, language) }
    // A stream that the same questions answer is not counted twice.
    let asked = Set(kinds.map(\.stream.destination))
    let others = start.streams.filter { !asked.contains($0.destination) || isFurther($0) }
    return kinds + others.map { Kind(stream: $0, calls: nil, length: nil, share: nil) }
  }

  /// Whether a kind of the profile to begin with is another than the one the questions answer: the second of its
  /// destination.
  private func isFurther(_ stream: CallStream) -> Bool {
    guard places.allSatisfy({ $0.place.fixed != stream.destination && $0.place.mobile != stream.destination }) else {
      return false
    }
    return start.streams.first { $0.destination == stream.destination } != stream
  }

  private func kind(_ usual: CallStream, _ calls: QuestionKey, _ length: QuestionKey, _ name: String) -> Kind {
    var stream = usual
    let figures = figures(calls, length, usual: Figures(calls: usual.callsPerMonth, seconds: usual.meanSeconds))
    (stream.callsPerMonth, stream.meanSeconds) = (figures.calls, figures.seconds)
    if stream.name.isEmpty { stream.name = name }
    return Kind(stream: stream, calls: calls, length: length, share: nil)
  }

  /// What is said of a country, before it is divided into fixed lines and mobiles.
  func figures(of said: SaidPlace) -> Figures {
    let usual = start.stream(to: said.place.fixed)
    return figures(
      .callsTo(said.place.key), .lengthTo(said.place.key),
      usual: Figures(calls: usual.callsPerMonth, seconds: usual.meanSeconds))
  }

  private func kinds(to said: SaidPlace, _ language: Language) -> [Kind] {
    let (place, share) = (said.place, mobileShare(said))
    let figures = figures(of: said)
    return LineKind.allCases.compactMap { line in
      let part = line == .mobile ? share : 1 - share
      guard part > 0 else { return nil }
      var stream = start.stream(to: line == .mobile ? place.mobile : place.fixed)
      stream.callsPerMonth = figures.calls.likely > 0 ? figures.calls.scaled(by: part) : figures.calls
      stream.meanSeconds = figures.seconds
      let kind = InterviewWords(language).lines(line)
      stream.name = "\(place.name[language]), \(kind)"
      return Kind(
        stream: stream, calls: .callsTo(place.key), length: .lengthTo(place.key),
        share: said.kinds.count == 1 ? nil : .mobileShareOf(place.key))
    }
  }

  /// The profile that the draft amounts to.
  public func profile(_ language: Language) -> Profile {
    var profile = start
    profile.name = name ?? InterviewWords(language).customer
    profile.source = Bilingual { source($0) }
    profile.subscription = subscription
    profile.firstMonth = firstMonth
    profile.calendar = .france
    profile.seasonality = seasonality.map(Draft.rounded)
    profile.streams = kinds(language).map { kind in
      var stream = kind.stream
      stream.callsPerMonth = Draft.rounded(
        stream.callsPerMonth.likely > 0 ? stream.callsPerMonth.scaled(by: yearRatio) : stream.callsPerMonth)
      stream.meanSeconds = Draft.rounded(stream.meanSeconds)
      return stream
    }
    profile.answers = provenance
    return profile
  }

  private static func rounded(_ belief: Uncertain) -> Uncertain {
    Uncertain(low: rounded(belief.low), likely: rounded(belief.likely), high: rounded(belief.high))
  }

  /// Where the figures come from: never from the one who asks.
  private func source(_ language: Language) -> String {
    let given = provenance.given.count
    guard given > 0 else {
      return InterviewWords(language).noAnswers
    }
    return InterviewWords(language).answers
  }
}
