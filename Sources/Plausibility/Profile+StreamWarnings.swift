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
        return words.language.text(
          "« \(stream.name) » : \(read) par appel en moyenne, c’est très court ; \(meant) ?",
          "“\(stream.name)”: \(read) a call on average is very short; \(meant)?")
      }
    }
    guard seconds > 1200 else { return nil }
    return PlausibilityWarning(.longCalls, key) { words in
      let (read, meant) = (words.length(seconds: seconds), words.length(seconds: seconds / 60))
      return words.language.text(
        "« \(stream.name) » : \(read) par appel en moyenne, c’est très long ; \(meant) ?",
        "“\(stream.name)”: \(read) a call on average is very long; \(meant)?")
    }
  }

  private func lengthVariationWarning(_ stream: CallStream, _ index: Int) -> PlausibilityWarning? {
    let variation = stream.durationCV.likely
    guard variation < 0.3 || variation > 3 else { return nil }
    return PlausibilityWarning(.lengthVariation, "streams.\(index).duration.cv") { words in
      let read = words.number(variation)
      return words.language.text(
        "« \(stream.name) » : une durée qui varie de \(read) fois sa moyenne (cv) ; d’ordinaire autour de 1,2",
        "“\(stream.name)”: a length that varies by \(read) times its mean (cv); usually about 1.2")
    }
  }

  private func manyCallsWarning(_ stream: CallStream, _ index: Int) -> PlausibilityWarning? {
    let calls = stream.callsPerMonth.likely
    guard calls > 20_000 else { return nil }
    return PlausibilityWarning(.manyCalls, "streams.\(index).calls_per_month") { words in
      words.language.text(
        "« \(stream.name) » : \(words.number(calls)) appels par mois ; par an plutôt, soit \(words.number(calls / 12)) par mois ?",
        "“\(stream.name)”: \(words.number(calls)) calls a month; a year rather, that is \(words.number(calls / 12)) a month?"
      )
    }
  }

  private func streamVariationWarning(_ stream: CallStream, _ index: Int) -> PlausibilityWarning? {
    let variation = stream.dispersion.likely
    guard variation > 1 else { return nil }
    return PlausibilityWarning(.streamVariation, "streams.\(index).dispersion") { words in
      let (read, meant) = (words.number(variation), words.number(variation / 100))
      return words.language.text(
        "« \(stream.name) » : un volume qui varie de \(read) fois sa moyenne d’un mois à l’autre ; \(meant) ?",
        "“\(stream.name)”: a volume that varies by \(read) times its mean from month to month; \(meant)?")
    }
  }

  private func recipientsWarning(_ stream: CallStream, _ index: Int) -> PlausibilityWarning? {
    let calls = stream.callsPerMonth.likely
    guard calls >= 50 else { return nil }
    let recipients = stream.recipients.expectedRecipients(calls: calls)
    guard recipients < 0.02 * calls || recipients > 0.98 * calls else { return nil }
    return PlausibilityWarning(.recipients, "streams.\(index).recipients") { words in
      let (made, reached) = (words.number(calls), words.number(recipients))
      return words.language.text(
        "« \(stream.name) » : \(made) appels par mois vers \(reached) correspondants différents ; d’ordinaire entre un tiers et neuf dixièmes",
        "“\(stream.name)”: \(made) calls a month to \(reached) different recipients; usually between a third and nine tenths"
      )
    }
  }

  private func twiceWarning(_ stream: CallStream, _ index: Int) -> PlausibilityWarning? {
    guard streams[..<index].contains(where: { $0.name == stream.name && $0.destination == stream.destination }) else {
      return nil
    }
    return PlausibilityWarning(.sameStreamTwice, "streams.\(index).name") { words in
      words.language.text(
        "« \(stream.name) » (\(stream.destination)) est là deux fois : compté deux fois ?",
        "“\(stream.name)” (\(stream.destination)) stands twice: counted twice?")
    }
  }

  private func analogueLineWarning(_ stream: CallStream, _ index: Int) -> PlausibilityWarning? {
    let share = stream.fromAnalogueLine
    guard share > 0.8, subscription.additionalLines > 0 else { return nil }
    return PlausibilityWarning(.analogueLine, "streams.\(index).from_analogue_line") { words in
      words.language.text(
        "« \(stream.name) » : \(words.percent(share)) des appels depuis la seule ligne analogique, malgré "
          + "\(words.number(Double(subscription.userLines))) lignes utilisateur",
        "“\(stream.name)”: \(words.percent(share)) of the calls from the one analogue line in spite of "
          + "\(words.number(Double(subscription.userLines))) user lines")
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
        let place = name.map { words.language.text("« \($0) », ", "“\($0)”, ") } ?? ""
        return words.language.text(
          "\(place)\(figure.path) : de \(low) à \(high), soit de 1 à \(words.number(ratio)) ; un zéro de trop ?",
          "\(place)\(figure.path): \(low) to \(high), that is 1 to \(words.number(ratio)); a zero too many?")
      }
    }
  }
}
