import Basics
import Runs

/// How much of a study the marketing corner works out.
public enum MarketingSize: Hashable, Sendable {
  /// A look ahead that follows every change.
  case preview
  /// What the command works out.
  case whole

  /// Customers drawn.
  var customers: Int { self == .preview ? 500 : StudySettings.usualCustomers }

  /// Values along each axis of the map.
  var steps: Int { self == .preview ? 9 : 25 }

  /// How much work each point of the map takes.
  var effort: BreakEvenRun.Effort { self == .preview ? .preview : .whole }
}
