import Foundation

/// Fields of a form as a word of letters, digits, hyphens and low lines, for a link.
enum LinkText {
  /// The word of some fields.
  static func word(of fields: [(name: String, value: String)]) -> String {
    let text = FormText.encoded(fields)
    return Data(text.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
      "=", with: "")
  }

  /// The fields of a word; nil where it is none.
  static func fields(of word: String) -> [(name: String, value: String)]? {
    var base64 = word.replacing("-", with: "+").replacing("_", with: "/")
    while base64.utf8.count % 4 != 0 { base64 += "=" }
    guard let data = Data(base64Encoded: base64), let text = String(validating: data, as: UTF8.self) else { return nil }
    return FormText.decoded(text)
  }
}
