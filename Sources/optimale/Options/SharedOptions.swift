import ArgumentParser
import Basics
import Documents
import Files
import Foundation
import Reporting
import Tariffs

/// The tariff to use and how to read it.
struct TariffOptions: ParsableArguments, Sendable {
  @Option(help: "A tariff file to use instead of the one shipped.")
  var tariff: String?

  @Option(
    name: .customLong("reading"),
    help: ArgumentHelp(
      "An answer to a question the brochure leaves open; may be repeated. “tariff show” lists them.",
      valueName: "name=option"))
  var readings: [String] = []

  /// The tariff and the answers chosen.
  func load() throws -> (Tariff, ReadingChoices) {
    let tariff = try Input.tariff(tariff)
    return (tariff, try choices(of: tariff))
  }

  /// The options as they were given, for the command that makes a report again.
  var arguments: [ShellText] {
    var parts: [ShellText] = []
    if let tariff { parts += ["--tariff", ShellText.path(tariff)] }
    for reading in readings { parts += ["--reading", ShellText.quoted(reading)] }
    return parts
  }

  /// The answers chosen to a tariff's open questions.
  func choices(of tariff: Tariff) throws -> ReadingChoices {
    var choices = tariff.defaultChoices
    for text in readings {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw Failure.usage("--reading \(text): expected NAME=OPTION, such as crossing-call=connection-charge")
      }
      guard let reading = tariff.readings.first(where: { $0.isNamed(parts[0]) }) else {
        let ids = tariff.readings.map(\.id)
        let near = Suggestion.nearest(to: parts[0], among: ids).map { " (did you mean “\($0)”?)" } ?? ""
        throw Failure.usage(
          "--reading \(text): no reading “\(parts[0])”\(near); there are \(ids.joined(separator: ", "))")
      }
      guard let option = reading.option(named: parts[1]), choices.choose(option.id, for: reading.id) else {
        let ids = reading.options.map(\.id)
        let near = Suggestion.nearest(to: parts[1], among: ids).map { " (did you mean “\($0)”?)" } ?? ""
        throw Failure.usage(
          "--reading \(text): no option “\(parts[1])”\(near); \(reading.id) has \(ids.joined(separator: ", "))")
      }
    }
    return choices
  }
}

/// The form of a report.
enum Format: String, ExpressibleByArgument, CaseIterable {
  case markdown, csv, json, html
}

extension Language: ExpressibleByArgument {}
extension CSVStyle: ExpressibleByArgument {}

