@testable import Reporting

extension Drawing {
  /// The lines of its script with the texts that are shown in their places, between quotation marks.
  var lines: [String] {
    let (source, placeholders) = script.assembled
    return placeholders.filled(source).split(separator: "\n").map(\.description)
  }

  /// The rows of a block of data, each as its numbers.
  func rows(_ block: String) -> [[Double]] {
    let lines = lines
    guard let start = lines.firstIndex(of: "$\(block) << EOD") else { return [] }
    return lines[(start + 1)...].prefix { $0 != "EOD" }.map { $0.split(separator: " ").compactMap { Double($0) } }
  }

  /// The line that begins with some words; nil where none does.
  func line(_ start: String) -> String? { lines.first { $0.hasPrefix(start) }?.spaced }
}
