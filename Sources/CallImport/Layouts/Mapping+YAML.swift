import Basics

extension Mapping {
  /// The mapping as a mapping file: read again, it is the same.
  public var yaml: String {
    var lines = ["name: \(Mapping.quoted(name))"]
    for language in Language.allCases where !title[language].isEmpty {
      lines.append("title_\(language.rawValue): \(Mapping.quoted(title[language]))")
    }
    lines += formLines
    lines.append("header: \(hasHeader)")
    if !columnNames.isEmpty { lines.append("column_names: \(Mapping.list(columnNames))") }
    if let width { lines.append("width: [\(width.lowerBound), \(width.upperBound)]") }
    lines.append("columns:")
    for role in Role.allCases {
      if let column = columns[role] { lines.append("  \(role.rawValue): \(Mapping.text(column))") }
    }
    lines.append("dates: \(dates?.rawValue ?? "epoch")")
    if let year { lines.append("year: \(year)") }
    lines.append("zone: \(Mapping.quoted(zone))")
    if let outsideLine { lines.append("outside_line: \(Mapping.quoted(outsideLine))") }
    if areNumbersInternational { lines.append("international_numbers: true") }
    if let assumedDestination { lines.append("assumed_destination: \(Mapping.quoted(assumedDestination))") }
    if paidIncludesTax { lines.append("paid_with_tax: true") }
    if decimalMark != .any { lines.append("decimal_mark: \(decimalMark.rawValue)") }
    for (key, conditions) in [
      ("calls", calls), ("answered", answered), ("incoming", incoming), ("outgoing", outgoing),
      ("internal", `internal`),
    ] where !conditions.isEmpty {
      lines.append("\(key):")
      lines += conditions.map { "  - {column: \(Mapping.text($0.column)), \(Mapping.text($0.test))}" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var formLines: [String] {
    switch form {
    case nil: ["separator: any"]
    case .separated(let byte):
      ["separator: \([44: "comma", 59: "semicolon", 9: "tab", 124: "bar"][byte] ?? "any")"]
    case .fixedWidth(let spans, let mark):
      ["fixed_width: [\(spans.map { "[\($0.start + 1), \($0.count)]" }.joined(separator: ", "))]"]
        + (mark.isEmpty ? [] : ["places_after: \(Mapping.quoted(mark))"])
    case .objects: ["separator: json"]
    case .bill(let line):
      ["separator: bill"] + (line.callerBegins.isEmpty ? [] : ["caller_begins: \(Mapping.quoted(line.callerBegins))"])
    }
  }

  private static func text(_ column: Column) -> String {
    switch column {
    case .place(let place): String(place)
    case .named(let names): list(names)
    }
  }

  private static func list(_ words: [String]) -> String { "[\(words.map(quoted).joined(separator: ", "))]" }

  private static func text(_ test: Condition.Test) -> String {
    switch test {
    case .isOne(let words): "is: \(list(words))"
    case .begins(let words): "begins: \(list(words))"
    case .contains(let words): "contains: \(list(words))"
    case .filled: "filled: true"
    case .isShort: "short: true"
    }
  }

  /// Text between quotation marks of YAML, in which nothing acts.
  private static func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": quoted += "\\\\"
      case "\"": quoted += "\\\""
      case "\t": quoted += "\\t"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 32 || scalar.value == 127: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return "\"\(quoted)\""
  }
}
