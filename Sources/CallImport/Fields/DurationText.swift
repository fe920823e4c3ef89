/// Reads how long a call lasted.
enum DurationText {
  /// Whole seconds of `75`, `1:15`, `0:01:15`, `00:01:15.5`, `1 min 15 s`, `1h02m03s` or `75,0`; nil for anything else.
  ///
  /// Two parts are minutes and seconds, three hours, minutes and seconds; a fraction of a second is begun, so it counts
  /// as one.
  static func seconds(_ field: ArraySlice<UInt8>) -> Int? {
    if let plain = plain(field) { return plain }
    var parts: [Int] = []
    var units: [UInt8] = []
    var position = field.startIndex
    var hasFraction = false
    while position < field.endIndex {
      let byte = field[position]
      switch byte {
      case 48...57:
        while position + 1 < field.endIndex, byte == 48, field[position] == 48, (48...57).contains(field[position + 1])
        {
          position += 1
        }
        let start = position
        var value = 0
        while position < field.endIndex, (48...57).contains(field[position]) {
          guard position - start < 9 else { return nil }
          value = value * 10 + Int(field[position]) - 48
          position += 1
        }
        if hasFraction { return value == 0 ? total(parts, units) : total(parts, units).map { $0 + 1 } }
        parts.append(value)
        continue
      case UInt8(ascii: ":"), UInt8(ascii: "'"), UInt8(ascii: "\""): units.append(byte)
      case UInt8(ascii: "."), UInt8(ascii: ","):
        guard !parts.isEmpty else { return nil }
        hasFraction = true
      case UInt8(ascii: "h"), UInt8(ascii: "H"): units.append(UInt8(ascii: "h"))
      case UInt8(ascii: "m"), UInt8(ascii: "M"): units.append(UInt8(ascii: "m"))
      case UInt8(ascii: "s"), UInt8(ascii: "S"): units.append(UInt8(ascii: "s"))
      case 32, UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "e"), UInt8(ascii: "c"): break
      default: return nil
      }
      position += 1
    }
    return hasFraction ? nil : total(parts, units)
  }

  /// Seconds as digits alone, which most tables have; nil for anything else.
  private static func plain(_ field: ArraySlice<UInt8>) -> Int? {
    guard (1...8).contains(field.count) else { return nil }
    var value = 0
    for byte in field {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte) - 48
    }
    return value
  }

  private static func total(_ parts: [Int], _ units: [UInt8]) -> Int? {
    let worded = units.filter { $0 == UInt8(ascii: "h") || $0 == UInt8(ascii: "m") || $0 == UInt8(ascii: "s") }
    if !worded.isEmpty {
      guard worded.count == units.count, parts.count - units.count <= 1, parts.count >= units.count else { return nil }
      var seconds = 0
      for (index, part) in parts.enumerated() {
        let unit = index < worded.count ? worded[index] : UInt8(ascii: "s")
        seconds += part * (unit == UInt8(ascii: "h") ? 3600 : unit == UInt8(ascii: "m") ? 60 : 1)
      }
      return seconds
    }
    guard units.count == parts.count - 1 else { return nil }
    switch parts.count {
    case 1: return parts[0]
    case 2 where parts[1] < 60: return parts[0] * 60 + parts[1]
    case 3 where parts[1] < 60 && parts[2] < 60: return parts[0] * 3600 + parts[1] * 60 + parts[2]
    default: return nil
    }
  }
}
