import Basics
import Documents

extension Population {
  /// Factors there may be on all calls.
  public static let callsFactors = 0.001...1000.0
  /// Bytes a population file may have.
  public static let fileLimit = 262_144

  /// Checks and builds a population from the bytes of its file (YAML).
  ///
  /// Throws `DocumentFailure` with every problem of the file. Weights and shares of lines are scaled to add up to 1.
  public static func decode(_ bytes: [UInt8]) throws(DocumentFailure) -> Population {
    try decode(Element.parse(bytes, limit: fileLimit))
  }

  /// The same from its parsed file.
  public static func decode(_ root: Element) throws(DocumentFailure) -> Population {
    var decoder = PopulationDecoder()
    let population = decoder.population(root)
    return try decoder.reader.finish(population)
  }
}

private struct PopulationDecoder {
  var reader = Reader()

  mutating func population(_ root: Element) -> Population? {
    let optional = Reader.keys(inLanguages: "source")
    guard let fields = reader.fields(of: root, required: ["name", "segments"], optional: optional) else { return nil }
    let name = reader.text(fields["name"])
    let source = reader.text(inLanguages: "source", fields, limit: 4000)
    let segments = reader.items(of: fields["segments"], count: 1...100).compactMap { segment($0) }
    guard reader.problems.isEmpty, let name else { return nil }
    let total = segments.reduce(0) { $0 + $1.weight }
    return Population(name: name, source: source, segments: segments.map { $0.weighing($0.weight / total) })
  }

  private mutating func segment(_ element: Element) -> Population.Segment? {
    let onPlans = onPlans(element)
    let optional =
      ["lines", "calls_factor", "calls_spread", "duration_spread", "dispersion_spread", "correlation"]
      + onPlans.map(\.key)
    guard let fields = reader.fields(of: element, required: ["name", "weight", "profile"], optional: optional) else {
      return nil
    }
    let name = reader.text(fields["name"])
    let weight = reader.number(fields["weight"], in: 1e-6...1e6)
    let profile = reader.text(fields["profile"])
    let lines = lines(fields["lines"])
    let factor = reader.number(fields["calls_factor"], in: Population.callsFactors) ?? 1
    func spread(_ key: String) -> Double { reader.number(fields[key], in: 0...3) ?? 0 }
    let (calls, duration, dispersion) = (spread("calls_spread"), spread("duration_spread"), spread("dispersion_spread"))
    let (linesWithCalls, callsWithDuration) = correlation(fields["correlation"])
    let shares = onPlans.compactMap { entry in
      reader.number(entry.value, in: 0...1).map { (String(entry.key.dropFirst(3)), $0) }
    }
    if let last = onPlans.last, shares.reduce(0, { $0 + $1.1 }) > 1 + 1e-9 {
      reader.note(last.value, expected: PopulationWords.sharesOfPlans)
    }
    guard let name, let weight, let profile else { return nil }
    return Population.Segment(
      name: name, weight: weight, profilePath: profile, lines: lines, callsFactor: factor,
      mobileCallsFactor: 1, callsSpread: calls, durationSpread: duration, dispersionSpread: dispersion,
      linesWithCalls: linesWithCalls, callsWithDuration: callsWithDuration,
      onPlans: Dictionary(shares) { _, last in last })
  }

  /// Keys such as `on_plus`, which say what share of the customers is on a plan today: what plans there are is the
  /// tariff's.
  private func onPlans(_ element: Element) -> [(key: String, value: Element)] {
    guard case .mapping(let pairs) = element.content else { return [] }
    return pairs.filter { $0.key.hasPrefix("on_") && $0.key.count > 3 }.map { ($0.key, $0.value) }
  }

  private mutating func lines(_ element: Element?) -> [(count: Int, share: Double)] {
    var lines: [(count: Int, share: Double)] = []
    for entry in reader.entries(of: element) {
      guard let count = PlainNumber.whole(entry.key), (0...19).contains(count),
        !lines.contains(where: { $0.count == count })
      else {
        reader.note(entry.value, expected: PopulationWords.numbersOfLines)
        continue
      }
      if let share = reader.number(entry.value, in: 0...1e6) { lines.append((count, share)) }
    }
    let total = lines.reduce(0) { $0 + $1.share }
    if let element, total <= 0, reader.problems.isEmpty {
      reader.note(element, expected: PopulationWords.sharesOfLines)
    }
    return lines.filter { $0.share > 0 }.sorted { $0.count < $1.count }.map { ($0.count, $0.share / total) }
  }

  private mutating func correlation(_ element: Element?) -> (Double, Double) {
    let fields = reader.fields(of: element, required: [], optional: ["lines_calls", "calls_duration"]) ?? [:]
    return (
      reader.number(fields["lines_calls"], in: -0.99...0.99) ?? 0,
      reader.number(fields["calls_duration"], in: -0.99...0.99) ?? 0
    )
  }
}

extension Population.Segment {
  fileprivate func weighing(_ weight: Double) -> Population.Segment {
    Population.Segment(
      name: name, weight: weight, profilePath: profilePath, lines: lines, callsFactor: callsFactor,
      mobileCallsFactor: mobileCallsFactor, callsSpread: callsSpread, durationSpread: durationSpread,
      dispersionSpread: dispersionSpread, linesWithCalls: linesWithCalls,
      callsWithDuration: callsWithDuration, onPlans: onPlans)
  }
}
