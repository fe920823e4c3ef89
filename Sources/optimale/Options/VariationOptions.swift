import ArgumentParser
import Basics
import Runs

/// What varies.
struct VariationOptions: ParsableArguments {
  @Option(help: ArgumentHelp(OptionWords.vary, valueName: "key=from:to[:steps]"))
  var vary: [String] = []

  /// Refuses more figures than a map has sides.
  func check() throws {
    guard (1...2).contains(vary.count) else {
      throw Failure.option("--vary", expected: ExpectedWords.onceOrTwice)
    }
  }

  /// One key with its values for a curve, two for a map.
  func variations() throws -> [Variation] {
    let variations = try vary.map { try Variation($0, defaultSteps: vary.count == 1 ? 21 : 25) }
    guard Set(variations.map(\.path)).count == variations.count else {
      throw Failure.option("--vary", expected: ExpectedWords.differentKeys)
    }
    return variations
  }
}
