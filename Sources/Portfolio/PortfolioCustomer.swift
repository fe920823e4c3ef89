import Basics
import Documents
import Files

/// A customer of a row, before anything is known of what his figures come to.
struct PortfolioCustomer: Sendable {
  /// A value set in the profile that all customers begin from.
  struct Setting: Sendable {
    /// The key, as `--set` names it.
    let key: String
    /// The column it comes from.
    let column: String
    /// The value.
    let value: Element
  }

  /// What tells him from any other.
  let id: String
  /// Values by their keys, in the order of the keys.
  let settings: [Setting]
  /// The plan he holds today; nil where that is not known.
  var held: Plan?
}

/// Numbers that depend on a seed and a customer's identity and on nothing else, so that where a row stands and what it
/// is computed with change nothing.
struct CustomerNumbers: Hashable {
  /// The seed of the customer's random numbers.
  let seed: UInt64
  /// Where the customer stands among all, from 0 to below 1: who is below a share is in a sample of it.
  let place: Double

  init(seed: UInt64, id: String) {
    let digest = sha256(of: Array("\(seed) \(id)".utf8))
    self.seed = UInt64(digest.prefix(16), radix: 16) ?? seed
    place = Double(UInt64(digest.dropFirst(16).prefix(13), radix: 16) ?? 0) * 0x1p-52
  }
}
