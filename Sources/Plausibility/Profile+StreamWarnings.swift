import Basics
import Probability
import Traffic

extension Profile {
  /// What is odd in one kind of calls.
  func streamWarnings(_ index: Int) -> [PlausibilityWarning] {
    let stream = streams[index]
    return [
      lengthWarning(stream, index), lengthVariationWarning(stream, index), manyCallsWarning(stream, index),
      streamVariationWarning(stream, index), recipientsWarning(stream, index), twiceWarning(stream, index),
      analogueLineWarning(stream, index),
    ].compactMap { $0 }
  }

  private func lengthWarning(_ stream: CallStream, _ index: Int) -> PlausibilityWarning? {
    let (key, seconds) = ("streams.\(index).duration.mean_seconds", stream.meanSeconds.likely)
    if seconds < 10 {
      return PlausibilityWarning(.shortCalls, key) { words in
        let (read, meant) = (words.length(seconds: seconds), words.length(seconds: seconds * 60))
        return words.shortCalls(stream.name, read: read, meant: meant)
      }
    }
    guard seconds > 1200 else { return nil }
    return PlausibilityWarning(.longCalls, key) { words in
      let (read, meant) = (words.length(seconds: seconds), words.length(seconds: seconds / 60))
      return words.longCalls(stream.name, read: read, meant: meant)
    }
  }

  private func lengthVariationWarning(_ stream: CallStream, _ index: Int) -> PlausibilityWarning? {
    // What a shape has of its own is no figure that was written.
    guard stream.durationShape.ownCV == nil else { return nil }
    let variation = stream.durationCV.likely
    guard variation < 0.3 || variation > 3 else { return nil }
    return PlausibilityWarning(.lengthVariation, "streams.\(index).duration.cv") { words in
      let read = words.number(variation)
      return words.lengthVariation(stream.name, read: read)
    }
  }

  private func manyCallsWarning(_ stream: CallStream, _ index: Int) -> PlausibilityWarning? {
    let calls = stream.callsPerMonth.likely
    guard calls > 20_000 else { return nil }
    return PlausibilityWarning(.manyCalls, "streams.\(index).calls_per_month") { words in
      words.manyCalls(stream.name, calls: words.number(calls), ofAYear: words.number(calls / 12))
    }
  }

  private func streamVariationWarning(_ stream: CallStream, _ index: Int) -> PlausibilityWarning? {
    let variation = stream.dispersion.likely
    guard variation > 1 else { return nil }
    return PlausibilityWarning(.streamVariation, "streams.\(index).dispersion") { words in
      let (read, meant) = (words.number(variation), words.number(variation / 100))
      return words.streamVariation(stream.name, read: read, meant: meant)
    }
  }

  private func recipientsWarning(_ stream: CallStream, _ index: Int) -> PlausibilityWarning? {
    let calls = stream.callsPerMonth.likely
    guard calls >= 50 else { return nil }
    let recipients = stream.recipients.expectedRecipients(calls: calls)
    guard recipients < 0.02 * calls || recipients > 0.98 * calls else { return nil }
    return PlausibilityWarning(.recipients, "streams.\(index).recipients") { words in
      let (made, reached) = (words.number(calls), words.number(recipients))
      return words.recipients(stream.name, made: made, reached: reached)
    }
  }

  private func twiceWarning(_ stream: CallStream, _ index: Int) -> PlausibilityWarning? {
    guard streams[..<index].contains(where: { $0.name == stream.name && $0.destination == stream.destination }) else {
      return nil
    }
    return PlausibilityWarning(.sameStreamTwice, "streams.\(index).name") { words in
      words.twice(stream.name, destination: stream.destination)
    }
  }

  private func analogueLineWarning(_ stream: CallStream, _ index: Int) -> PlausibilityWarning? {
    let share = stream.fromAnalogueLine
    guard share > 0.8, subscription.additionalLines > 0 else { return nil }
    return PlausibilityWarning(.analogueLine, "streams.\(index).from_analogue_line") { words in
      words.analogueLine(stream.name, share: words.percent(share), lines: words.number(Double(subscription.userLines)))
    }
  }

  /// Beliefs whose ends are so far apart that one of them is probably a slip.
  var beliefWarnings: [PlausibilityWarning] {
    figures.filter { $0 != .annualGrowth }.compactMap { figure in
      let belief = self[figure]
      guard belief.low > 0, belief.high > 20 * belief.low else { return nil }
      let name = figure.stream.map { streams[$0].name }
      return PlausibilityWarning(.wideBelief, figure.path) { words in
        let (low, high, ratio) = (words.number(belief.low), words.number(belief.high), belief.high / belief.low)
        let place = name.map(words.streamPlace) ?? ""
        return words.wideBelief(of: place, figure.path, from: low, to: high, ratio: words.number(ratio))
      }
    }
  }
}
