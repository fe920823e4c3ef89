import Basics
import Tariffs
import Traffic

/// A profile under way: what was answered, and what is taken where nothing was.
public struct Draft: Sendable {
  /// An answer with the words it was given in.
  public struct Given: Hashable, Sendable {
    /// What was understood.
    public let answer: Answer
    /// What was typed.
    public let text: String
  }

  /// The profile whose figures are taken where nothing was answered.
  public private(set) var start: Profile
  /// First month of the horizon.
  public let firstMonth: BillingMonth
  /// The answers, by what they are about.
  public private(set) var answers: [QuestionKey: Given] = [:]
  /// Whether there is a question about where to begin.
  let hasPresets: Bool
  private let usualStart: Profile

  /// A draft of figures that nobody has said yet, from the month after a day.
  ///
  /// `start` is a profile to take figures from instead of the usual ones.
  public init(today: CivilDate, start: Profile? = nil, hasPresets: Bool = false) {
    firstMonth = BillingMonth(year: today.year, month: today.month).adding(months: 1)
    usualStart = Profile.usual
    self.start = start ?? usualStart
    self.hasPresets = hasPresets
  }

  /// Notes an answer in place of an earlier one.
  public mutating func note(_ answer: Answer, text: String, for key: QuestionKey) {
    answers[key] = Given(answer: answer, text: text)
  }

  /// Begins with another profile; nil for the usual figures.
  public mutating func begin(with profile: Profile?) { start = profile ?? usualStart }

  /// The questions in order: those of a country follow the question which ones are called, and none is asked whose
  /// answer follows from another.
  public var questions: [QuestionKey] {
    var keys: [QuestionKey] = hasPresets ? [.preset] : []
    for key in QuestionKey.always {
      if key == .mobileLength, !asksLength(after: .mobileCalls) { continue }
      if key == .fixedLength, !asksLength(after: .fixedCalls) { continue }
      keys.append(key)
      guard key == .abroad else { continue }
      for said in places {
        let calls = QuestionKey.callsTo(said.place.key)
        keys.append(calls)
        if asksLength(after: calls) { keys.append(.lengthTo(said.place.key)) }
        if said.kinds.count != 1 { keys.append(.mobileShareOf(said.place.key)) }
      }
    }
    return keys
  }

  /// Whether the length of a call is still to be asked for: not where calls and time are both known, or none is made.
  private func asksLength(after calls: QuestionKey) -> Bool {
    guard case .volume(let volume)? = answers[calls]?.answer else { return true }
    if volume.length != nil || (volume.count != nil && volume.time != nil) { return false }
    return volume.count?.amount != .plain(0)
  }

  /// Countries that were named.
  public var places: [SaidPlace] {
    guard case .places(let places)? = answers[.abroad]?.answer else { return [] }
    return places
  }

  /// Questions by who answered them: the customer, or nobody.
  public var provenance: Profile.Answers {
    let keys = questions.filter { $0 != .preset }
    let given = keys.filter(isGiven)
    return Profile.Answers(given: given.map(\.text), assumed: keys.filter { !isGiven($0) }.map(\.text))
  }

  /// Whether the customer answered: not to know is no answer.
  public func isGiven(_ key: QuestionKey) -> Bool {
    guard let answer = answers[key]?.answer else { return false }
    return answer != .unknown
  }
}
