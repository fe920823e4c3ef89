/// The points of a picture as circles of their own colour.
///
/// gnuplot draws a point as a copy of a symbol that takes the colour of its copy, which not every program that prints
/// pictures knows how to do.
enum PointSymbols {
  /// A picture of gnuplot's with its discs (point type 7) and its dots as circles.
  static func drawn(_ svg: String) -> String {
    svg.replacing(
      #/<use xlink:href='#gpPt6' (transform='[^']*') color='([^']*)'\/>/#,
      with: { "<circle r='1' \($0.output.1) fill='\($0.output.2)' stroke='none'/>" }
    ).replacing(
      #/<use xlink:href='#gpDot' x='([0-9.]*)' y='([0-9.]*)' color='([^']*)'\/>/#,
      with: { "<circle cx='\($0.output.1)' cy='\($0.output.2)' r='0.5' fill='\($0.output.3)' stroke='none'/>" })
  }
}
