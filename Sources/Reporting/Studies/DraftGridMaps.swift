import Basics
import Statistics

/// The pictures of drafts over two figures: a cell a draft, coloured by its figure and, where there is room, with it.
extension DraftGridDrawings {
  /// Columns and rows of cells that have room for their figures.
  private static let mostNumbers = (columns: 9, rows: 14)

  func maps() -> [Drawing] {
    let shares = whole.indices.map { figures.mainShare(whole[$0], $0)?.times(100) }
    let changes = whole.map { Optional(figures.change($0)) }
    return [
      Drawing(.sharesByDraft, title: say.cheapest(for: figures.mainPlan.name), map(shares, isChange: false)),
      Drawing(.revenueByDraft, title: say.inEuros(of: data.isRevenueKnown), map(changes, isChange: true)),
    ]
  }

  /// The first key across, the second upwards, each value a column or row of the same size.
  private func map(_ cells: [Estimate?], isChange: Bool) -> GnuplotScript {
    let (xs, ys) = (data.axes[0].values, data.axes[1].values)
    let placed = xs.indices.flatMap { x in ys.indices.map { (x, $0, cells[x * ys.count + $0]) } }
    let rows = placed.map { x, y, cell -> GnuplotScript in
      "\(x) \(y) \(cell.map { "\($0.mean)" as GnuplotScript } ?? "NaN")"
    }
    let style = NumberStyle(language)
    let hasRoom = xs.count <= DraftGridDrawings.mostNumbers.columns && ys.count <= DraftGridDrawings.mostNumbers.rows
    let labels =
      !hasRoom
      ? []
      : placed.enumerated().map { index, cell -> GnuplotScript in
        let decimals = cell.2.map { min(isChange ? 2 : 1, NumberStyle.decimals($0.interval.halfWidth)) } ?? 0
        let number = cell.2.map { ($0.mean > 0 && isChange ? "+" : "") + style.number($0.mean, decimals: decimals) }
        return Drawing.boxedName(index + 10, number ?? "—", x: Double(cell.0), y: Double(cell.1))
      }
    return """
      \(Drawing.preamble(height: min(760, 190 + 36 * max(ys.count, 6)), language))$cells << EOD
      \(rows.joined(separator: "\n"))
      EOD
      unset key
      unset grid
      set bmargin 4.5
      set tmargin 5
      set rmargin 7
      set title offset 0, 1.6
      set xlabel \(shown: Drawing.fitted(names.keys.title(data.axes[0].path)))
      set label 4 \(shown: Drawing.fitted("↑ " + names.keys.title(data.axes[1].path))) at graph 0, graph 1 left offset -4, 1
      \(tics("x", 0))
      \(tics("y", 1))
      \(palette(cells.compactMap { $0?.mean }, isChange: isChange))
      set colorbox
      \(labels.joined(separator: "\n"))
      plot $cells using 1:2:3 with image pixels notitle
      """
  }

  /// Marks of the values, no more than there is room for.
  private func tics(_ name: GnuplotScript, _ axis: Int) -> GnuplotScript {
    let values = data.axes[axis].values
    let every = (values.count + 11) / 12
    let marks = values.indices.filter { $0 % every == 0 }.map { index -> GnuplotScript in
      "\(shown: names.written(values[index], of: axis)) \(index)"
    }
    return """
      set \(name)range [-0.5:\(Double(values.count) - 0.5)]
      set \(name)tics (\(marks.joined(separator: ", ")))
      """
  }

  /// Ever darker with the figure, so that it reads in grey too; of changes the hue turns at zero.
  private func palette(_ means: [Double], isChange: Bool) -> GnuplotScript {
    let (least, most) = (means.min() ?? 0, means.max() ?? 1)
    let end = most > least ? most : least + 1
    guard isChange, least < 0, end > 0 else {
      return """
        set palette defined (0 '#ffdcae', 1 '#123a55')
        set cbrange [\(least):\(end)]
        """
    }
    return """
      set palette defined (\(least) '#ffb868', -1e-9 '#ffe9cd', 0 '#dfe9ef', \(end) '#123a55')
      set cbrange [\(least):\(end)]
      """
  }
}
