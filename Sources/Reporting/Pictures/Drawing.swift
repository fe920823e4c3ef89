import Basics

/// A picture to be drawn: its title and the commands that draw the rest.
public struct Drawing: Sendable {
  /// Which picture it is.
  public let name: Picture.Name
  /// The title above it, which is also its name to a reader who cannot see it.
  package let title: String
  /// The commands, from the terminal to the plot.
  package let commands: GnuplotScript

  /// A drawing with a title.
  package init(_ name: Picture.Name, title: String, _ commands: GnuplotScript) {
    self.name = name
    self.title = title
    self.commands = commands
  }

  /// The whole script.
  package var script: GnuplotScript {
    """
    set encoding utf8
    set title \(shown: title)
    \(commands)
    """
  }

  /// What the commands begin with: readable in grey, words in one language, as wide as the text of a printed page.
  static func preamble(height: Int, _ language: Language) -> GnuplotScript {
    let mark: GnuplotScript = PictureWords.decimalMark(language)
    return """
      set terminal svg size 640,\(height) dynamic font 'DejaVu Sans,13' background '#ffffff'
      set border 3 linecolor '#666666'
      set tics nomirror out textcolor '#222222'
      set grid ytics linecolor '#dddddd' linetype 1
      set minussign
      set decimalsign '\(mark)'
      set bmargin 7
      set key at screen 0.5, character 0.6 bottom center horizontal Left reverse samplen 2 width 2 textcolor '#222222'

      """
  }

  /// What a picture of rows under one another begins with: an axis below alone.
  ///
  /// Each row is so high, the first has `top` of a row above its middle, and below the axis is room for so many rows of
  /// the key.
  static func rowPreamble(
    _ rows: Int, height: Int = 46, top: Double = 0.8, keyRows: Int, _ language: Language
  ) -> GnuplotScript {
    preamble(height: 137 + 31 * keyRows + height * rows, language) + """
      set bmargin \(4 + 1.6 * Double(keyRows))
      set lmargin 3
      set rmargin 3
      set border 1 linecolor '#666666'
      unset ytics
      set grid xtics linecolor '#dddddd' linetype 1
      set yrange [0.5:\(Double(rows) + top)]

      """
  }

  /// The name of a row at a height, on white that keeps lines out of it.
  ///
  /// gnuplot's own boxes of text are filters, which not every program that prints pictures knows.
  static func rowName(_ index: Int, _ name: String, at height: Double) -> GnuplotScript {
    let name = fitted(name)
    // Pixels of the picture and of a letter, about.
    let end = min(1, (8 + 7.3 * Double(name.unicodeScalars.count)) / 590)
    return """
      set object \(index) rectangle from graph 0, first \(height - 0.18) to graph \(end), first \(height + 0.18) \
      fillcolor '#ffffff' fillstyle solid noborder front
      set label \(index) \(shown: name) at graph 0.005, first \(height) left front
      """
  }

  /// A name in the middle of a picture, on white.
  static func boxedName(_ index: Int, _ name: String, x: Double, y: Double) -> GnuplotScript {
    """
    set object \(index) rectangle center first \(x), first \(y) \
    size character \(0.8 * Double(name.unicodeScalars.count) + 1), character 1.1 \
    fillcolor '#ffffff' fillstyle solid noborder front
    set label \(index) \(shown: name) at first \(x), first \(y) center front
    """
  }

  /// A name that fits into the width of a picture, its end cut where it does not.
  static func fitted(_ name: String) -> String {
    let limit = 84
    return name.unicodeScalars.count <= limit
      ? name : String(String.UnicodeScalarView(name.unicodeScalars.prefix(limit - 1))) + "…"
  }
}
