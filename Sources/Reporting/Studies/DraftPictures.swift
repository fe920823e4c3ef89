import Basics
import Statistics
import Studies

extension WhatIfReport {
  /// Who pays less, who more and who changes plan, then by how many euros; nothing without a draft.
  public func drawings(_ language: Language) -> [Drawing] {
    guard data.drafted != nil else { return [] }
    let drawings = DraftDrawings(parts: data.parts, language: language)
    return [drawings.changes(), drawings.amounts()]
  }
}

/// The pictures of a draft tariff, a row a segment.
private struct DraftDrawings {
  let parts: [DraftPart]
  let language: Language

  private var say: PictureWords { PictureWords(language) }

  // MARK: Who

  /// Shares of customers from the left: who pays less, who more where anyone does, whose cheapest plan is another one.
  func changes() -> Drawing {
    let rows = parts.map { part in
      [part.change.winners, part.change.losers, part.change.turned].map { $0.mean * 100 }
    }
    let bars = SegmentBars(language: language, segments: parts.map(\.name), rows: rows, height: 62, keyRows: 2)
    let most = rows.joined().max() ?? 0
    let end = min(100, max(20, Int((most / 20).rounded(.up)) * 20))
    let doesAnyoneLose = rows.contains { $0[1] >= 0.05 }
    let less = bars.bar("0", "$2", "#1d4e6b", say.payLess, heights: (-0.07, 0.08))
    let more = bars.bar("0", "$3", "#f0c9a8", say.payMore, heights: (-0.24, -0.09))
    let turned = bars.bar(
      "0", "$4", "#8f8f8f", say.changePlan,
      heights: doesAnyoneLose ? (-0.41, -0.26) : (-0.24, -0.09))
    let plots = doesAnyoneLose ? [less, more, turned] : [less, turned]
    let commands: GnuplotScript =
      bars.preamble(unit: say.shareOfCustomers) + """
        set xrange [0:\(end)]
        set xtics 20
        plot \(plots.joined(separator: ", ")), \(bars.names(at: Double(end) * 0.005))
        """
    let title =
      doesAnyoneLose
      ? say.whoChangesHow
      : say.whoChanges
    return Drawing(.changes, title: title, commands)
  }

  // MARK: By how much

  /// Changes of bills: the middle nine tenths of customers, the middle half, and the mean with its amount.
  func amounts() -> Drawing {
    let rows = parts.map { part in part.change.changes.map(\.value) + [part.change.changeOnCheaper.mean] }
    let bars = SegmentBars(language: language, segments: parts.map(\.name), rows: rows, keyRows: 2)
    let (least, most) = (min(rows.joined().min() ?? 0, 0), max(rows.joined().max() ?? 0, 0))
    let span = max(most - least, 1)
    let style = NumberStyle(language)
    let labels = parts.enumerated().map { index, part -> GnuplotScript in
      let (row, x) = (Double(parts.count - index) - 0.18, rows[index].max() ?? 0)
      let amount = style.margined(euros: part.change.changeOnCheaper)
      return "set label \(100 + index) \(shown: amount) at \(max(x, 0)), \(row) left offset 0.6, 0 front"
    }
    let mean: GnuplotScript = "$rows using 7:($1-0.18) with points pointtype 7"
    let commands: GnuplotScript =
      bars.preamble(unit: say.eurosACustomer) + """
        set xrange [\(least - span * 0.05):\(most + span * 0.3)]
        set arrow 1 from 0, graph 0 to 0, graph 1 nohead linewidth 1.5 dashtype 2 linecolor '#000000' back
        \(labels.joined(separator: "\n"))
        plot \(bars.bar("$2", "$6", "#d5dde2", say.nineInTen)), \
        \(bars.bar("$3", "$5", "#7fa8c0", say.halfOfCustomers)), \
        \(mean) pointsize 0.9 linecolor '#000000' title \(shown: say.mean), \
        \(bars.names(at: least - span * 0.045))
        """
    let title = say.changeOfBill
    return Drawing(.amounts, title: title, commands)
  }
}
