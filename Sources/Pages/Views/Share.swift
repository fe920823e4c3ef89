import Foundation

/// A place along a drawing, as the share of its width that SVG understands.
enum Share {
  /// The share, kept between the two ends.
  static func text(_ share: Double) -> String {
    String(format: "%.1f%%", 100 * min(max(share.isFinite ? share : 0, 0), 1))
  }
}
