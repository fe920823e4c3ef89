import Files
import Portfolio

/// How far a portfolio is: what the next run needs to go on.
struct PortfolioState: Equatable {
  /// Rows of the input that are done; of a table of calls customers, and rows that do not tell whose they are.
  var rows = 0
  /// Customers advised.
  var advised = 0
  /// Customers refused.
  var refused = 0
  /// Customers left out of the sample.
  var leftOut = 0
  /// What became of rows of calls.
  var calls = CallCounts()
  /// Bytes of the output.
  var outputBytes = 0
  /// Bytes of the rows refused.
  var refusedBytes = 0
  /// The digest of the rows that are done.
  var digest = ""
  /// Whether all rows are done.
  var isComplete = false

  private static let key = "rows"
  private static let title = "optimale portfolio checkpoint"
  /// Digits of the digest that are kept, in two numbers that hold them exactly.
  private static let digits = 24

  init() {}

  /// The state of a record; nil for one that no portfolio has written.
  private init?(_ record: CheckpointRecord) {
    let counts = record.values
    guard record.key == PortfolioState.key, counts.count == 14,
      counts.allSatisfy({ $0 >= 0 && $0 < 0x1p53 && $0 == $0.rounded() })
    else { return nil }
    let whole = counts.map { Int($0) }
    (rows, advised, refused, leftOut) = (whole[0], whole[1], whole[2], whole[3])
    (outputBytes, refusedBytes, isComplete) = (whole[4], whole[5], whole[6] == 1)
    (calls.used, calls.others, calls.rejected) = (whole[7], whole[8], whole[9])
    (calls.ofRefused, calls.leftOut) = (whole[10], whole[11])
    digest = whole[12...].map { PortfolioState.padded(String($0, radix: 16)) }.joined()
    guard calls.rows > 0 ? rows >= customers : rows == customers else { return nil }
  }

  /// Customers done.
  var customers: Int { advised + refused + leftOut }
  /// Whether there is an output: not where everybody was refused.
  var hasLines: Bool { advised + leftOut > 0 }

  private static func padded(_ text: String) -> String {
    String(repeating: "0", count: max(0, digits / 2 - text.count)) + text
  }

  /// The digest of rows as it is kept.
  static func kept(_ digest: String) -> String { String(digest.prefix(digits)) }

  private var record: CheckpointRecord {
    let half = PortfolioState.digits / 2
    let parts = [digest.prefix(half), digest.dropFirst(half)].map { Double(Int($0, radix: 16) ?? 0) }
    let counts = [rows, advised, refused, leftOut, outputBytes, refusedBytes, isComplete ? 1 : 0]
    let ofCalls = [calls.used, calls.others, calls.rejected, calls.ofRefused, calls.leftOut]
    return CheckpointRecord(key: PortfolioState.key, values: (counts + ofCalls).map(Double.init) + parts)
  }

  /// Opens the checkpoint of a portfolio, or begins it; gives the state it holds, nil where it holds none.
  ///
  /// Throws ``FileError``.
  static func begin(_ path: String, identity: String) throws -> (file: CheckpointFile, state: PortfolioState?) {
    let text = CheckpointText(title: title, identity: identity) { PortfolioState($0) != nil }
    let file = try CheckpointFile(path, text)
    return (file, file.values(key).flatMap { PortfolioState(CheckpointRecord(key: key, values: $0)) })
  }

  /// Keeps the state.
  func keep(in file: CheckpointFile) throws { try file.keep(record) }
}
