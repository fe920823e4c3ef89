/// Colours of plans in pictures: from warm and light to blue and dark, so that they read in grey too.
package enum PlanColours {
  private static let fills: [GnuplotScript] = [
    "#e9bd93", "#d6b79d", "#c3cbd0", "#93b7cb", "#6a9fb8", "#447f9d",
  ]
  private static let lines: [GnuplotScript] = [
    "#b56a20", "#8a6d3b", "#6b7f5a", "#4c8577", "#3a7ca5", "#2a6f97",
  ]

  /// Colour of an area of the plan at a position among so many, as style sheets and scripts write it.
  package static func css(_ plan: Int, of count: Int) -> String { fill(plan, of: count).assembled.source }

  /// The same of a line.
  package static func cssOfLine(_ plan: Int, of count: Int) -> String { line(plan, of: count).assembled.source }

  /// Colour of an area of the plan at a position among so many.
  static func fill(_ plan: Int, of count: Int) -> GnuplotScript {
    plan == 0 ? "#f7dfc8" : plan == count - 1 ? "#1d4e6b" : between(plan, of: count, fills)
  }

  /// Colour of a line of the plan at a position among so many.
  static func line(_ plan: Int, of count: Int) -> GnuplotScript {
    plan == 0 ? "#a04a10" : plan == count - 1 ? "#14405c" : between(plan, of: count, lines)
  }

  /// One of six colours for plans between the first and the last, spread over them.
  private static func between(_ plan: Int, of count: Int, _ colours: [GnuplotScript]) -> GnuplotScript {
    let position = (2 * plan - 1) * colours.count / (2 * (count - 2))
    return colours[min(max(position, 0), colours.count - 1)]
  }
}
