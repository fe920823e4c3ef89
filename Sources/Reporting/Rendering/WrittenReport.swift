import Basics
import Files
import Interchange

/// A report that can be written in every form.
public protocol WrittenReport: Sendable {
  associatedtype Contents: MachineData
  /// What other programs read of it, which the report lays out.
  var data: Contents { get }
  /// The report for a person; `hasPictures` says whether its pictures stand beside it.
  func blocks(_ language: Language, hasPictures: Bool) -> [Block]
  /// Its pictures, in the order of the report.
  func drawings(_ language: Language) -> [Drawing]
}

/// The pictures of a report that were drawn, and why others were not.
public struct DrawnPictures: Sendable {
  /// Those drawn, in the order of the report.
  public let pictures: [Picture]
  /// Those left out.
  public let missing: [(name: Picture.Name, failure: Gnuplot.Failure)]

  /// Whether the report has all it needs of pictures: some, or none was to be drawn.
  public var areShown: Bool { !pictures.isEmpty || missing.isEmpty }
}

extension WrittenReport {
  /// The pictures in a language, drawn at the same time; one that cannot be drawn is left out.
  public func pictures(_ language: Language, with gnuplot: Gnuplot) async -> DrawnPictures {
    let drawings = drawings(language)
    // The library that runs gnuplot ends the program where it may open too few files.
    guard Descriptors.canOpen(16 + 12 * drawings.count) else {
      return DrawnPictures(pictures: [], missing: drawings.map { ($0.name, .failed) })
    }
    let results = await withTaskGroup(of: (Int, Result<Picture, Gnuplot.Failure>).self) { group in
      for (index, drawing) in drawings.enumerated() {
        group.addTask {
          // Awaited before the pair is made: one made around a throwing call that waits lost its index when optimised.
          let result = await gnuplot.result(of: drawing)
          return (index, result)
        }
      }
      var results: [Result<Picture, Gnuplot.Failure>?] = Array(repeating: nil, count: drawings.count)
      for await (index, result) in group { results[index] = result }
      return results
    }
    var pictures: [Picture] = []
    var missing: [(name: Picture.Name, failure: Gnuplot.Failure)] = []
    for (drawing, result) in zip(drawings, results) {
      switch result {
      case .success(let picture): pictures.append(picture)
      case .failure(let failure): missing.append((drawing.name, failure))
      case nil: preconditionFailure("no result of \(drawing.name)")
      }
    }
    return DrawnPictures(pictures: pictures, missing: missing)
  }
}

extension Block {
  /// Said in the place of pictures.
  static func noPictures(_ language: Language) -> Block {
    .text(PageText.noPictures(language))
  }
}
