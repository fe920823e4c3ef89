import Decision
import Foundation

/// The frontier of a map as a line with its band: points of the grid's lines, joined within each square of the grid.
package struct FrontierLine {
  /// A place on a map.
  package struct Place: Hashable, Sendable {
    package var x: Double
    package var y: Double
  }

  /// Ends of the line's pieces.
  package let pieces: [(from: Place, to: Place)]
  /// The four corners of the band about each piece, in order; of pieces with an interval alone.
  package let bands: [[Place]]

  /// The line through the points of a map's frontier.
  package init(_ map: BreakEvenMap) {
    var pieces: [(from: BreakEvenMap.FrontierPoint, to: BreakEvenMap.FrontierPoint)] = []
    for (left, right) in zip(map.xs, map.xs.dropFirst()) {
      let column = map.frontier.filter { (left...right).contains($0.x.mean) }
      for (low, high) in zip(map.ys, map.ys.dropFirst()) {
        pieces += FrontierLine.joined(column.filter { (low...high).contains($0.y.mean) })
      }
    }
    self.pieces = pieces.map { (Place($0.from), Place($0.to)) }
    bands = pieces.compactMap { FrontierLine.band($0.from, $0.to) }
  }

  /// The points on the edges of a square by twos, those of the same plans and the nearest first; one alone, as beside
  /// the place where three plans meet, goes to the nearest other.
  private static func joined(
    _ points: [BreakEvenMap.FrontierPoint]
  ) -> [(from: BreakEvenMap.FrontierPoint, to: BreakEvenMap.FrontierPoint)] {
    var left = points
    var pieces: [(from: BreakEvenMap.FrontierPoint, to: BreakEvenMap.FrontierPoint)] = []
    while let point = left.popLast() {
      let alike = left.filter { $0.between == point.between }
      guard let next = (alike.isEmpty ? points.filter { $0 != point } : alike).min(by: { near(point, $0, $1) }) else {
        continue
      }
      pieces.append((point, next))
      left.removeAll { $0 == next && $0.between == point.between }
    }
    return pieces
  }

  private static func near(
    _ point: BreakEvenMap.FrontierPoint, _ a: BreakEvenMap.FrontierPoint, _ b: BreakEvenMap.FrontierPoint
  ) -> Bool {
    func distance(_ other: BreakEvenMap.FrontierPoint) -> Double {
      hypot(other.x.mean - point.x.mean, other.y.mean - point.y.mean)
    }
    return distance(a) < distance(b)
  }

  /// The band about a piece, from the ends of both points' intervals on its one side to those on the other.
  private static func band(_ from: BreakEvenMap.FrontierPoint, _ to: BreakEvenMap.FrontierPoint) -> [Place]? {
    let ends = [from, to].map(Place.ends)
    guard ends.contains(where: { $0.0 != $0.1 }) else { return nil }
    let (start, along) = (Place(from), (x: to.x.mean - from.x.mean, y: to.y.mean - from.y.mean))
    /// Whether a place lies to the left of the piece.
    func isLeft(_ place: Place) -> Bool { along.x * (place.y - start.y) - along.y * (place.x - start.x) > 0 }
    let sides = ends.map { isLeft($0.0) || !isLeft($0.1) && $0.0.x <= $0.1.x ? $0 : ($0.1, $0.0) }
    return [sides[0].0, sides[1].0, sides[1].1, sides[0].1]
  }
}

extension FrontierLine.Place {
  fileprivate init(_ point: BreakEvenMap.FrontierPoint) { self.init(x: point.x.mean, y: point.y.mean) }

  /// The two ends of a point's interval, along the line of the grid that it lies on.
  fileprivate static func ends(_ point: BreakEvenMap.FrontierPoint) -> (Self, Self) {
    (
      Self(x: point.x.interval.lower, y: point.y.interval.lower),
      Self(x: point.x.interval.upper, y: point.y.interval.upper)
    )
  }
}
