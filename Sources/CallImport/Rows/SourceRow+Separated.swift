extension SourceRow {
  /// Finds fields between separators, which may stand in quotation marks, `""` for one within; false where these don't
  /// match.
  ///
  /// All of a row's bytes are gone through once: files have millions.
  mutating func split(at separator: UInt8) -> Bool {
    var found = fields
    fields = []
    // Fields with marks within, which mean fewer than stand there.
    var marked: [Int] = []
    let isWhole = text.withUnsafeBufferPointer { bytes in
      SourceRow.split(bytes, separator, into: &found, marked: &marked)
    }
    fields = found
    for place in marked { fields[place] = addUnmarked(fields[place]) }
    return isWhole
  }

  private static func split(
    _ bytes: UnsafeBufferPointer<UInt8>, _ separator: UInt8, into fields: inout [Range<Int>], marked: inout [Int]
  ) -> Bool {
    var position = 0
    while true {
      while position < bytes.count, bytes[position] == 32, separator != 32 { position += 1 }
      var start = position
      if position < bytes.count, bytes[position] == 34 {
        start += 1
        position += 1
        var hasMarks = false
        // To the mark that is not followed by another one.
        while true {
          while position < bytes.count, bytes[position] != 34 { position += 1 }
          guard position < bytes.count else { return false }
          guard position + 1 < bytes.count, bytes[position + 1] == 34 else { break }
          hasMarks = true
          position += 2
        }
        if hasMarks { marked.append(fields.count) }
        fields.append(trimmed(bytes, start, position))
        position += 1
        while position < bytes.count, bytes[position] == 32, separator != 32 { position += 1 }
        guard position == bytes.count || bytes[position] == separator else { return false }
      } else {
        while position < bytes.count, bytes[position] != separator {
          // A mark within a bare field is a broken one.
          guard bytes[position] != 34 else { return false }
          position += 1
        }
        fields.append(trimmed(bytes, start, position))
      }
      guard position < bytes.count else { return true }
      position += 1
    }
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ first: Int, _ behind: Int) -> Range<Int> {
    var (start, end) = (first, behind)
    while start < end, bytes[start] == 32 || bytes[start] == 9 { start += 1 }
    while end > start, bytes[end - 1] == 32 || bytes[end - 1] == 9 { end -= 1 }
    return start..<end
  }

  /// Adds a field's text with one mark in place of two.
  private mutating func addUnmarked(_ field: Range<Int>) -> Range<Int> {
    let begin = beginMeaning()
    var wasMark = false
    for place in field {
      let byte = bytes[place]
      if byte == 34, wasMark {
        wasMark = false
      } else {
        wasMark = byte == 34
        addMeaning(byte)
      }
    }
    return endMeaning(begin)
  }
}
