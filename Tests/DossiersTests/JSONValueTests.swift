import Testing

@testable import Dossiers

/// Any JSON is kept as it is, to the last digit.
struct JSONValueTests {
  @Test func whatIsReadIsWrittenAgain() throws {
    for text in [
      "null", "true", "false", "0", "-1", "95", "0.125", "-2.5e-07", "18446744073709551615", "-9223372036854775808",
      "9007199254740993", "\"\"", "\"a\\\"b\\n\"", "[]", "{}", "[1,[2.5,null],{\"a\":[true]}]",
      "{\"a\":{\"b\":\"c\"},\"d\":1}",
    ] { #expect(try JSONValue(parsing: text).line() == text, "\(text)") }
  }

  @Test func valuesAreReadByTheirKeys() throws {
    let value = try JSONValue(parsing: "{\"a\": {\"b\": [1, 2.5, \"x\"]}, \"seed\": 18446744073709551615}")
    #expect(value["a"]?["b"]?.list?.compactMap(\.number) == [1, 2.5] && value["seed"] == .large(.max))
    #expect(value["a"]?["b"]?["c"] == nil && value["x"] == nil && value["a"]?.text == nil && value.list == nil)
  }

  @Test func whatIsNoJSONIsRefused() {
    for text in ["", "{", "nul", "NaN", "1e999", "{\"a\" 1}"] {
      #expect(throws: (any Error).self, "\(text)") { try JSONValue(parsing: text) }
    }
  }
}
