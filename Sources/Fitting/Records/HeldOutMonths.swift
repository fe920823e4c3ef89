import Basics

/// The last months of records, kept apart to see what the months before them would have foreseen.
public enum HeldOutMonths {
  /// Months from which some are kept apart unasked.
  static let fewestMonths = 4

  /// How many may be kept apart: whole months that count, one at least staying before them; 0 where none may.
  public static func most(_ history: CallHistory, _ exposure: Exposure) -> Int {
    max(0, whole(history, exposure).count - 1)
  }

  /// How many are kept apart unasked: a quarter of the months, at least one, of four months and more.
  public static func usual(_ history: CallHistory, _ exposure: Exposure) -> Int {
    let months = whole(history, exposure).count
    return months >= fewestMonths ? max(1, months / 4) : 0
  }

  /// The last months, so many; a last month that is not whole is neither kept apart nor learnt from.
  public static func last(_ count: Int, _ history: CallHistory, _ exposure: Exposure) -> [BillingMonth] {
    whole(history, exposure).suffix(count)
  }

  private static func whole(_ history: CallHistory, _ exposure: Exposure) -> [BillingMonth] {
    let used = history.months.indices.filter { exposure.isUsed[$0] }
    let last = history.months.count - 1
    return used.filter { $0 != last || exposure.isWhole($0) }.map { history.months[$0] }
  }
}
