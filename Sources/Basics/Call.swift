/// A line of the subscription that calls leave from.
public enum Line: Hashable, Sendable, CustomStringConvertible {
  /// The classic analogue line.
  case analogue
  /// A user line, 1 to 20.
  case user(Int)

  /// Reads `analogue` or `user-1` to `user-20`; nil for anything else.
  public init?(_ text: String) {
    if text == "analogue" {
      self = .analogue
      return
    }
    let prefix = "user-"
    guard text.hasPrefix(prefix) else { return nil }
    let number = text.dropFirst(prefix.count)
    guard let value = Int(number), String(value) == number, (1...Line.maximumUserLines).contains(value) else {
      return nil
    }
    self = .user(value)
  }

  /// User lines a subscription can have (clause T17).
  public static let maximumUserLines = 20

  /// The line as call records name it.
  public var description: String {
    switch self {
    case .analogue: "analogue"
    case .user(let number): "user-\(number)"
    }
  }
}

/// One outgoing, answered call.
public struct Call: Hashable, Sendable {
  /// When it started, local time.
  public let startedAt: LocalTime
  /// The line it left from.
  public let line: Line
  /// Destination key, such as `fr-mobile`.
  public let destination: String
  /// Any text that tells recipients apart.
  public let recipient: String
  /// Billed whole seconds, 0 or more.
  public let seconds: Int

  /// Seconds a single call can last: the longest month.
  public static let maximumSeconds = 31 * 86_400

  /// A call as recorded; nothing is checked here.
  public init(startedAt: LocalTime, line: Line, destination: String, recipient: String, seconds: Int) {
    self.startedAt = startedAt
    self.line = line
    self.destination = destination
    self.recipient = recipient
    self.seconds = seconds
  }
}
