/// Colours of cells and charts (0xRRGGBB), from warm and light to blue and dark, so that they read in grey too.
enum Colours {
  static let heading = 0xE6ECEF
  static let grid = 0xD9D9D9
  static let white = 0xFFFFFF
  static let black = 0x000000
  static let grey = 0x8F8F8F
  static let light = 0xF0C9A8
  static let dark = 0x1D4E6B
  static let interval = 0x5B8FB9
  /// Differences of two plans: below zero the first is cheaper, above it the second.
  static let difference = ColourScale(least: 0xF2A65A, zero: 0xFFFFFF, most: 0x5B8FB9)

  private static let fills = [0xF7DFC8, 0xE9BD93, 0xC3CBD0, 0x93B7CB, 0x6A9FB8, 0x447F9D, 0x2F6685, dark]
  private static let lines = [0xA04A10, 0xB56A20, 0x6B7F5A, 0x4C8577, 0x3A7CA5, 0x2A6F97, 0x1F567A, 0x14405C]

  /// The colour of an area of the plan at a position among so many, at most eight.
  static func fill(_ plan: Int, of count: Int) -> Int { spread(fills, plan, count) }

  /// The colour of a line of the plan.
  static func line(_ plan: Int, of count: Int) -> Int { spread(lines, plan, count) }

  /// Whether white letters are read better on it.
  static func isDark(_ colour: Int) -> Bool {
    let (red, green, blue) = (colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF)
    return 299 * red + 587 * green + 114 * blue < 128_000
  }

  private static func spread(_ colours: [Int], _ plan: Int, _ count: Int) -> Int {
    let position = count > 1 ? plan * (colours.count - 1) / (count - 1) : 0
    return colours[min(max(position, 0), colours.count - 1)]
  }
}
