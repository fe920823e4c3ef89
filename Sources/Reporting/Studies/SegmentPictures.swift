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
      })
    let title = bars.text(
      "Version la moins chère, part des clients",
      "\(plans.count == 2 ? "Cheaper" : "Cheapest") plan, share of customers")
    let names = [name(0), bars.text("trop proche", "too close")] + plans.dropFirst().map { name($0.index) }
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
      return bars.bar(start, end, colours[index], name)
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

extension WhatIfReport {
  /// Customers who pay less and who pay more, a bar a segment.
  public func drawings(_ language: Language) -> [Drawing] {
    guard data.drafted != nil else { return [] }
    let rows = data.parts.map { [$0.change.winners.mean * 100, $0.change.losers.mean * 100] }
    let bars = SegmentBars(language: language, segments: data.parts.map(\.name), rows: rows)
    // As far as the bars go, in steps of 20.
    func end(_ column: Int) -> Int {
      let most = rows.map { $0[column] }.max() ?? 0
      return most < 0.05 ? 0 : min(100, Int((most / 20).rounded(.up)) * 20)
    }
    let (winning, losing) = (max(20, end(0)), end(1))
    // Winners to the left of losers; where nobody loses, from the left as usual.
    let isOneSided = losing == 0
    let (first, last) = isOneSided ? (0, winning) : (-winning, losing)
    let ticks = stride(from: first, through: last, by: 20).map { tick -> GnuplotScript in
      "\(shown: "\(abs(tick))") \(tick)"
    }
    let title =
      isOneSided
      ? bars.text("Qui paie moins, part des clients", "Who pays less, share of customers")
      : bars.text("Qui paie moins, qui paie plus, part des clients", "Who pays less, who pays more, share of customers")
    let less = bars.bar(
      isOneSided ? "0" : "-$2", isOneSided ? "$2" : "0", "#2a6f97", bars.text("paient moins", "pay less"))
    let more: GnuplotScript =
      isOneSided ? "" : ", " + bars.bar("0", "$3", "#f0c9a8", bars.text("paient plus", "pay more"))
    let commands: GnuplotScript =
      bars.preamble() + """
        set xrange [\(first):\(last)]
        set xtics (\(ticks.joined(separator: ", ")))
        set arrow 1 from 0, graph 0 to 0, graph 1 nohead linewidth 1.5 linecolor '#000000' front
        plot \(less)\(more), \(bars.names(at: Double(first) + 0.5))
        """
    return [Drawing(.changes, title: title, commands)]
  }
}

/// Bars in percent, one a segment from the top down, each with its name above it: names are too long for an axis.
private struct SegmentBars {
  let language: Language
  /// Names of the segments; nil for the whole population.
  let segments: [String?]
  /// Values by segment: columns 2, 3, … of `$rows`.
  let rows: [[Double]]

  func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }

  /// What the script begins with.
  func preamble() -> GnuplotScript {
    let count = segments.count
    let data = zip(segments, rows).enumerated().map { index, item -> GnuplotScript in
      let values: [GnuplotScript] = item.1.map { "\($0)" }
      return "\(count - index) \(values.joined(separator: " ")) \(shown: item.0 ?? text("ensemble", "all"))"
    }
    return """
      \(Drawing.preamble(height: 150 + 44 * count, language))$rows << EOD
      \(data.joined(separator: "\n"))
      EOD
      set xlabel "%"
      set bmargin 6
      set lmargin 3
      unset ytics
      set border 1 linecolor '#666666'
      set grid xtics linecolor '#dddddd' linetype 1
      set yrange [0.5:\(Double(count) + 0.9)]
      set style textbox opaque noborder fillcolor '#ffffff' margins 0.3, 0.1
      set key at screen 0.5, screen 0.04 center center horizontal Left reverse samplen 2 width 2 textcolor '#222222'

      """
  }

  /// The bars between two expressions of columns, with their entry in the key.
  func bar(
    _ from: GnuplotScript, _ to: GnuplotScript, _ colour: GnuplotScript, _ title: String
  ) -> GnuplotScript {
    let columns: GnuplotScript = "((\(from)+\(to))/2.0):1:(\(from)):(\(to)):($1-0.36):($1)"
    return
      "$rows using \(columns) with boxxyerror fillstyle solid 0.9 noborder linecolor '\(colour)' title \(shown: title)"
  }

  /// The names of the segments, above their bars.
  func names(at x: Double) -> GnuplotScript {
    "$rows using (\(x)):($1+0.28):\((rows.first?.count ?? 0) + 2) with labels left notitle"
  }
}
