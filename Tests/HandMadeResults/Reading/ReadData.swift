import Foundation
import Testing

/// Data as a test reads it.
package enum ReadData {
  /// The rows of a CSV without its line ends.
  package static func rows(_ csv: String) -> [String] { csv.split(separator: "\r\n").map(String.init) }

  /// A JSON object.
  package static func object(_ json: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }
}
