private import CMessageDigest

/// The SHA-256 digest of some bytes, in lower-case hexadecimal.
public func sha256(of bytes: [UInt8]) -> String {
  var running = RunningDigest()
  running.take(bytes)
  return running.digest
}

/// The SHA-256 digest of bytes that come in pieces.
public struct RunningDigest: Sendable {
  private var context = SHA2_CTX()

  /// The digest of no bytes.
  public init() { SHA256Init(&context) }

  /// Takes the next bytes.
  public mutating func take(_ bytes: [UInt8]) { SHA256Update(&context, bytes, bytes.count) }

  /// The digest of the bytes so far, in lower-case hexadecimal.
  public var digest: String {
    var (context, digest) = (context, [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH)))
    SHA256Final(&digest, &context)
    let digits: StaticString = "0123456789abcdef"
    return String(unsafeUninitializedCapacity: 2 * digest.count) { text in
      for (place, byte) in digest.enumerated() {
        text[2 * place] = digits.utf8Start[Int(byte >> 4)]
        text[2 * place + 1] = digits.utf8Start[Int(byte & 15)]
      }
      return 2 * digest.count
    }
  }
}
