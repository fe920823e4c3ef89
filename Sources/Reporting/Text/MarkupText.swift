/// Text of HTML and of SVG, between tags or between the quotation marks of an attribute.
package enum MarkupText: TextTarget {
  /// The text with its five special characters as entities; what acts unseen is shown as U+FFFD, but for line ends and
  /// tabs, which are spaces there.
  package static func escaped(_ text: String) -> String {
    var result = ""
    result.unicodeScalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\r": result.unicodeScalars.append(" ")
      default: result.unicodeScalars.append(scalar.isActing ? .replacement : scalar)
      }
    }
    return result
  }
}
