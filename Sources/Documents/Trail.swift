/// The keys that lead to a value, from the innermost; what is above is shared, so that long keys cost their length
/// once.
indirect enum Trail: Sendable {
  /// The document's own value.
  case root
  /// The value of a key.
  case key(String, in: Trail)
  /// An item of a list, from 0.
  case item(Int, in: Trail)

  /// The keys from the root, joined by dots.
  var path: String {
    var keys: [String] = []
    var rest = self
    while true {
      switch rest {
      case .root: return keys.reversed().joined(separator: ".")
      case .key(let key, let above):
        keys.append(key)
        rest = above
      case .item(let index, let above):
        keys.append(String(index))
        rest = above
      }
    }
  }
}
