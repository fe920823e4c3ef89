/// Values by the digits a number begins with: the longest prefix that is known decides.
struct PrefixTable<Value: Sendable>: Sendable {
  /// A digit more leads to one of ten nodes; 0 where there is none, as no prefix leads back to the first.
  private struct Node: Sendable {
    var children: (Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32) = (
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    )
    var value: Value?

    subscript(digit: Int) -> Int32 {
      get { withUnsafeBytes(of: children) { $0.load(fromByteOffset: digit * 4, as: Int32.self) } }
      set {
        withUnsafeMutableBytes(of: &children) { $0.storeBytes(of: newValue, toByteOffset: digit * 4, as: Int32.self) }
      }
    }
  }

  private var nodes = [Node()]

  /// Sets the value of a prefix, which is one or more digits; a value set before is kept.
  mutating func add(_ prefix: String, _ value: Value) {
    var node = 0
    for byte in prefix.utf8 {
      guard let digit = PrefixTable.digit(byte) else { return }
      if nodes[node][digit] == 0 {
        nodes[node][digit] = Int32(nodes.count)
        nodes.append(Node())
      }
      node = Int(nodes[node][digit])
    }
    if nodes[node].value == nil { nodes[node].value = value }
  }

  /// The value of the longest prefix of some digits.
  func longest(_ digits: some Sequence<UInt8>) -> Value? {
    var node = 0
    var found: Value?
    for byte in digits {
      guard let digit = PrefixTable.digit(byte) else { return found }
      node = Int(nodes[node][digit])
      guard node != 0 else { return found }
      if let value = nodes[node].value { found = value }
    }
    return found
  }

  /// The values of longer prefixes that begin with some digits: what else the number may be, were more of it known.
  func beyond(_ digits: some Sequence<UInt8>) -> [Value] {
    var node = 0
    for byte in digits {
      guard let digit = PrefixTable.digit(byte), nodes[node][digit] != 0 else { return [] }
      node = Int(nodes[node][digit])
    }
    var found: [Value] = []
    var left = (0...9).map { nodes[node][$0] }
    while let next = left.popLast() {
      guard next != 0 else { continue }
      if let value = nodes[Int(next)].value { found.append(value) }
      left += (0...9).map { nodes[Int(next)][$0] }
    }
    return found
  }

  private static func digit(_ byte: UInt8) -> Int? { (48...57).contains(byte) ? Int(byte) - 48 : nil }
}
