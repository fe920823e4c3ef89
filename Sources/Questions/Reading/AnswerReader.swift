import Basics
import Foundation
import Traffic

/// Reads what somebody types in answer to a question.
struct AnswerReader {
  let gazetteer: Gazetteer
  let presets: [String]

  private static let telephones = Wordings(
    "j", "seul", "seule", "seulement", "only", "poste", "postes", "telephone", "telephones", "phones", "phone", "ligne",
    "lignes", "lines", "line", "combine",
    "combines",
    "handsets", "numeros", "numbers", "numero", "number", "en tout", "in all", "sda", "directs", "direct", "jours",
    "jour", "day",
    "days", "fois", "times", "activations", "renvois", "renvoi")

  /// What a line says in answer to a question.
  func read(_ line: String, _ question: Question) -> AnswerReading {
    let text = line.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty else { return .empty }
    if text.allSatisfy({ $0 == "?" }) || ["help", "aide"].contains(text.lowercased()) { return .help }
    if question.key == .name { return name(text, question) }
    let tokens = Phrase(text).tokens
    guard !tokens.isEmpty else { return .refused(question.expected) }
    var cursor = Cursor(tokens)
    if cursor.take(.unknown), cursor.isAtEnd { return .answer(.unknown, note: nil) }
    switch question.key {
    case .preset: return preset(text, tokens, question)
    case .telephones: return whole(tokens, 1...21, question)
    case .directNumbers: return whole(tokens, 0...5000, question)
    case .messages: return flag(tokens, question)
    case .forwardings: return forwardings(tokens, question)
    case .daysAWeek: return days(tokens, question)
    case .mobileCalls, .fixedCalls, .callsTo: return volume(tokens, question)
    case .mobileLength, .fixedLength, .lengthTo: return length(tokens, question)
    case .mobileShareOf: return share(tokens, question)
    case .abroad: return places(tokens, question)
    case .seasons: return seasons(tokens, question)
    case .name: return .refused(question.expected)
    }
  }

  private func name(_ text: String, _ question: Question) -> AnswerReading {
    let isText = text.unicodeScalars.allSatisfy { $0.value >= 32 || $0.properties.isWhitespace }
    return isText && text.unicodeScalars.count <= 200 ? .answer(.text(text), note: nil) : .refused(question.expected)
  }

  private func preset(_ text: String, _ tokens: [Token], _ question: Question) -> AnswerReading {
    var cursor = Cursor(tokens)
    if cursor.take(.none), cursor.isAtEnd { return .answer(.preset(nil), note: nil) }
    if case .number(let value, _)? = tokens.first, tokens.count == 1 {
      if value == 0 { return .answer(.preset(nil), note: nil) }
      guard value >= 1, value <= Double(presets.count), value == value.rounded() else {
        return .refused(question.expected)
      }
      return .answer(.preset(Int(value) - 1), note: nil)
    }
    let words = Phrase.words(text)
    let found = presets.indices.filter { index in
      let name = Phrase.words(presets[index])
      return words.allSatisfy { word in name.contains { $0.hasPrefix(word) } }
    }
    return found.count == 1 ? .answer(.preset(found[0]), note: nil) : .refused(question.expected)
  }

  private func whole(_ tokens: [Token], _ range: ClosedRange<Int>, _ question: Question) -> AnswerReading {
    var cursor = Cursor(tokens)
    cursor.takeAll(.fillers)
    cursor.takeAll(.exactly)
    if range.contains(0), cursor.take(.none), cursor.isAtEnd { return .answer(.whole(0), note: nil) }
    guard let value = cursor.number()?.value, value == value.rounded(), abs(value) < 1e6, range.contains(Int(value))
    else {
      return .refused(question.expected)
    }
    cursor.takeAll(AnswerReader.telephones)
    return cursor.isAtEnd ? .answer(.whole(Int(value)), note: nil) : .refused(question.expected)
  }

