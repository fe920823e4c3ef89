import Basics

/// Lines of the subscription for the telephones a file names.
struct LineNames {
  private var lines: [String: Line] = [:]
  /// Telephones that found no line of their own.
  private(set) var homeless: Set<String> = []

  /// The line of a telephone: the one it is named after, else the user lines in the order telephones appear, the last for
  /// all beyond them.
  mutating func line(of telephone: String) -> Line {
    if let line = lines[telephone] { return line }
    // 3CX writes `Ext.` before the telephone's number.
    if let line = Line(telephone.hasPrefix("Ext.") ? String(telephone.dropFirst(4)) : telephone) { return line }
    let used = lines.count
    if used >= Line.maximumUserLines { homeless.insert(telephone) }
    let line = Line.user(min(used + 1, Line.maximumUserLines))
    if used < Line.maximumUserLines { lines[telephone] = line }
    return line
  }
}
