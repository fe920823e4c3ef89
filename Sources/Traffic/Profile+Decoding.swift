import Basics
import Documents
import Foundation
import Probability

extension Profile {
  /// Bytes a profile file may have.
  public static let fileLimit = 262_144
  /// First month of a profile that names none.
  public static let defaultFirstMonth = BillingMonth(year: 2027, month: 1)
  /// Recipients of forwarded calls that say nothing of them: they go to one number, the one they are forwarded to.
  public static let forwardedRecipients = PitmanYor(concentration: 0.001, discount: 0)
  /// Recipients of a stream that says nothing of them.
  public static let defaultRecipients = PitmanYor(concentration: 100, discount: 0.4)
  /// Names of the months as profiles write them, January first.
  public static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// Checks and builds a profile from the bytes of its file (YAML).
  ///
  /// `destinationKeys` are those of the tariff, `misusedKeys` those it takes for others, with the ones meant,
  /// `keysOfPlace` those of a place that is called by its name. Throws `DocumentFailure` with every problem of the file.
  public static func decode(
    _ bytes: [UInt8], destinationKeys: [String], misusedKeys: [String: String] = [:],
    keysOfPlace: @escaping (String) -> [String] = { _ in [] }
  ) throws(DocumentFailure) -> Profile {
    try decode(
      Element.parse(bytes, limit: fileLimit), destinationKeys: destinationKeys, misusedKeys: misusedKeys,
      keysOfPlace: keysOfPlace)
  }

  /// Checks and builds a profile from its document.
  public static func decode(
    _ root: Element, destinationKeys: [String], misusedKeys: [String: String] = [:],
    keysOfPlace: @escaping (String) -> [String] = { _ in [] }
  ) throws(DocumentFailure) -> Profile {
    try decode(root, destinations: Vocabulary(destinationKeys), misusedKeys: misusedKeys, keysOfPlace: keysOfPlace)
  }

  /// The same with destinations that serve many profiles.
  public static func decode(
    _ root: Element, destinations: Vocabulary, misusedKeys: [String: String] = [:],
    keysOfPlace: @escaping (String) -> [String] = { _ in [] }
  ) throws(DocumentFailure) -> Profile {
    var decoder = ProfileDecoder(destinations, misusedKeys: misusedKeys, keysOfPlace: keysOfPlace)
    let profile = decoder.profile(root)
    return try decoder.reader.finish(profile)
  }
}

/// Builds the parts of a profile, in the order of the file, noting every problem on the way.
private struct ProfileDecoder {
  var reader = Reader()
  private let misusedKeys: [String: String]
  private let keysOfPlace: (String) -> [String]
  private var destinations: Vocabulary

  init(
    _ destinations: Vocabulary, misusedKeys: [String: String], keysOfPlace: @escaping (String) -> [String]
  ) {
    self.misusedKeys = misusedKeys
    self.keysOfPlace = keysOfPlace
    self.destinations = destinations
  }

  mutating func profile(_ root: Element) -> Profile? {
    let optional =
      [
        "subscription", "horizon_months", "first_month", "calendar", "seasonality", "annual_growth", "busyness",
        "correlation", "answers",
      ] + Reader.keys(inLanguages: "source")
    guard let fields = reader.fields(of: root, required: ["name", "streams"], optional: optional) else { return nil }
    let name = reader.text(fields["name"])
    let source = reader.text(inLanguages: "source", fields, limit: 4000)
    let subscription = subscription(fields["subscription"])
    let horizon = reader.wholeNumber(fields["horizon_months"], in: 1...240) ?? 24
    let first = month(fields["first_month"]) ?? Profile.defaultFirstMonth
    let calendar = reader.word(fields["calendar"], among: Profile.Calendar.allCases.map(\.rawValue))
    let seasonality = seasonality(fields["seasonality"])
    let growth = growth(fields["annual_growth"]) ?? Uncertain(known: 1)
    let correlation = correlation(fields["correlation"]) ?? 0
    let busyness = busyness(fields["busyness"])
    let answers = answers(fields["answers"])
    let streams = reader.items(of: fields["streams"], count: 1...50).compactMap { stream($0) }
    guard reader.problems.isEmpty, let name else { return nil }
    var profile = Profile(
      name: name, source: source, subscription: subscription, horizonMonths: horizon, firstMonth: first,
      calendar: calendar.flatMap(Profile.Calendar.init) ?? .flat, seasonality: seasonality, growthFactor: growth,
      busyness: busyness, streams: streams, callsCorrelation: correlation)
    profile.answers = answers
    let most = profile.streams.reduce(0) { $0 + $1.callsPerMonth.likely } * (profile.monthlyFactors.max() ?? 0)
    guard most <= MonthlyCounts.limit else {
      let place = growth.likely > 1 ? fields["annual_growth"] : fields["streams"]
      reader.note(place ?? root, expected: ProfileWords.calls(atMost: Int(MonthlyCounts.limit)))
      return nil
    }
    return profile
  }

