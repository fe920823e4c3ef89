import Statistics

/// How advices did, over all dossiers whose bills came in: whether bands held as many bills as they said, whether means
/// were right, and what was saved.
public struct AdviceCalibration: Hashable, Sendable {
  /// A share of months with its interval.
  public struct Coverage: Hashable, Sendable {
    /// Months whose bill lies within the band.
    public let covered: Int
    /// Months whose bill could be another one.
    public let months: Int
    /// The share of months within the band, with an interval that counts months of a dossier as alike as they are.
    public let share: Double, interval: Interval
    /// The share of months that the bands said they would hold.
    public let expected: Double

    /// Whether the bands are known to hold more or fewer bills than they said.
    public var isOff: Bool { !interval.contains(expected) }
  }

  /// Dossiers with enough months.
  public let dossiers: Int
  /// Dossiers with bills, but fewer months.
  public let shorterDossiers: Int
  /// Their months that something was foreseen of.
  public let months: Int
  /// How many bills lay within their bands; nil where none could be another one.
  public let coverage: Coverage?
  /// What a month came to less what was foreseen, in euros, over dossiers; nil of fewer than two.
  public let error: Estimate?
  /// What advices saved in a month, in euros, over the dossiers of which that is known; nil of fewer than two.
  public let saving: Estimate?
  /// Dossiers of which savings are known.
  public let savingDossiers: Int

  /// Months that a dossier has at least to count.
  public static let leastMonths = 3
  /// Dossiers below which nothing is to be concluded, and how alike months of one are is not estimated: they count as
  /// fully alike.
  public static let enoughDossiers = 20
  /// Confidence of the intervals.
  public static let confidence = 0.95

  /// Whether there are too few dossiers to conclude anything.
  public var isFew: Bool { dossiers < AdviceCalibration.enoughDossiers }

  /// The calibration of some scores, each of a dossier.
  public init(_ scores: [BillScore]) {
    let used = scores.filter { $0.foreseenMonths.count >= AdviceCalibration.leastMonths }
    dossiers = used.count
    shorterDossiers = scores.count { !$0.months.isEmpty } - used.count
    months = used.reduce(0) { $0 + $1.foreseenMonths.count }
    coverage = AdviceCalibration.coverage(used)
    error = AdviceCalibration.estimate(used.compactMap(\.meanError))
    let savings = used.compactMap(\.meanSaving)
    saving = AdviceCalibration.estimate(savings)
    savingDossiers = savings.count
  }

  private static func coverage(_ scores: [BillScore]) -> Coverage? {
    let groups = scores.map { Group(covered: $0.coveredMonths, months: $0.openMonths.count) }.filter { $0.months > 0 }
    let open = scores.flatMap(\.openMonths)
    guard !open.isEmpty else { return nil }
    let covered = groups.reduce(0) { $0 + $1.covered }
    let share = Double(covered) / Double(open.count)
    let interval = Proportion.wilson(share: share, trials: independentMonths(groups), confidence: confidence)
    let expected = open.reduce(0) { $0 + ($1.foreseen?.share ?? 0) } / Double(open.count)
    return Coverage(covered: covered, months: open.count, share: share, interval: interval, expected: expected)
  }

  private static func estimate(_ values: [Double]) -> Estimate? {
    guard values.count > 1 else { return nil }
    var tally = Tally()
    for value in values { tally.add(value) }
    return Estimate(tally, confidence: confidence)
  }
}

extension AdviceCalibration {
  /// A dossier's months.
  struct Group {
    let covered: Int
    let months: Int
    var share: Double { Double(covered) / Double(months) }
  }

  /// As many independent months as the months of some dossiers are worth (Kish, Survey Sampling, 1965, section 5.4): a
  /// customer who calls more than was believed does so in every month.
  static func independentMonths(_ groups: [Group]) -> Double {
    let months = groups.reduce(0.0) { $0 + Double($1.months) }
    let squares = groups.reduce(0.0) { $0 + Double($1.months * $1.months) }
    let alike = groups.count < enoughDossiers ? 1 : likeness(groups, months: months, squares: squares)
    return months / (1 + (squares / months - 1) * alike)
  }

  /// The intraclass correlation of covered months by analysis of variance, from 0 to 1 (Fleiss, Levin and Paik,
  /// Statistical Methods for Rates and Proportions, 3rd ed., section 15.2); 1 where nothing varies.
  private static func likeness(_ groups: [Group], months: Double, squares: Double) -> Double {
    let count = Double(groups.count)
    let share = groups.reduce(0.0) { $0 + Double($1.covered) } / months
    let between = groups.reduce(0.0) { $0 + Double($1.months) * ($1.share - share) * ($1.share - share) } / (count - 1)
    guard months > count else { return 1 }
    let within = groups.reduce(0.0) { $0 + Double($1.months) * $1.share * (1 - $1.share) } / (months - count)
    let size = (months - squares / months) / (count - 1)
    let whole = between + (size - 1) * within
    return whole > 0 ? min(1, max(0, (between - within) / whole)) : 1
  }
}
