/// Text of a terminal taken apart where a line may end, each word with what of it is strong.
///
/// Whatever the text holds, nothing of it acts on the terminal: it is escaped on its way in, before anything is styled.
struct TerminalWords {
  /// Letters in one style.
  struct Run {
    var text: String
    let isStrong: Bool
  }

  /// Runs that stay together.
  private(set) var words: [[Run]] = []

  /// The words of some text; `isStrong` for all of it.
  init(_ text: [Inline], isStrong: Bool = false) {
    var isOpen = false
    for part in text {
      switch part {
      case .text(let text), .code(let text): add(text, isStrong, &isOpen)
      case .strong(let text): add(text, true, &isOpen)
      }
    }
  }

  private mutating func add(_ text: String, _ isStrong: Bool, _ isOpen: inout Bool) {
    // Spaces a cell begins with indent it: they are kept.
    var isStart = words.isEmpty
    let scalars = Array(TerminalText.page(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isSpace = scalar == " " || scalar == "\n" || scalar == "\t"
      if isSpace, !isStart, !TerminalWords.stays(index, scalars) {
        isOpen = false
        continue
      }
      if !isSpace { isStart = false }
      append(isSpace ? "\u{A0}" : scalar, isStrong, &isOpen)
    }
  }

  /// Whether a line may not end at a space: French has one within its quotation marks and before high signs.
  private static func stays(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let closing: [Unicode.Scalar] = ["»", ":", ";", "?", "!", "%", "€"]
    return (index > 0 && scalars[index - 1] == "«")
      || (index + 1 < scalars.count && closing.contains(scalars[index + 1]))
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ isStrong: Bool, _ isOpen: inout Bool) {
    if !isOpen { words.append([]) }
    isOpen = true
    let last = words.count - 1
    if words[last].last?.isStrong != isStrong { words[last].append(Run(text: "", isStrong: isStrong)) }
    words[last][words[last].count - 1].text.unicodeScalars.append(scalar)
  }

  /// Columns of the longest word.
  var longest: Int { words.map(TerminalWords.columns).max() ?? 0 }

  /// Columns of all words on one line.
  var columns: Int { words.reduce(max(0, words.count - 1)) { $0 + TerminalWords.columns($1) } }

  private static func columns(_ word: [Run]) -> Int { word.reduce(0) { $0 + TerminalColumns.of($1.text) } }

  /// The words in lines of so many columns at most; a word that is longer is cut.
  func lines(_ width: Int) -> [[Run]] {
    var lines: [[Run]] = []
    var (line, used): ([Run], Int) = ([], 0)
    for word in words.flatMap({ TerminalWords.cut($0, max(1, width)) }) {
      let columns = TerminalWords.columns(word)
      if used > 0, used + 1 + columns > width {
        lines.append(line)
        (line, used) = ([], 0)
      }
      let isWithinStrong = line.last?.isStrong == true && word.first?.isStrong == true
      for run in (used > 0 ? [Run(text: " ", isStrong: isWithinStrong)] : []) + word {
        if line.last?.isStrong == run.isStrong {
          line[line.count - 1].text += run.text
        } else {
          line.append(run)
        }
      }
      used += columns + (used > 0 ? 1 : 0)
    }
    return lines + (line.isEmpty ? [] : [line])
  }

  /// A word in pieces that fit a line.
  private static func cut(_ word: [Run], _ width: Int) -> [[Run]] {
    guard columns(word) > width else { return [word] }
    var pieces: [[Run]] = [[]]
    for run in word {
      var rest = run.text[...]
      while !rest.isEmpty {
        let left = width - columns(pieces[pieces.count - 1])
        guard left > 0 || pieces[pieces.count - 1].isEmpty else {
          pieces.append([])
          continue
        }
        let (start, end) = TerminalColumns.split(rest, at: left)
        if TerminalColumns.of(start) > left, !pieces[pieces.count - 1].isEmpty {
          pieces.append([])
          continue
        }
        pieces[pieces.count - 1].append(Run(text: String(start), isStrong: run.isStrong))
        rest = end
      }
    }
    return pieces
  }
}
