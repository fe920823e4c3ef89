#if Web
  import Hummingbird
  import NIOCore
  import Pages

  /// A form with a file, as `multipart/form-data` brings it (RFC 7578).
  package struct UploadedForm {
    /// The fields without a file.
    package private(set) var fields: [String: String] = [:]
    /// The file's name, letters and signs that a path has left out.
    package private(set) var fileName = ""
    /// The file's bytes; nil where none was chosen.
    package private(set) var file: [UInt8]?

    /// Parts that are looked at, at most: the fields of any form and its file.
    private static let mostParts = FormText.fieldLimit + 1

    /// The form of a request's body; nil where it is none.
    package init?(_ body: [UInt8], type: String) {
      guard let boundary = UploadedForm.boundary(of: type) else { return nil }
      let mark = Array("--\(boundary)".utf8)
      var rest = body[...]
      guard rest.starts(with: mark) else { return nil }
      rest = rest.dropFirst(mark.count)
      let end = Array("\r\n--\(boundary)".utf8)
      for _ in 0..<UploadedForm.mostParts {
        guard rest.starts(with: "\r\n".utf8) else { return }
        rest = rest.dropFirst(2)
        guard let head = UploadedForm.find(Array("\r\n\r\n".utf8), in: rest),
          let close = UploadedForm.find(end, in: rest[(head + 4)...])
        else { return nil }
        take(String(decoding: rest[..<head], as: UTF8.self), rest[(head + 4)..<close])
        rest = rest[(close + end.count)...]
      }
    }

    private mutating func take(_ head: String, _ bytes: ArraySlice<UInt8>) {
      let lines = head.split(separator: "\r\n")
      guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }) else { return }
      let name = UploadedForm.parameter("name", of: line) ?? ""
      guard let fileName = UploadedForm.parameter("filename", of: line) else {
        fields[name] = String(decoding: bytes, as: UTF8.self)
        return
      }
      guard !fileName.isEmpty else { return }
      self.fileName = String(fileName.filter { !"/\\\u{0}".contains($0) }.suffix(100))
      file = Array(bytes)
    }

    private static func boundary(of type: String) -> String? {
      guard type.lowercased().hasPrefix("multipart/form-data"), let start = type.range(of: "boundary=") else {
        return nil
      }
      let text = type[start.upperBound...].prefix { $0 != ";" }.trimmingPrefix("\"")
      let boundary = text.hasSuffix("\"") ? text.dropLast() : text
      return (1...70).contains(boundary.utf8.count) ? String(boundary) : nil
    }

    private static func parameter(_ name: String, of line: Substring) -> String? {
      guard let start = line.range(of: "; \(name)=\"") else { return nil }
      return String(line[start.upperBound...].prefix { $0 != "\"" })
    }

    /// Where some bytes begin in others; nil where they do not stand there.
    private static func find(_ mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
      bytes.withUnsafeBufferPointer { buffer in
        guard let first = mark.first, buffer.count >= mark.count else { return nil }
        var position = 0
        while position <= buffer.count - mark.count {
          guard buffer[position] == first, buffer[position..<(position + mark.count)].elementsEqual(mark) else {
            position += 1
            continue
          }
          return bytes.startIndex + position
        }
        return nil
      }
    }
  }
#endif