/// Where and how a report is written.
struct OutputOptions: ParsableArguments {
  @Option(help: "Language of the report: fr or en (default: the locale's, else English).")
  var language: Language?

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "Form of the report: markdown, csv, json or html (default: what the output's name ends with, else markdown).",
      valueName: "format"))
  var givenFormat: Format?

  @Option(
    name: .customLong("csv-style"),
    help: ArgumentHelp(
      "Style of CSV: plain (default), or french for a spreadsheet in French (semicolon, decimal comma).",
      valueName: "csv-style"))
  var givenStyle: CSVStyle?

  @Option(help: "File to write instead of standard output.")
  var output: String?

  var chosenLanguage: Language { language ?? Terminal.language }

  /// Ends of names that say a form, or none.
  private static let endings = ["", "md", "markdown", "txt", "html", "htm", "csv", "json"]

  /// The form asked for, else that of the output's name.
  var format: Format {
    if let givenFormat { return givenFormat }
    switch output.map({ URL(fileURLWithPath: $0).pathExtension.lowercased() }) {
    case "csv": return .csv
    case "json": return .json
    case "html", "htm": return .html
    default: return .markdown
    }
  }

  /// The style of CSV.
  var csvStyle: CSVStyle { givenStyle ?? .plain }

  /// Refuses an output that cannot be, or one of its pictures, or that the command reads, and a style of what is not written.
  ///
  /// A report without pictures counts those its name may have, too: where a run that had some was killed, this one finishes their set.
  func check() throws {
    try OutputPath.declare(output, pictures: picturePaths)
    let ending = output.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } ?? ""
    guard givenFormat != nil || OutputOptions.endings.contains(ending) else {
      throw Failure.usage(
        "--output \(output ?? ""): expected a name ending with .md, .html, .csv or .json, or --format")
    }
    guard givenStyle == nil || format == .csv else {
      throw Failure.usage("--csv-style: expected --format csv with it")
    }
  }

  /// The options as they were given, for the command that makes a report again.
  func arguments(_ language: Language) -> [ShellText] {
    var parts: [ShellText] = ["--language", ShellText.quoted(language.rawValue)]
    if format != .markdown { parts += ["--format", ShellText.quoted(format.rawValue)] }
    if csvStyle != .plain { parts += ["--csv-style", ShellText.quoted(csvStyle.rawValue)] }
    if let output { parts += ["--output", ShellText.path(URL(fileURLWithPath: output).lastPathComponent)] }
    return parts
  }

  /// Writes a report in the form asked for.
  func write(_ report: some WrittenReport, _ language: Language) async throws {
    switch format {
    case .json: try write(try report.json())
    case .csv: try write(report.csv(csvStyle))
    case .markdown: try await writeMarkdown(report, language)
    case .html:
      let drawn = await pictures(report, language)
      let blocks = report.blocks(language, hasPictures: drawn.areShown)
      try write(HTMLRenderer(language, pictures: drawn.pictures).render(blocks))
    }
  }

  /// To standard output without pictures; to a file with the pictures beside it, all together or not at all.
  private func writeMarkdown(_ report: some WrittenReport, _ language: Language) async throws {
    guard let path = output, FileRegister.isFile(path) else {
      return try write(MarkdownRenderer().render(report.blocks(language, hasPictures: false)))
    }
    let drawn = await pictures(report, language)
    let files = drawn.pictures.map { (path: picturePath($0.name, beside: path), picture: $0) }
    let links = Dictionary(
      uniqueKeysWithValues: files.map { ($0.picture.name, URL(fileURLWithPath: $0.path).lastPathComponent) })
    let text = MarkdownRenderer(pictures: links).render(report.blocks(language, hasPictures: drawn.areShown))
    try OutputFiles.write(
      files.map { ($0.path, $0.picture.svg) } + [(path, text)], family: picturePaths, Input.register)
  }

  /// Where every picture that a report may have stands; empty where none stands beside the output.
  private var picturePaths: [String] {
    guard format == .markdown, let output, FileRegister.isFile(output) else { return [] }
    return Picture.Name.allCases.map { picturePath($0, beside: output) }
  }

  private func picturePath(_ name: Picture.Name, beside output: String) -> String {
    let url = URL(fileURLWithPath: output)
    let stem = url.deletingPathExtension().lastPathComponent
    return url.deletingLastPathComponent().appendingPathComponent("\(stem)-\(name.rawValue).svg").path
  }

  /// The report's pictures; says on standard error which are left out.
  private func pictures(_ report: some WrittenReport, _ language: Language) async -> DrawnPictures {
    let gnuplot = Gnuplot()
    let drawn = await report.pictures(language, with: gnuplot)
    let isFrench = language == .fr
    for (name, failure) in drawn.missing {
      switch failure {
      case .tooSlow:
        let seconds = gnuplot.limit.components.seconds
        Terminal.say(
          isFrench
            ? "optimale: image « \(name.rawValue) » laissée de côté : gnuplot a mis plus de \(seconds) s"
            : "optimale: picture “\(name.rawValue)” left out: gnuplot took more than \(seconds) s")
      case .failed where drawn.areShown:
        Terminal.say(
          isFrench
            ? "optimale: image « \(name.rawValue) » laissée de côté : gnuplot a échoué"
            : "optimale: picture “\(name.rawValue)” left out: gnuplot failed")
      case .failed: break
      }
    }
    if !drawn.areShown, drawn.missing.contains(where: { $0.failure == .failed }) {
      Terminal.say(
        isFrench
          ? "optimale: gnuplot est introuvable ou a échoué : rapport sans images"
          : "optimale: gnuplot is missing or failed: the report has no pictures")
    }
    return drawn
  }

  /// Writes a text to the output file or standard output.
  func write(_ text: String) throws {
    guard let output else { return try Terminal.write(text) }
    try OutputFiles.write([(output, text)], family: picturePaths, Input.register)
  }
}

/// Value added tax to add.
struct TaxOptions: ParsableArguments {
  @Option(help: "Add the amounts with value added tax at this rate, in percent, such as 20.")
  var vat: String?

  /// The rate asked for; nil where none is.
  func rate() throws -> TaxRate? {
    guard let vat else { return nil }
    guard let rate = TaxRate(percent: vat) else {
      throw Failure.usage("--vat \(vat): expected a percentage from 0 to 100 with at most three decimals, such as 20")
    }
    return rate
  }
}
