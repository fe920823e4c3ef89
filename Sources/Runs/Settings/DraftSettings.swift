import Basics
import Reporting

/// A draft of the tariff, and what is to be found in it; or several drafts.
public struct DraftSettings: Sendable {
  /// The drafts' files; empty for today's.
  public let files: [String]
  /// How calls respond to the bill.
  public let elasticity: Double
  /// What is set in it, as asked for.
  public let texts: [String]
  /// Share of customers without their cheapest plan who take it each month; nil where none is stated.
  let migration: Double?
  /// Customers in all.
  let baseSize: Int?
  private let solve: String?
  private let target: String?
  private let between: String?

  /// Settings as asked for; refuses what is out of reason.
  ///
  /// Throws ``Failure``.
  public init(
    files: [String], _ texts: [String], solve: String?, for target: String?, between: String?, elasticity: Double,
    migration: Double?, baseSize: Int?
  ) throws {
    try Failure.check("--elasticity", elasticity, in: -10...10, expected: ExpectedWords.elasticity)
    if let migration { try Failure.check("--migration", migration, in: 0...1, expected: ExpectedWords.migration) }
    if let baseSize {
      try Failure.check("--base-size", baseSize, in: 1...1_000_000_000, expected: ExpectedWords.baseSize)
    }
    (self.migration, self.baseSize) = (migration, baseSize)
    (self.files, self.texts, self.elasticity) = (files, texts, elasticity)
    (self.solve, self.target, self.between) = (solve, target, between)
  }

  /// The drafts under today's tariff; refuses to go on without one, or to look for a figure in several.
  func studies(
    _ tariff: String?, readings: [String], _ settings: StudySettings, of source: RunFiles = .disk
  ) throws -> DraftStudies {
    let grid = try DraftGrid(files: files, SettingList.parse(texts))
    let goal = try PriceGoal(
      solve: solve, for: target, between: between, migration: migration, baseSize: baseSize)
    guard !files.isEmpty || !texts.isEmpty || solve != nil else { throw Failure.usage(ExpectedWords.draft) }
    guard grid.isOne || goal == nil else { throw Failure.usage(DraftWords.solveOneDraft) }
    return try DraftStudies(
      grid, goal, tariff, readings: readings, elasticity: elasticity, indifference: settings.indifference,
      confidence: settings.run.confidence, of: source)
  }

  /// What tells a search from any other, for a checkpoint.
  var words: [String] { [solve ?? "", target ?? "", between ?? "", "\(elasticity)"] }

  /// The options that ask for the same, for the command that makes a report again.
  public var arguments: [ShellText] {
    var parts: [ShellText] = []
    for file in files { parts += ["--tariff-b", ShellText.path(file)] }
    for text in texts { parts += ["--set", ShellText.quoted(text)] }
    if let solve, let target { parts += ["--solve", ShellText.quoted(solve), "--for", ShellText.quoted(target)] }
    if elasticity != 0 { parts += ["--elasticity", "\(elasticity)"] }
    if let migration { parts += ["--migration", "\(migration)"] }
    if let baseSize { parts += ["--base-size", "\(baseSize)"] }
    if let between { parts += ["--between", ShellText.quoted(between)] }
    return parts
  }
}
