import Tariffs

extension Tariff {
  /// The default answers to the tariff's open questions, but for these: options by reading.
  public func choices(_ options: [String: String]) throws -> ReadingChoices {
    var choices = defaultChoices
    for (reading, option) in options {
      guard let chosen = self.reading(named: reading)?.choosing(option, in: choices) else {
        throw UnknownOption(name: "\(reading)=\(option)")
      }
      choices = chosen
    }
    return choices
  }
}

/// A reading or an option that a test names and no tariff knows.
public struct UnknownOption: Error {
  /// The reading and its option as the test wrote them.
  public let name: String
}
