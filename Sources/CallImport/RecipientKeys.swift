import Files

/// Names for recipients from which no number can be told: a keyed hash of each.
///
/// The key is drawn anew for every run and kept nowhere, so that not even who knows all numbers there are can find the
/// one behind a name.
struct RecipientKeys {
  private let key: [UInt8]
  private var known: [String: String] = [:]

  /// Recipients remembered, so that each is hashed about once.
  private static let limit = 200_000

  init() {
    var random = SystemRandomNumberGenerator()
    key = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  /// The name of a recipient: the same for the same one all through a run; `…` behind it where the number hides its end.
  mutating func name(of recipient: String, isMasked: Bool) -> String {
    if let name = known[recipient] { return name }
    // Fifteen digits: 60 bits, of which two among a million recipients are alike once in two million files.
    let name = String(sha256(of: key + Array(recipient.utf8)).prefix(15)) + (isMasked ? "…" : "")
    if known.count >= RecipientKeys.limit { known.removeAll(keepingCapacity: true) }
    known[recipient] = name
    return name
  }
}
