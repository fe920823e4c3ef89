/// A JSON object with more keys beside its own, which the data names: such as those of plans.
struct WithKeys<Value: Encodable, More: Encodable>: Encodable {
  let value: Value
  let more: [String: More]

  init(_ value: Value, _ more: [String: More]) {
    self.value = value
    self.more = more
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    try value.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    for (key, value) in more { try container.encode(value, forKey: Key(stringValue: key)) }
  }
}
