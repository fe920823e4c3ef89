import Basics

extension StudyReport {
  /// Shares of customers by cheapest plan, a bar a segment: those for whom it is too close after the first plan's.
  public func drawings(_ language: Language) -> [Drawing] {
    let plans = data.plans
    let bars = SegmentBars(
      language: language, segments: data.summaries.map(\.name),
      rows: data.summaries.map(\.summary).map { summary in
        let shares = [summary.cheaper[0], summary.tooClose] + summary.cheaper.dropFirst().dropLast()
        return shares.map { $0.mean * 100 }
      },
      // Entries of the key beyond three stand two by two.
      keyRows: plans.count == 2 ? 1 : (plans.count + 2) / 2)
    let title = bars.say.shares(of: plans.count)
    let names = [name(0), bars.say.tooClose] + plans.dropFirst().map { name($0.index) }
    let colours =
      [PlanColours.fill(0, of: plans.count), "#9a9a9a"]
      + plans.dropFirst().map {
        PlanColours.fill($0.index, of: plans.count)
      }
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
    return [Drawing(.shares, title: title, commands)]
  }

  private func name(_ plan: Int) -> String { data.tariff.plans[plan].name }
}
