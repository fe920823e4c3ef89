/// Several JSON objects as one with the keys of all: each part of a large document is written by what it is about.
struct Together: Encodable {
  private let parts: [any Encodable]

  init(_ parts: any Encodable...) { self.parts = parts }

  func encode(to encoder: any Encoder) throws {
    for part in parts { try part.encode(to: encoder) }
  }
}
