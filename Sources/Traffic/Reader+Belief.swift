import Basics
import Documents

extension Reader {
  /// A plain number, thrice the same, or `{low, likely, high}`, in any order of size.
  mutating func figure(
    _ element: Element, in range: ClosedRange<Double>, unit: Bilingual?
  ) -> (low: Double, likely: Double, high: Double)? {
    guard case .mapping = element.content else {
      if case .list = element.content {
        note(element, expected: ProfileWords.figure)
        return nil
      }
      return number(element, in: range, unit: unit).map { ($0, $0, $0) }
    }
    guard let fields = fields(of: element, required: ["low", "likely", "high"]) else { return nil }
    let low = number(fields["low"], in: range, unit: unit)
    let likely = number(fields["likely"], in: range, unit: unit)
    let high = number(fields["high"], in: range, unit: unit)
    guard let low, let likely, let high else { return nil }
    return (low, likely, high)
  }

  /// A plain number, or `{low, likely, high}` in that order, each positive.
  mutating func belief(_ element: Element?, in range: ClosedRange<Double>, unit: Bilingual?) -> Uncertain? {
    guard let element, let (low, likely, high) = figure(element, in: range, unit: unit) else { return nil }
    guard case .mapping = element.content else { return Uncertain(known: likely) }
    guard low > 0, low <= likely, likely <= high else {
      note(element, expected: ProfileWords.figureInOrder)
      return nil
    }
    guard likely <= 100 * low, high <= 100 * likely else {
      note(element, expected: ProfileWords.figureWithinFactor)
      return nil
    }
    return Uncertain(low: low, likely: likely, high: high)
  }
}
