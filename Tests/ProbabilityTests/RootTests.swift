import Foundation
import Probability
import Testing

/// Zeros against those that can be written down.
struct RootTests {
  @Test func aZeroIsFoundToTheLastDigits() throws {
    let found = try #require(Root.between(1, 2) { $0 * $0 - 2 })
    #expect(abs(found - 2.0.squareRoot()) < 1e-12)
    let falling = try #require(Root.between(0, 10) { exp(-$0) - 0.25 })
    #expect(abs(falling - log(4)) < 1e-12)
  }

  @Test func aFunctionWithAJumpHasItsZeroAtTheJump() throws {
    let found = try #require(Root.between(0, 1) { $0 < 0.3 ? -1 : 2 })
    #expect(abs(found - 0.3) < 1e-12)
  }

  @Test func anEndThatIsAZeroIsTheZero() {
    #expect(Root.between(0, 1) { $0 } == 0)
    #expect(Root.between(-1, 0) { $0 } == 0)
  }

  @Test func withoutAChangeOfSignThereIsNone() {
    #expect(Root.between(1, 2) { $0 } == nil)
    #expect(Root.between(2, 1) { $0 - 1.5 } == nil)
    #expect(Root.between(0, 1) { _ in .nan } == nil)
  }
}