  private func flag(_ tokens: [Token], _ question: Question) -> AnswerReading {
    var cursor = Cursor(tokens)
    while cursor.take(.yes) { _ = cursor.take(sign: ",") }
    if cursor.isAtEnd { return .answer(.flag(true), note: nil) }
    cursor = Cursor(tokens)
    if cursor.take(.none) || cursor.take(Wordings("n", "false", "faux")) {
      cursor.takeAll(Wordings("merci", "thanks", "thank you", "besoin"))
      if cursor.isAtEnd { return .answer(.flag(false), note: nil) }
    }
    return .refused(question.expected)
  }

  private func forwardings(_ tokens: [Token], _ question: Question) -> AnswerReading {
    var cursor = Cursor(tokens)
    guard let count = cursor.wholeCount(AnswerReader.telephones), isBelief(count.amount, in: 0...4000) else {
      return .refused(question.expected)
    }
    return .answer(.count(count), note: nil)
  }

  private func days(_ tokens: [Token], _ question: Question) -> AnswerReading {
    if let days = Weekdays.count(Cursor(tokens)) { return .answer(.days(days), note: nil) }
    var cursor = Cursor(tokens)
    cursor.takeAll(.fillers)
    guard let amount = cursor.amount({ $0.number() }), amount.likely >= 0.5, amount.likely <= 7 else {
      return .refused(question.expected)
    }
    cursor.takeAll(AnswerReader.telephones)
    let half = cursor.take(Wordings("et demi", "et demie", "and a half")) ? 0.5 : 0
    if cursor.take(Wordings("sur", "/", "out of")) { _ = cursor.number() } else { _ = cursor.period() }
    guard cursor.isAtEnd, amount.likely + half <= 7 else { return .refused(question.expected) }
    return .answer(.days(amount.likely + half), note: nil)
  }

  private func volume(_ tokens: [Token], _ question: Question) -> AnswerReading {
    guard let (volume, _) = VolumeReader.read(tokens) else {
      return .refused(question.expected)
    }
    let isInRange =
      isBelief(volume.count?.amount, in: 0...200_000) && isBelief(volume.time?.amount, in: 0...36_000_000)
      && isBelief(volume.length, in: 1...36_000) && hasLength(volume)
    guard isInRange else { return .refused(question.expected) }
    return .answer(.volume(volume), note: nil)
  }

  /// Whether calls and time of the same period make a length that a call may have.
  private func hasLength(_ volume: Volume) -> Bool {
    guard let count = volume.count, let time = volume.time, count.period == time.period else { return true }
    return (1...36_000).contains(time.amount.likely / count.amount.likely)
  }

  private func length(_ tokens: [Token], _ question: Question) -> AnswerReading {
    var cursor = Cursor(tokens)
    cursor.takeAll(.fillers)
    cursor.takeAll(.each)
    guard var time = cursor.time(.minutesAndSeconds) else {
      return .refused(TwoWays.refusal(tokens) ?? question.expected)
    }
    while cursor.take(.each) || cursor.take(.fillers) {}
    guard cursor.isAtEnd else { return .refused(TwoWays.refusal(tokens) ?? question.expected) }
    var note: Bilingual?
    if time.isBare {
      // Nobody means sixteen to twenty-nine of either unit for sure.
      guard time.amount.greatest <= 15 || time.amount.likely >= 30 else { return .refused(question.expected) }
      if time.amount.greatest <= 15 { time.amount = time.amount.map { $0 * 60 } }
    }
    guard isBelief(time.amount, in: 1...36_000) else { return .refused(question.expected) }
    if time.isBare || time.hasColon { note = TwoWays.note(time.amount) }
    return .answer(.length(time.amount), note: note)
  }

  private func share(_ tokens: [Token], _ question: Question) -> AnswerReading {
    var cursor = Cursor(tokens)
    guard let share = cursor.wholeShare(), share.greatest <= 1 else { return .refused(question.expected) }
    return .answer(.share(share), note: nil)
  }

