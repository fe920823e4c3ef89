import CZlib

/// The bytes of a file, looked at as a workbook: whether it is a whole one, and whether this program made it.
///
/// Nothing of it is trusted: every offset and size is checked, and no part is inflated beyond a limit.
public struct WorkbookFile {
  /// A part of the file: what it is called, how long it is, and where its bytes stand.
  private struct Part {
    let name: String
    let isDeflated: Bool
    let size: Int
    let bytes: ArraySlice<UInt8>
  }

  /// Bytes that the part with the properties has at most.
  private static let mostProperties = 1 << 16
  /// Parts that are looked at.
  private static let mostParts = 10_000
  private static let properties = "docProps/core.xml"

  private let bytes: [UInt8]

  /// A file's bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether its properties name this program as what made it.
  public var isOwn: Bool {
    text(WorkbookFile.properties, limit: WorkbookFile.mostProperties)?
      .contains("<dc:creator>\(Workbook.maker)</dc:creator>") ?? false
  }

  /// The text of a part; nil where there is none of that name and of at most so many bytes.
  func text(_ name: String, limit: Int) -> String? {
    guard let part = parts()?.first(where: { $0.name == name }), part.size <= limit, let text = inflated(part) else {
      return nil
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether every part is there to its end: one that is cut off ends in the middle of its text.
  var isWhole: Bool {
    guard let parts = parts(), parts.contains(where: { $0.name == WorkbookFile.properties }) else { return false }
    return parts.allSatisfy { part in
      guard let text = inflated(part), let opened = root(text) else { return false }
      let end = text.reversed().drop { $0 == UInt8(ascii: "\n") }
      // A part that says all in one tag ends with that.
      return end.starts(with: "</\(opened)>".utf8.reversed())
        || end.starts(with: "/>".utf8.reversed()) && isOneTag(text)
    }
  }

  // MARK: Text of a part

  /// The name of the first tag behind the declaration.
  private func root(_ text: [UInt8]) -> String? {
    guard let declared = text.firstIndex(of: UInt8(ascii: ">")),
      let start = text[declared...].firstIndex(of: UInt8(ascii: "<"))
    else { return nil }
    let name = text[(start + 1)...].prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
    return String(decoding: name, as: UTF8.self)
  }

  private func isOneTag(_ text: [UInt8]) -> Bool { text.count { $0 == UInt8(ascii: ">") } == 2 }

  /// The bytes of a part; nil where they are not what its size says.
  private func inflated(_ part: Part) -> [UInt8]? {
    guard part.isDeflated else { return part.bytes.count == part.size ? Array(part.bytes) : nil }
    var result = [UInt8](repeating: 0, count: part.size + 1)
    var input = Array(part.bytes)
    var stream = z_stream()
    guard optimale_inflate_begin(&stream) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    let (status, count) = input.withUnsafeMutableBufferPointer { input in
      result.withUnsafeMutableBufferPointer { output in
        (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
        (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(output.count))
        let status = inflate(&stream, Z_FINISH)
        return (status, output.count - Int(stream.avail_out))
      }
    }
    guard status == Z_STREAM_END, count == part.size else { return nil }
    return Array(result[..<count])
  }

  // MARK: Parts

  /// The parts that the directory at the end of the file lists; nil where it is none or leads beyond the file.
  private func parts() -> [Part]? {
    let end = bytes.count - 22
    guard end >= 0, number(end, 4) == 0x0605_4B50, let count = number(end + 10, 2), count <= WorkbookFile.mostParts,
      var place = number(end + 16, 4)
    else { return nil }
    var parts: [Part] = []
    for _ in 0..<count {
      guard let (part, next) = part(at: place) else { return nil }
      parts.append(part)
      place = next
    }
    return parts
  }

  /// The part that the directory has at a place, and where the next one stands.
  private func part(at place: Int) -> (part: Part, next: Int)? {
    guard number(place, 4) == 0x0201_4B50, let method = number(place + 10, 2), method == 0 || method == 8,
      let packed = number(place + 20, 4), let size = number(place + 24, 4), size < bytes.count * 1100 + 1,
      let nameLength = number(place + 28, 2), let extra = number(place + 30, 2), let comment = number(place + 32, 2),
      let start = number(place + 42, 4), let ownName = number(start + 26, 2), let ownExtra = number(start + 28, 2)
    else { return nil }
    let first = start + 30 + ownName + ownExtra
    let name = place + 46
    guard first + packed <= bytes.count, name + nameLength <= bytes.count else { return nil }
    let part = Part(
      name: String(decoding: bytes[name..<name + nameLength], as: UTF8.self), isDeflated: method == 8, size: size,
      bytes: bytes[first..<first + packed])
    return (part, name + nameLength + extra + comment)
  }

  /// A number of so many bytes, the lowest first; nil beyond the file.
  private func number(_ place: Int, _ count: Int) -> Int? {
    guard place >= 0, place + count <= bytes.count else { return nil }
    return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
