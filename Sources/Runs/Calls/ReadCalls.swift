import Basics
import CallImport
import Numbering

/// What came of a file of calls, beside the calls.
public struct ReadFile: Sendable {
  /// What came of the rows of a call export; nil for call records of our own.
  public internal(set) var report: ImportReport?
  /// The mapping an export was read by, as a mapping file; nil for call records of our own.
  public internal(set) var mapping: String?
  /// Calls read.
  public internal(set) var calls = 0
  /// Rows left out because they could not be read.
  public internal(set) var badRows = 0
  /// How many telephones of an export share the last user line, as there are no more.
  public internal(set) var telephonesWithoutLine = 0

  init() {}

  /// What came of the file in a few lines, with the mapping where that is asked for; nothing of call records without
  /// bad rows.
  public func told(of path: String, isExplained: Bool, _ language: Language) -> [String] {
    guard let report else {
      return badRows > 0 ? [ToldWords.rowsLeftOut(badRows, of: badRows + calls, in: path)[language]] : []
    }
    return ImportRunWords.summary(path, report, sharing: telephonesWithoutLine).map { "optimale: \($0[language])" }
      + (isExplained ? (mapping ?? "").split(separator: "\n").map(String.init) : [])
  }
}

/// The calls of a file, whatever it was written by.
public struct ReadCalls: Sendable {
  /// What a call export tells of a call beside the call itself.
  public struct Remark: Hashable, Sendable {
    /// Whether the end of the recipient's number is hidden, so that several recipients may share its name.
    public var isMasked = false
    /// What the number can't tell; nil where nothing is in doubt.
    public var doubt: NumberDoubt?
    /// What the operator charged for the call; nil where the file does not say.
    public var paid: PaidAmount?

    /// Nothing to remark.
    public init() {}
  }

  /// The calls, in the file's order.
  public internal(set) var calls: [Call] = []
  /// A remark on each call, in the same order.
  public internal(set) var remarks: [Remark] = []
  /// What came of the file.
  public internal(set) var file = ReadFile()

  init() {}

  /// What came of the rows of a call export; nil for call records of our own.
  public var report: ImportReport? { file.report }
  /// Rows left out because they could not be read.
  public var badRows: Int { file.badRows }
  /// How many telephones of an export share the last user line, as there are no more.
  public var telephonesWithoutLine: Int { file.telephonesWithoutLine }

  /// Whether any recipient's number hides its end.
  public var hasMasked: Bool { remarks.contains(where: \.isMasked) }

  /// The highest user line that calls leave from; 0 where all leave from the analogue line.
  public var highestUserLine: Int { calls.reduce(0) { max($0, $1.line.userNumber) } }

  /// What came of the file in a few lines, with the mapping where that is asked for.
  public func told(of path: String, isExplained: Bool, _ language: Language) -> [String] {
    file.told(of: path, isExplained: isExplained, language)
  }
}

extension Line {
  /// The number of a user line; 0 for the analogue line.
  var userNumber: Int { if case .user(let number) = self { number } else { 0 } }
}
