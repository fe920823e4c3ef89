import Documents

/// A tariff with the file it came from, to make drafts of it as people write them.
///
/// A figure's value is changed on the tariff itself. Only what is no figure, such as a destination's zone, goes by the
/// document, and so does what is refused: its reader knows the lines and says what is expected.
public struct TariffFile: Sendable {
  /// Another value for a key, both as people write them.
  public typealias Setting = (path: String, value: String)

  /// The tariff as it is.
  public let tariff: Tariff
  /// Nil for the tariff shipped where every path to be set names a figure: parsing takes as long as all the rest.
  private let document: Element?

  /// Reads a document with a digest, or the tariff shipped where there is none, to set values at these paths.
  public init(_ document: (root: Element, sha256: String)?, paths: [String]) throws(DocumentFailure) {
    if let document {
      self.document = document.root
      tariff = try Tariff.decode(document.root, sha256: document.sha256)
    } else if paths.allSatisfy({ TariffFigure(path: $0) != nil }) {
      self.document = nil
      tariff = try Tariff.bundled()
    } else {
      let root = try Tariff.bundledDocument()
      self.document = root
      tariff = try Tariff.decode(root, of: Array(Tariff.bundledText.utf8))
    }
  }

  /// The tariff with other values at some paths.
  ///
  /// Throws `DocumentFailure` with every problem of what was set.
  public func tariff(_ settings: [Setting]) throws(DocumentFailure) -> Tariff {
    guard !settings.isEmpty else { return tariff }
    let changes = settings.compactMap { setting in
      TariffFigure(path: setting.path).flatMap { TariffChange($0, written: setting.value) }
    }
    if changes.count == settings.count, let draft = try? tariff.changing(changes) { return draft }
    var root: Element
    if let document { root = document } else { root = try Tariff.bundledDocument() }
    for setting in settings { root = try root.setting(tariff.path(ofFigure: setting.path), to: setting.value) }
    return try Tariff.decode(root, sha256: tariff.sha256)
  }
}
