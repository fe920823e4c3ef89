import Basics
import Documents

/// The layouts that are known by name.
public enum Layouts {
  /// All of them, in the order they are tried in.
  public static func all() throws(DocumentFailure) -> [Mapping] {
    let root = try Element.parse(Array(PackageResources.layouts_yaml), limit: Mapping.fileLimit)
    var decoder = MappingDecoder()
    let mappings = decoder.reader.items(of: root, count: 1...100).map { decoder.mapping($0) }
    return try decoder.reader.finish(mappings.contains { $0 == nil } ? nil : mappings.compactMap { $0 })
  }
}
