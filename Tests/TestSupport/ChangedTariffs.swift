import Tariffs

extension Tariff {
  /// The tariff with other figures: values as the file writes them, by path.
  public func with(_ values: [String: String]) throws -> Tariff {
    try changing(
      values.map { path, value in
        guard let figure = TariffFigure(path: path), let change = TariffChange(figure, written: value) else {
          throw UnknownFigure(name: "\(path)=\(value)")
        }
        return change
      })
  }
}

/// A figure or a value that a test names and no tariff has.
public struct UnknownFigure: Error {
  /// The path and its value as the test wrote them.
  public let name: String
}