  private mutating func subscription(_ element: Element?) -> Subscription {
    let keys = ["additional_lines", "number_packs", "custom_messages", "forwardings_per_month"]
    let fields = reader.fields(of: element, required: [], optional: keys) ?? [:]
    return Subscription(
      additionalLines: reader.wholeNumber(fields["additional_lines"], in: 0...Line.maximumUserLines - 1) ?? 0,
      numberPacks: reader.wholeNumber(fields["number_packs"], in: 0...1000) ?? 0,
      customMessages: reader.flag(fields["custom_messages"]) ?? false,
      forwardingsPerMonth: reader.number(fields["forwardings_per_month"], in: 0...100_000) ?? 0)
  }

  private mutating func month(_ element: Element?) -> BillingMonth? {
    guard let element, let text = reader.text(element) else { return nil }
    guard let month = BillingMonth(text), month.year <= 2079 else {
      reader.note(element, expected: ProfileWords.month)
      return nil
    }
    return month
  }

  private mutating func seasonality(_ element: Element?) -> [Double] {
    var factors = [Double](repeating: 1, count: 12)
    guard let element, let fields = reader.fields(of: element, required: [], optional: Profile.monthNames) else {
      return factors
    }
    for (index, name) in Profile.monthNames.enumerated() {
      factors[index] = reader.number(fields[name], in: 0...100) ?? 1
    }
    if factors.allSatisfy({ $0 == 0 }) {
      reader.note(element, expected: ProfileWords.monthWithCalls)
    }
    return factors
  }

  /// A growth a year, or `{low, likely, high}`, as the factor one more than it: that is positive whatever the growth.
  private mutating func growth(_ element: Element?) -> Uncertain? {
    guard let element, let (low, likely, high) = reader.figure(element, in: -0.9...5, unit: nil) else { return nil }
    guard low <= likely, likely <= high else {
      reader.note(element, expected: ProfileWords.growthInOrder)
      return nil
    }
    return Uncertain(low: 1 + low, likely: 1 + likely, high: 1 + high)
  }

  /// A correlation of what is believed of the streams' calls: a number, or the same under `calls`.
  private mutating func correlation(_ element: Element?) -> Double? {
    guard let element, case .mapping = element.content else { return reader.number(element, in: 0...1) }
    let fields = reader.fields(of: element, required: ["calls"])
    return reader.number(fields?["calls"], in: 0...1)
  }

  private mutating func busyness(_ element: Element?) -> Profile.Busyness {
    let fields = reader.fields(of: element, required: ["cv"], optional: ["autocorrelation"]) ?? [:]
    return Profile.Busyness(
      cv: reader.belief(fields["cv"], in: 0...5, unit: nil) ?? Uncertain(known: 0),
      autocorrelation: reader.number(fields["autocorrelation"], in: 0...1) ?? 0)
  }

