import Probability
import Testing

/// Peaks of functions whose peak is known.
struct SimplexSearchTests {
  /// Rosenbrock's valley turned over: the peak is 0 at (1, 1).
  @Test func thePeakOfACurvedRidgeIsFound() throws {
    let found = try #require(
      SimplexSearch.maximum(from: [-1.2, 1], step: 0.5) { x in
        let (a, b) = (1 - x[0], x[1] - x[0] * x[0])
        return -(a * a + 100 * b * b)
      })
    #expect(abs(found.point[0] - 1) < 1e-4 && abs(found.point[1] - 1) < 1e-4 && abs(found.value) < 1e-8)
  }

  @Test func whatIsNoNumberIsNoPeak() throws {
    #expect(SimplexSearch.maximum(from: [1], step: 1) { _ in .nan } == nil)
    #expect(SimplexSearch.maximum(from: [], step: 1) { _ in 0 } == nil)
    let found = try #require(SimplexSearch.maximum(from: [1], step: 1) { $0[0] > 2 ? .nan : $0[0] })
    #expect(abs(found.point[0] - 2) < 1e-3)
  }
}
