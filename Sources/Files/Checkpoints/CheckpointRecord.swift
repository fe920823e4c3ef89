/// One line of a checkpoint: what was done, and the numbers that came of it.
///
/// The line is the key, each value as the bits of a floating-point number in hexadecimal, and the first half of
/// the SHA-256 digest of all that, with a space between. The digest tells damage, not forgery.
public struct CheckpointRecord: Hashable, Sendable {
  /// Digits of the digest.
  private static let digestLength = 16

  /// What was done, without spaces.
  public let key: String
  /// The numbers, all finite.
  public let values: [Double]

  /// A record of what was done.
  public init(key: String, values: [Double]) {
    self.key = key
    self.values = values
  }

  /// Reads a line, without its end; nil where it is cut short, damaged or holds what is no number.
  public init?(_ line: some Collection<UInt8>) {
    var words = Array(line).split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard words.count >= 2, let digest = words.popLast(), let key = words.first, !key.isEmpty,
      line.allSatisfy({ (33...126).contains($0) || $0 == UInt8(ascii: " ") })
    else { return nil }
    let content = String(decoding: line.dropLast(digest.count + 1), as: UTF8.self)
    guard CheckpointRecord.digest(content).utf8.elementsEqual(digest) else { return nil }
    var values: [Double] = []
    for word in words.dropFirst() {
      guard let value = CheckpointRecord.number(word) else { return nil }
      values.append(value)
    }
    self.init(key: String(decoding: key, as: UTF8.self), values: values)
  }

  /// The record as a line, without its end.
  public var line: String {
    let content = ([key] + values.map { String($0.bitPattern, radix: 16) }).joined(separator: " ")
    return "\(content) \(CheckpointRecord.digest(content))"
  }

  /// The number of up to sixteen hexadecimal digits; nil for other text, for what is no number and for infinities.
  private static func number(_ word: ArraySlice<UInt8>) -> Double? {
    let isDigits = word.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard isDigits, let bits = UInt64(String(decoding: word, as: UTF8.self), radix: 16) else { return nil }
    let value = Double(bitPattern: bits)
    return value.isFinite ? value : nil
  }

  private static func digest(_ content: String) -> String {
    String(sha256(of: Array(content.utf8)).prefix(digestLength))
  }
}
