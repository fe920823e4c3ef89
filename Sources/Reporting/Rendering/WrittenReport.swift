import Basics

/// A report that can be written in every form.
public protocol WrittenReport: Sendable {
  /// The report for a person; `hasPictures` says whether its pictures stand beside it.
  func blocks(_ language: Language, hasPictures: Bool) -> [Block]
  /// The figures as tidy CSV.
  func csv(_ style: CSVStyle) -> String
  /// The figures as JSON.
  func json() throws -> String
  /// Scripts of the pictures, in the order of the report.
  func pictureScripts(_ language: Language) -> [(name: Picture.Name, script: String)]
}

extension WrittenReport {
  /// The pictures in a language; nil where gnuplot is missing or fails.
  public func pictures(_ language: Language, with gnuplot: Gnuplot) async -> [Picture]? {
    var pictures: [Picture] = []
    for (name, script) in pictureScripts(language) {
      guard let svg = await gnuplot.draw(script) else { return nil }
      pictures.append(Picture(name: name, svg: svg))
    }
    return pictures
  }

  /// Said in the place of pictures.
  func noPictures(_ language: Language) -> Block {
    .text(
      language == .fr
        ? "(Sans images : elles accompagnent le rapport écrit avec --output, quand gnuplot est installé.)"
        : "(Without pictures: they come with a report written with --output where gnuplot is installed.)")
  }
}
