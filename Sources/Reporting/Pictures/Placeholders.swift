/// Texts of a picture and what stands for them while gnuplot draws it.
///
/// The placeholder of a text is a Braille pattern that says which text it is (U+2801 to U+28FF) and, for each further
/// scalar of the text, one that says nothing (U+2800): gnuplot makes room by the number of signs, and these are as wide
/// as a letter to it. It writes none of them by itself.
package struct Placeholders: Sendable {
  private static let filler: Unicode.Scalar = "\u{2800}"
  /// Texts of a picture at most: a population has up to 100 segments, no other picture so many names.
  private static let limit = 0xFF

  private var texts: [String] = []

  /// Notes a text and gives what stands for it; nothing for no text, or for one too many.
  mutating func placeholder(for text: String) -> String {
    guard !text.isEmpty, texts.count < Placeholders.limit,
      let mark = Unicode.Scalar(Placeholders.filler.value + 1 + UInt32(texts.count))
    else { return "" }
    texts.append(text)
    var result = String(mark)
    for _ in text.unicodeScalars.dropFirst() { result.unicodeScalars.append(Placeholders.filler) }
    return result
  }

  /// A picture with the texts in the places of what stood for them.
  package func filled(_ svg: String) -> String {
    var result = ""
    result.reserveCapacity(svg.utf8.count)
    for scalar in svg.unicodeScalars {
      if scalar == Placeholders.filler { continue }
      let index = Int(scalar.value) - Int(Placeholders.filler.value) - 1
      if texts.indices.contains(index) {
        result += MarkupText.escaped(texts[index])
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