  /// Keys of questions by who answered them; a key that no question has is kept.
  private mutating func answers(_ element: Element?) -> Profile.Answers? {
    guard let fields = reader.fields(of: element, required: [], optional: ["given", "assumed"]) else { return nil }
    func keys(_ element: Element?) -> [String] {
      reader.items(of: element, count: 0...200).compactMap { reader.text($0, limit: 60) }
    }
    return Profile.Answers(given: keys(fields["given"]), assumed: keys(fields["assumed"]))
  }

  private mutating func stream(_ element: Element) -> CallStream? {
    let isForwarded = element.value(of: "forwarded_to") != nil
    let required = ["name", isForwarded ? "forwarded_to" : "destination", "calls_per_month", "duration"]
    let optional = ["dispersion", "recipients", "from_analogue_line"] + (isForwarded ? ["destination"] : [])
    guard let fields = reader.fields(of: element, required: required, optional: optional) else { return nil }
    let name = reader.text(fields["name"])
    if isForwarded, let own = fields["destination"] { reader.note(own, expected: ProfileWords.forwardedOrCalled) }
    let destination = destination(fields["forwarded_to"] ?? fields["destination"])
    let calls = reader.belief(fields["calls_per_month"], in: 0...1_000_000, unit: ProfileWords.calls)
    let dispersion = reader.belief(fields["dispersion"], in: 0...5, unit: nil) ?? Uncertain(known: 0)
    let duration = reader.duration(fields["duration"])
    let recipients = recipients(fields["recipients"], likelyCalls: calls?.likely, isForwarded)
    let share = reader.number(fields["from_analogue_line"], in: 0...1) ?? 0
    guard let name, let destination, let calls, let duration, let recipients else { return nil }
    var stream = CallStream(
      name: name, destination: destination, callsPerMonth: calls, dispersion: dispersion,
      meanSeconds: duration.meanSeconds, durationCV: duration.cv, durationShape: duration.shape, recipients: recipients,
      fromAnalogueLine: share)
    stream.isForwarded = isForwarded
    return stream
  }

  private mutating func destination(_ element: Element?) -> String? {
    guard let element, let text = reader.text(element) else { return nil }
    guard destinations.contains(text) else {
      let keys = misusedKeys[text] == nil ? keysOfPlace(text) : []
      let example = Bilingual.either(keys.isEmpty ? ["fr-mobile", "fr-fixed", "de-mobile"] : keys)
      reader.note(
        element,
        expected: ProfileWords.destination(example),
        suggestion: misusedKeys[text] ?? (keys.isEmpty ? reader.nearest(to: text, among: &destinations) : nil))
      return nil
    }
    return text
  }

  private mutating func recipients(
    _ element: Element?, likelyCalls: Double?, _ areForwarded: Bool
  ) -> PitmanYor? {
    guard let element else { return areForwarded ? Profile.forwardedRecipients : Profile.defaultRecipients }
    let keys = ["distinct_per_month", "concentration", "discount"]
    guard let fields = reader.fields(of: element, required: [], optional: keys) else { return nil }
    guard let distinct = fields["distinct_per_month"] else {
      let concentration = reader.number(fields["concentration"], in: 0.001...1_000_000)
      let discount = reader.number(fields["discount"], in: 0...0.99)
      return PitmanYor(
        concentration: concentration ?? Profile.defaultRecipients.concentration,
        discount: discount ?? Profile.defaultRecipients.discount)
    }
    if fields.count > 1 {
      reader.note(element, expected: ProfileWords.recipientsOneWay)
      return nil
    }
    guard
      let wanted = reader.number(distinct, in: 0...1_000_000, unit: ProfileWords.recipients),
      let calls = likelyCalls
    else {
      return nil
    }
    let discount = Profile.defaultRecipients.discount
    guard let concentration = PitmanYor.concentration(discount: discount, calls: calls, recipients: wanted) else {
      let least = PitmanYor(concentration: 1e-9, discount: discount).expectedRecipients(calls: calls)
      let shown = String(format: "%.2f", least)
      let expected = ProfileWords.recipients(moreThan: shown, atMost: calls)
      reader.note(distinct, expected: expected)
      return nil
    }
    return PitmanYor(concentration: concentration, discount: discount)
  }
}
