import Basics
import Reporting

/// What is fitted to which records, as the options ask for it.
public struct FitRequest: Sendable {
  /// The file of calls.
  public var path: String
  /// Its bytes, where they are at hand; nil to read them.
  var bytes: [UInt8]?
  /// How it is read, where it does not tell by itself.
  public var way = ImportRun.Way()
  /// The file of a profile whose ranges are believed before the records.
  public var beliefs: String?
  /// Months to leave out, as typed.
  public var excluded: [String] = []
  /// Last months to keep apart; nil for a quarter of them.
  public var lookBack: Int?
  /// Whether rows that cannot be read are left out.
  public var skipsBadRows = false

  /// Whether it is told how the file was read.
  public var isExplained = false

  /// A fit to a file that says all by itself.
  public init(_ path: String) { self.path = path }

  /// The request where a file of calls is given; without one, refuses what goes with one.
  ///
  /// Throws ``Failure``.
  public func checked(isGiven: Bool) throws -> FitRequest? {
    guard !isGiven else { return self }
    guard beliefs == nil, excluded.isEmpty, lookBack == nil, !skipsBadRows, way.arguments.isEmpty else {
      throw Failure.usage(FitWords.callsWanted)
    }
    return nil
  }

  /// The options that ask for the same of `advise`, for the command that makes a report again.
  public var arguments: [ShellText] {
    var parts: [ShellText] = ["--calls", ShellText.path(path)]
    if let beliefs { parts += ["--profile", ShellText.path(beliefs)] }
    for month in excluded { parts += ["--exclude", ShellText.quoted(month)] }
    if let lookBack { parts += ["--look-back", "\(lookBack)"] }
    if skipsBadRows { parts.append("--skip-bad-rows") }
    return parts + way.arguments
  }
}

extension ImportRun.Way {
  /// The options as they were given.
  var arguments: [ShellText] {
    var parts: [ShellText] = []
    if let layout { parts += ["--layout", ShellText.quoted(layout)] }
    if let mapping { parts += ["--mapping", ShellText.path(mapping)] }
    if let outsideLine { parts += ["--outside-line", ShellText.quoted(outsideLine)] }
    if let zone { parts += ["--zone", ShellText.quoted(zone)] }
    if let dates { parts += ["--dates", ShellText.quoted(dates.rawValue)] }
    if let columns { parts += ["--columns", ShellText.quoted(columns.joined(separator: ","))] }
    if let year { parts += ["--year", "\(year)"] }
    return parts
  }
}
