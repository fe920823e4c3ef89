import Basics

/// Bars by segment from the top down, each segment with its name above its bars: names are too long for an axis.
struct SegmentBars {
  let language: Language
  /// Names of the segments; nil for the whole population.
  let segments: [String?]
  /// Values by segment: columns 2, 3, … of `$rows`.
  let rows: [[Double]]
  /// Height of a segment.
  var height = 44
  /// Rows that the key takes below the axis.
  var keyRows = 1

  var say: PictureWords { PictureWords(language) }

  /// What the script begins with.
  func preamble(unit: String = "%") -> GnuplotScript {
    let count = segments.count
    let data = zip(segments, rows).enumerated().map { index, item -> GnuplotScript in
      let values: [GnuplotScript] = item.1.map { "\($0)" }
      let name = Drawing.fitted(item.0 ?? say.allSegments)
      return "\(count - index) \(values.joined(separator: " ")) \(shown: name)"
    }
    return """
      \(Drawing.rowPreamble(count, height: height, top: 0.9, keyRows: keyRows, language))$rows << EOD
      \(data.joined(separator: "\n"))
      EOD
      set xlabel \(shown: unit)

      """
  }

  /// The bars between two expressions of columns, with their entry in the key; between two heights of a segment's row.
  func bar(
    _ from: GnuplotScript, _ to: GnuplotScript, _ colour: GnuplotScript, _ title: String,
    heights: (low: Double, high: Double) = (-0.36, 0), fill: GnuplotScript = "solid 0.9 noborder"
  ) -> GnuplotScript {
    let (low, high): (GnuplotScript, GnuplotScript) = ("($1+(\(heights.low)))", "($1+(\(heights.high)))")
    let columns: GnuplotScript = "((\(from)+\(to))/2.0):1:(\(from)):(\(to)):\(low):\(high)"
    return
      "$rows using \(columns) with boxxyerror fillstyle \(fill) linecolor '\(colour)' title \(shown: title)"
  }

  /// The names of the segments, above their bars.
  func names(at x: Double) -> GnuplotScript {
    "$rows using (\(x)):($1+0.3):\((rows.first?.count ?? 0) + 2) with labels left notitle"
  }
}
