/// What a dossier is found by: 128 random bits that nobody guesses, as 32 hexadecimal digits.
public struct DossierID: Hashable, Sendable, CustomStringConvertible {
  /// The digits, in lower case.
  public let description: String

  /// A new one, from the system's random numbers.
  public init() {
    var generator = SystemRandomNumberGenerator()
    self.init(&generator)
  }

  init(_ generator: inout some RandomNumberGenerator) {
    description = [generator.next(), generator.next()].map { (word: UInt64) in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Reads one; nil for anything but 32 hexadecimal digits in lower case.
  public init?(_ text: String) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let letters = UInt8(ascii: "a")...UInt8(ascii: "f")
    guard text.utf8.count == 32, text.utf8.allSatisfy({ digits.contains($0) || letters.contains($0) }) else {
      return nil
    }
    description = text
  }
}

/// A dossier as it was read: what a page that may change it sends along.
public struct DossierReference: Hashable, Sendable, CustomStringConvertible {
  /// The dossier.
  public let id: DossierID
  /// How often it had been changed.
  public let revision: Int

  /// The reference to a dossier.
  public init(_ id: DossierID, revision: Int) { (self.id, self.revision) = (id, revision) }

  /// Reads `IDENTITY.REVISION`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let id = DossierID(String(parts[0])), let revision = Int(parts[1]), revision > 0 else {
      return nil
    }
    self.init(id, revision: revision)
  }

  /// The reference as `IDENTITY.REVISION`.
  public var description: String { "\(id).\(revision)" }
}
