import Foundation

/// Any JSON, kept as it is: what an advice said is read by its keys and otherwise left alone.
public enum JSONValue: Hashable, Sendable, Codable {
  /// The values of JSON; whole numbers apart, so that a seed loses no digit.
  case null, bool(Bool), whole(Int64), large(UInt64), number(Double), text(String), list([JSONValue]),
    object([String: JSONValue])

  /// Reads a value: what is most frequent first, as each failed attempt costs more than one that succeeds.
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let number = try? value.decode(Double.self) {
      self = try JSONValue.exactly(number, value)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let object = try? value.decode([String: JSONValue].self) {
      self = .object(object)
    } else if let list = try? value.decode([JSONValue].self) {
      self = .list(list)
    } else if value.decodeNil() {
      self = .null
    } else {
      self = .bool(try value.decode(Bool.self))
    }
  }

  /// A number without loss: one that a floating-point number may not hold exactly is read once more.
  private static func exactly(_ number: Double, _ value: any SingleValueDecodingContainer) throws -> JSONValue {
    guard number == number.rounded() else { return .number(number) }
    if abs(number) < 0x1p53 { return .whole(Int64(number)) }
    if let whole = try? value.decode(Int64.self) { return .whole(whole) }
    return (try? value.decode(UInt64.self)).map(JSONValue.large) ?? .number(number)
  }

  /// Writes a value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .whole(let value): try container.encode(value)
    case .large(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .list(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }

  /// Reads a JSON text; throws where it is none.
  public init(parsing text: String) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  /// The value of a key of an object; nil of anything else.
  public subscript(key: String) -> JSONValue? {
    if case .object(let values) = self { values[key] } else { nil }
  }

  /// A text; nil of anything else.
  public var text: String? { if case .text(let text) = self { text } else { nil } }

  /// A number; nil of anything else.
  public var number: Double? {
    switch self {
    case .whole(let value): Double(value)
    case .large(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// The values of a list; nil of anything else.
  public var list: [JSONValue]? { if case .list(let values) = self { values } else { nil } }

  /// The values of an object by key; nil of anything else.
  public var object: [String: JSONValue]? { if case .object(let values) = self { values } else { nil } }
}

extension Encodable {
  /// The value as JSON on one line, its keys in alphabetical order.
  func line() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
