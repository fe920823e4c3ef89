import ArgumentParser
import Basics
import Documents
import Runs

/// Options that take a number in decimal notation, as files do.
enum DecimalOption {
  /// The number of an option's text; refuses what only a program takes for one, such as `0x1p4` or `inf`.
  @Sendable static func read(_ text: String) throws -> Double {
    guard let value = PlainNumber.decimal(text) else {
      throw ValidationError(ExpectedWords.decimal[Terminal.language])
    }
    return value
  }
}
