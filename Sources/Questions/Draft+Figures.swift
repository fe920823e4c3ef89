import Basics
import Tariffs
import Traffic

/// Figures of a draft: what was answered, turned into what a profile holds.
extension Draft {
  /// Calls and their lengths in an ordinary month.
  struct Figures: Hashable {
    var calls: Uncertain
    var seconds: Uncertain
    /// Expected minutes in an ordinary month, at the likely figures.
    var minutes: Double { calls.likely * seconds.likely / 60 }
  }

  /// Name of the customer; nil where none was given.
  public var name: String? {
    guard case .text(let name)? = answers[.name]?.answer else { return nil }
    return name
  }

  /// What is subscribed to.
  ///
  /// One user line and the analogue line are included (T2): telephones beyond two are additional lines (T3). Five
  /// numbers are included, further ones are sold by fives (T4).
  public var subscription: Subscription {
    var subscription = start.subscription
    if case .whole(let telephones)? = answers[.telephones]?.answer {
      subscription.additionalLines = max(0, telephones - 2)
    }
    if case .whole(let numbers)? = answers[.directNumbers]?.answer {
      subscription.numberPacks = max(0, numbers - 5 + 4) / 5
    }
    if case .flag(let messages)? = answers[.messages]?.answer { subscription.customMessages = messages }
    if case .count(let count)? = answers[.forwardings]?.answer {
      subscription.forwardingsPerMonth = Draft.rounded(perMonth(count).likely)
    }
    return subscription
  }

  /// Days worked in a week.
  public var daysAWeek: Double {
    guard case .days(let days)? = answers[.daysAWeek]?.answer else { return 5 }
    return days
  }

  /// Days worked in a month: Mondays to Fridays but for public holidays, a twelfth of those of the first year, in
  /// proportion to the days worked in a week.
  public var daysAMonth: Double { workingDays.reduce(0, +) / 12 * daysAWeek / 5 }

  private var workingDays: [Double] {
    (0..<12).map { Double(FrenchCalendar.workingDays(in: firstMonth.adding(months: $0)).count) }
  }

  /// Factors on the calls of each month, January first.
  public var seasonality: [Double] {
    guard case .seasons(let seasons)? = answers[.seasons]?.answer else { return start.seasonality }
    return seasons.factors
  }

  /// What a month of the year comes to on average, for an ordinary month.
  ///
  /// Where the customer tells seasons, what is told of calls is an ordinary month; a profile has the mean of the year.
  /// Assumed seasons lie around what was told.
  var yearRatio: Double {
    guard case .seasons? = answers[.seasons]?.answer else { return 1 }
    let days = workingDays
    let weighed = (0..<12).reduce(0.0) { sum, index in
      sum + days[index] * seasonality[firstMonth.adding(months: index).month - 1]
    }
    return weighed / days.reduce(0, +)
  }

  /// What is believed of a number in an ordinary month.
  ///
  /// One told by the day or week is a habit, hence about so much.
  func perMonth(_ count: SaidCount) -> Uncertain {
    let factor: Double
    switch count.period {
    case .day: factor = daysAMonth
    case .week: factor = daysAMonth / daysAWeek
    case .month, nil: factor = 1
    case .quarter: factor = 1.0 / 3
    case .year: factor = 1 / (12 * yearRatio)
    }
    var amount = count.amount
    if case .plain(let value) = amount, count.period == .day || count.period == .week { amount = .about(value) }
    let belief = BeliefRule.belief(amount)
    return belief.likely > 0 ? belief.scaled(by: factor) : belief
  }

  /// Calls and lengths of a kind, from the answers to two questions and what is usual.
  func figures(_ calls: QuestionKey, _ length: QuestionKey, usual: Figures) -> Figures {
    var figures = usual
    switch answers[length]?.answer {
    case .length(let amount)?: figures.seconds = BeliefRule.belief(amount)
    case .unknown?: figures.seconds = BeliefRule.unknown(around: usual.seconds, factor: BeliefRule.unknownLengthFactor)
    default: break
    }
    switch answers[calls]?.answer {
    case .unknown?: figures.calls = BeliefRule.unknown(around: usual.calls, factor: BeliefRule.unknownCallsFactor)
    case .volume(let volume)?: apply(volume, to: &figures)
    default: break
    }
    return figures
  }

  private func apply(_ volume: Volume, to figures: inout Figures) {
    if let length = volume.length { figures.seconds = BeliefRule.belief(length) }
    if let count = volume.count { figures.calls = perMonth(count) }
    guard let time = volume.time.map(perMonth) else { return }
    if volume.count != nil {
      let length = BeliefRule.quotient(time, figures.calls)
      if length.low >= 1, length.high <= 36_000 { figures.seconds = length }
    } else {
      // The total is what was told: how it is divided into calls moves no bill by minutes.
      figures.seconds = Uncertain(known: figures.seconds.likely)
      figures.calls = time.scaled(by: 1 / figures.seconds.likely)
    }
  }

  /// The share of a country's calls that go to mobiles.
  func mobileShare(_ said: SaidPlace) -> Double {
    if said.kinds.count == 1 { return said.kinds.contains(.mobile) ? 1 : 0 }
    guard case .share(let share)? = answers[.mobileShareOf(said.place.key)]?.answer else {
      return Draft.usualMobileShare
    }
    return share.likely
  }

  /// Share of calls abroad that go to mobiles where nobody said: a judgement.
  static let usualMobileShare = 0.5

  /// A figure as it is written: whole as it is, else to three digits.
  static func rounded(_ value: Double) -> Double {
    guard value != value.rounded(), value.isFinite, value != 0 else { return value }
    var unit = 1.0
    while abs(value) * unit < 100 { unit *= 10 }
    return (value * unit).rounded() / unit
  }
}
