import Basics

/// A figure that may well be a slip: possible, but seldom meant.
///
/// All limits are judgement: each lies well outside what the shipped profiles and their sources hold.
public enum PlausibilityCheck: String, CaseIterable, Hashable, Sendable {
  /// Calls that last under ten seconds on average.
  case shortCalls = "short-calls"
  /// Calls that last over twenty minutes on average.
  case longCalls = "long-calls"
  /// Lengths that hardly vary, or vary wildly: a coefficient of variation under 0.3 or over 3.
  case lengthVariation = "length-variation"
  /// A belief whose ends are more than a factor 20 apart.
  case wideBelief = "wide-belief"
  /// More than 20,000 calls of a kind a month.
  case manyCalls = "many-calls"
  /// Calls of a kind whose own volume varies by more than its mean: a coefficient of variation over 1.
  case streamVariation = "stream-variation"
  /// Fifty calls or more of which under 2 % or over 98 % go to a recipient of their own.
  case recipients
  /// Two kinds of calls with the same name and destination.
  case sameStreamTwice = "same-stream-twice"
  /// Nearly all calls from the one analogue line although there are additional lines: over 80 %.
  case analogueLine = "analogue-line"
  /// No calls at all.
  case noCalls = "no-calls"
  /// More minutes in the busiest month than all lines carry that talk all day.
  case busyLines = "busy-lines"
  /// More than 150 calls a line and working day.
  case callsPerLine = "calls-per-line"
  /// Five additional lines or more that make under ten calls a line and month.
  case idleLines = "idle-lines"
  /// More than ten direct-dial numbers a line.
  case numberPacks = "number-packs"
  /// More than 300 activations of call forwarding a month.
  case forwardings
  /// A month of more than three times the usual calls.
  case seasonFactor = "season-factor"
  /// A month of less than a twentieth of the usual calls without being closed.
  case seasonShare = "season-share"
  /// Months whose factors average under a half or over one and a half.
  case seasonMean = "season-mean"
  /// Calls that grow by more than half in a year, or fall by more than a third.
  case growth
  /// Months that differ by more than their mean: a coefficient of variation over 1.
  case busyness
  /// A horizon without a month in which calls are made.
  case emptyHorizon = "empty-horizon"
  /// A horizon under six months or over six years.
  case horizon
  /// A first month over a year ago, or over five years ahead.
  case firstMonth = "first-month"
  /// A rate of value added tax above 0 % and under 1 %, or over 30 %.
  case tax
}

/// A check that a figure does not pass, in words.
public struct PlausibilityWarning: Hashable, Sendable {
  /// The check.
  public let check: PlausibilityCheck
  /// The key of the figure, such as `streams.0.duration.mean_seconds`.
  public let key: String
  /// What is said of it: the figure, and what was probably meant.
  public let message: Bilingual

  /// A warning whose words are made for each language.
  init(_ check: PlausibilityCheck, _ key: String, _ words: (FigureWords) -> String) {
    self.check = check
    self.key = key
    message = Bilingual { words(FigureWords($0)) }
  }
}
