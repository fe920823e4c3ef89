/// Text of Markdown (CommonMark with tables) within a line: a paragraph, a heading, a cell of a table, a picture's
/// alternative.
package enum MarkdownText: TextTarget {
  /// The text on one line, each special character after a backslash; what acts unseen is shown as U+FFFD.
  package static func escaped(_ text: String) -> String {
    var result = ""
    result.unicodeScalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": result.unicodeScalars.append(" ")
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "&", "~", "$":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar.isActing ? .replacement : scalar)
      }
    }
    return result
  }

  /// A line in which nothing is escaped or broken: the text with what acts unseen shown as U+FFFD.
  fileprivate static func plain(_ text: String, keepingLines: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where keepingLines: result.unicodeScalars.append(scalar)
      case "\n", "\r", "\t": result.unicodeScalars.append(" ")
      default: result.unicodeScalars.append(scalar.isActing ? .replacement : scalar)
      }
    }
    return result
  }

  /// Backticks, one more than the longest run of them within the text, at least `least`.
  fileprivate static func fence(around text: String, least: Int) -> String {
    var (run, longest) = (0, 0)
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: max(least, longest + 1))
  }
}

extension Escaped.StringInterpolation where Target == MarkdownText {
  /// Text to be read letter by letter, as a code span.
  package mutating func appendInterpolation(code text: String) {
    let plain = MarkdownText.plain(text, keepingLines: false)
    let mark = MarkdownText.fence(around: plain, least: 1)
    // A space within either mark is dropped again by the reader, where both are there.
    let needsSpace =
      plain.utf8.first == UInt8(ascii: "`") || plain.utf8.last == UInt8(ascii: "`")
      || (plain.utf8.first == UInt8(ascii: " ") && plain.utf8.last == UInt8(ascii: " "))
    let space = needsSpace ? " " : ""
    appendInterpolation(safe: plain.isEmpty ? "" : mark + space + plain + space + mark)
  }

  /// Lines to be copied as they stand, as a block between fences longer than any run of backticks within.
  package mutating func appendInterpolation(verbatim text: String) {
    let plain = MarkdownText.plain(text, keepingLines: true)
    let fence = MarkdownText.fence(around: plain, least: 3)
    appendInterpolation(safe: "\(fence)\n\(plain)\n\(fence)")
  }

  /// The target of a link to a file in the same folder, percent-encoded to letters, digits and `-._~`.
  package mutating func appendInterpolation(file name: String) {
    let digits = Array("0123456789ABCDEF")
    appendInterpolation(
      safe: name.utf8.map { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
          UInt8(ascii: "~"):
          String(Unicode.Scalar(byte))
        default: "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }
      }.joined())
  }
}

extension Escaped where Target == MarkdownText {
  /// The same as the beginning of a block: what would begin a list, a quotation or a line under a heading there does
  /// not.
  package var atBlockStart: Escaped {
    let start = text.unicodeScalars.drop { $0 == " " }
    let digits = start.prefix { ("0"..."9").contains($0) }
    let rest = start.dropFirst(digits.count)
    guard let next = rest.first else { return "\(safe: String(start))" }
    let isMark = digits.isEmpty ? ["-", "+", "=", ":"].contains(next) : [".", ")"].contains(next)
    return isMark ? "\(safe: String(digits) + "\\" + String(rest))" : "\(safe: String(start))"
  }
}
