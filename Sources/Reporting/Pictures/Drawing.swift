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

  /// What the commands begin with: readable in grey, words in one language.
  static func preamble(height: Int, _ language: Language) -> GnuplotScript {
    let mark: GnuplotScript = language.text(",", ".")
    return """
      set terminal svg size 760,\(height) dynamic font 'DejaVu Sans,13' background '#ffffff'
      set border 3 linecolor '#666666'
      set tics nomirror out textcolor '#222222'
      set grid ytics linecolor '#dddddd' linetype 1
      set minussign
      set decimalsign '\(mark)'
      set bmargin 7
      set key at screen 0.5, screen 0.08 center center horizontal Left reverse samplen 2 width 2 textcolor '#222222'

      """
  }
}
