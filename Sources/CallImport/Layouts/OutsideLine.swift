import Numbering

/// What is dialled before every number to leave a switchboard, told by the numbers themselves.
///
/// Read as it stands, `00612345678` would be a call to Australia and `90612345678` one to Turkey. A digit is taken for the
/// way out where it stands before whole French numbers again and again, and hardly any number has another beginning.
enum OutsideLine {
  /// Numbers that must have it.
  private static let least = 3
  /// Share of all numbers that must have it.
  private static let share = 0.8

  /// The digit before nearly all of some numbers, as they were dialled; nil where there is none.
  static func guess(_ numbers: [ArraySlice<UInt8>]) -> String? {
    let long = numbers.filter { $0.count >= 9 && $0.allSatisfy { (48...57).contains($0) } }
    let leaving = Dictionary(grouping: long.filter(isLeaving)) { $0[$0.startIndex] }
    guard let (digit, most) = leaving.max(by: { $0.value.count < $1.value.count }), most.count >= least,
      Double(most.count) >= share * Double(numbers.count { $0.count >= 9 })
    else { return nil }
    return String(UnicodeScalar(digit))
  }

  /// Whether a digit stands before a French number of ten digits.
  private static func isLeaving(_ number: ArraySlice<UInt8>) -> Bool {
    let rest = number.dropFirst()
    return rest.count == 10 && rest.first == 48 && rest.dropFirst().first != 48
  }
}
