import Foundation

/// JSON text read back by paths such as `monthly.difference.interval.0`.
package struct JSONPaths {
  private let root: Any

  package init(_ text: String) throws { root = try JSONSerialization.jsonObject(with: Data(text.utf8)) }

  /// The value at a path as text: numbers as JSON writes them, `null` for null, objects and lists by their number of
  /// parts; nil where the path leads nowhere.
  package subscript(path: String) -> String? {
    switch value(path) {
    case nil: nil
    case is NSNull: "null"
    case let object as [String: Any]: "{\(object.count)}"
    case let list as [Any]: "[\(list.count)]"
    case let text as String: text
    case let number as NSNumber: number.stringValue
    case let other?: "\(other)"
    }
  }

  /// The keys of the object at a path, in alphabetical order; of the whole for an empty path.
  package func keys(_ path: String = "") -> [String] { (value(path) as? [String: Any])?.keys.sorted() ?? [] }

  /// Whether the value at a path is true or false; nil where it is neither.
  package func isTrue(_ path: String) -> Bool? { value(path) as? Bool }

  private func value(_ path: String) -> Any? {
    path.split(separator: ".").reduce(root as Any?) { value, key in
      if let list = value as? [Any] { return Int(key).flatMap { list.indices.contains($0) ? list[$0] : nil } }
      return (value as? [String: Any])?[String(key)]
    }
  }
}
