import Basics

extension StudyReport {
  /// Shares of customers by cheapest plan, a bar a segment.
  public func drawings(_ language: Language) -> [Drawing] {
    let bars = PlanShareBars(
      plans: data.tariff.plans.map(\.name), segments: data.summaries.map(\.name),
      shares: data.summaries.map(\.summary).map { ($0.cheaper.map(\.mean), $0.tooClose.mean) })
    return [bars.drawing(language)]
  }
}

/// Shares of customers by the plan that is cheapest for them, a bar a segment: those for whom it is too close after the
/// first plan's.
struct PlanShareBars {
  /// Names of the plans.
  let plans: [String]
  /// Names of the segments; nil for all customers.
  let segments: [String?]
  /// Shares of each segment, by plan and of those too close to call.
  let shares: [(plans: [Double], tooClose: Double)]

  /// The picture in a language.
  func drawing(_ language: Language) -> Drawing {
    let bars = SegmentBars(
      language: language, segments: segments,
      rows: shares.map { segment in
        let shares = [segment.plans[0], segment.tooClose] + segment.plans.dropFirst().dropLast()
        return shares.map { $0 * 100 }
      },
      // Entries of the key beyond three stand two by two.
      keyRows: plans.count == 2 ? 1 : (plans.count + 2) / 2)
    let names = [plans[0], bars.say.tooClose] + plans.dropFirst()
    let colours =
      [PlanColours.fill(0, of: plans.count), "#9a9a9a"]
      + plans.indices.dropFirst().map { PlanColours.fill($0, of: plans.count) }
    // Each bar begins where the one before it ends; the last goes to the end.
    var end: GnuplotScript = "0"
    let parts = names.enumerated().map { index, name -> GnuplotScript in
      let start = end
      let column: GnuplotScript = "$\(index + 2)"
      end = index == names.count - 1 ? "100" : index == 0 ? column : "\(start)+\(column)"
      // Beside several plans' shades a grey would be one more: it is white.
      let fill: GnuplotScript =
        index == 1 && plans.count > 2 ? "solid 0 border linecolor '#444444'" : "solid 0.9 noborder"
      return bars.bar(start, end, colours[index], name, fill: fill)
    }
    let commands: GnuplotScript =
      bars.preamble() + """
        set xrange [0:100]
        plot \(parts.joined(separator: ", ")), \
        \(bars.names(at: 0.5))
        """
    return Drawing(.shares, title: bars.say.shares(of: plans.count), commands)
  }
}
