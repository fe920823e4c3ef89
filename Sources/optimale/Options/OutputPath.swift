import Foundation

/// Checks of the place of an output, made before any work is done.
enum OutputPath {
  /// Refuses an output that is no path, whose folder is missing, or that would replace an input.
  static func check(_ output: String?, against inputs: [String?]) throws {
    guard let output else { return }
    guard !output.isEmpty else { throw Failure.usage("--output: expected the path of a file") }
    for case let input? in inputs where isSame(output, input) {
      throw Failure.usage("--output \(output): is the file \(input), which is another option's or argument's")
    }
    try checkFolder(of: output)
  }

  /// Refuses an output that would replace a file people write by hand.
  static func checkNew(_ output: String?, overwrite: Bool) throws {
    guard let output, !overwrite, identity(output) != nil else { return }
    throw Failure(code: EX_CANTCREAT, message: "--output \(output): exists already; --overwrite replaces it")
  }

  private static func checkFolder(of path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure(code: EX_CANTCREAT, message: "\(path): cannot be created: there is no folder \(folder)")
    }
  }

  /// Whether two paths lead to one file, also one that is not there yet.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    if let place = identity(a) { return place == identity(b) }
    func standard(_ path: String) -> String {
      let url = URL(fileURLWithPath: path)
      return url.deletingLastPathComponent().resolvingSymlinksInPath().appendingPathComponent(url.lastPathComponent)
        .standardizedFileURL.path
    }
    return b != "-" && standard(a) == standard(b)
  }

  /// What tells a file from any other; nil for what is no file.
  private static func identity(_ path: String) -> [UInt64]? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return [UInt64(status.st_dev), UInt64(status.st_ino)]
  }
}
