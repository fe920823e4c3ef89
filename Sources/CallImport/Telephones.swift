/// Telephones of a switchboard, by numbers of up to five digits.
struct Telephones: Sendable {
  private var known: Set<Int> = []
  private var last = 0

  /// Notes a telephone, where a field names one.
  mutating func insert(_ field: ArraySlice<UInt8>) {
    guard let telephone = Telephones.number(field), telephone != last else { return }
    last = telephone
    known.insert(telephone)
  }

  /// Whether a field names a telephone that is known.
  func contains(_ field: ArraySlice<UInt8>) -> Bool {
    Telephones.number(field).map(known.contains) ?? false
  }

  /// Digits with a 1 before them, so that no zero is lost; nil for more than five, or none.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    guard (1...5).contains(field.count) else { return nil }
    var number = 1
    for byte in field {
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte) - 48
    }
    return number
  }
}