  private func places(_ tokens: [Token], _ question: Question) -> AnswerReading {
    switch PlaceReader.read(tokens, gazetteer) {
    case .places(let places)?: return .answer(.places(places), note: nil)
    case .unknown(let words)?:
      let shown = String(words.prefix(40))
      let names = Bilingual { language in
        let near = gazetteer.nearest(to: words, language)
        return near.isEmpty
          ? question.expected[language] : InterviewWords(language).near(near.joined(separator: ", "))
      }
      return .refused(InterviewWords.noPlace(shown, expected: names))
    case nil: return .refused(question.expected)
    }
  }

  private func seasons(_ tokens: [Token], _ question: Question) -> AnswerReading {
    guard let seasons = SeasonReader.read(tokens) else { return .refused(question.expected) }
    let factors = seasons.factors
    guard factors.contains(where: { $0 > 0 }) else {
      return .refused(InterviewWords.monthWithCalls)
    }
    guard factors.allSatisfy({ $0 <= 100 }) else { return .refused(question.expected) }
    return .answer(.seasons(seasons), note: nil)
  }

  /// Whether the belief an amount stands for can be written in a profile: its parts within a factor of a hundred.
  private func isBelief(_ amount: Amount?, in range: ClosedRange<Double>) -> Bool {
    guard let amount else { return true }
    let belief = BeliefRule.belief(amount)
    guard range.contains(belief.low), range.contains(belief.high) else { return false }
    return belief.low > 0 ? belief.likely <= 100 * belief.low && belief.high <= 100 * belief.likely : belief.high == 0
  }
}

/// What is said of lengths that can be read in two ways.
private enum TwoWays {
  static func note(_ amount: Amount) -> Bilingual {
    let belief = BeliefRule.belief(amount)
    let length = Bilingual { language in
      let words = FigureWords(language)
      guard belief.low < belief.high else { return words.length(seconds: belief.likely) }
      return "\(words.length(seconds: belief.low)) – \(words.length(seconds: belief.high))"
    }
    return InterviewWords.readAs(length)
  }

  /// `1:1`: one digit after the colon.
  static func refusal(_ tokens: [Token]) -> Bilingual? {
    guard tokens.count == 3, case .number(let first, let digits) = tokens[0], tokens[1] == .sign(":"),
      case .number(_, let last) = tokens[2], last.count == 1, first < 600, digits.count <= 3
    else { return nil }
    return InterviewWords.twoWays(digits, last)
  }
}

/// Days of the week from one to another.
private enum Weekdays {
  private static let names = [
    Wordings("lundi", "lun", "monday", "mon"), Wordings("mardi", "mar", "tuesday", "tue"),
    Wordings("mercredi", "mer", "wednesday", "wed"), Wordings("jeudi", "jeu", "thursday", "thu"),
    Wordings("vendredi", "ven", "friday", "fri"), Wordings("samedi", "sam", "saturday", "sat"),
    Wordings("dimanche", "dim", "sunday", "sun"),
  ]

  /// `du lundi au samedi` is six; `tous les jours` seven.
  static func count(_ place: Cursor) -> Double? {
    var cursor = place
    if cursor.take(Wordings("tous les jours", "every day", "7 j", "toute la semaine", "all week")), cursor.isAtEnd {
      return 7
    }
    cursor = place
    cursor.takeAll(Wordings("du", "de", "from", "les", "le"))
    guard let first = day(&cursor) else { return nil }
    _ = cursor.take(Wordings("au", "a", "to", "-", "through", "until"))
    guard let last = day(&cursor), cursor.isAtEnd else { return nil }
    return Double((last - first + 7) % 7 + 1)
  }

  private static func day(_ cursor: inout Cursor) -> Int? {
    for (index, wordings) in names.enumerated() where cursor.take(wordings) { return index }
    return nil
  }
}
