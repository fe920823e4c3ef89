import ArgumentParser
import CallImport
import Runs

/// How a call file is read.
struct LayoutOptions: ParsableArguments {
  @Option(help: ArgumentHelp(OptionWords.layout)) var layout: String?
  @Option(help: ArgumentHelp(OptionWords.mapping)) var mapping: String?
  @Option(help: ArgumentHelp(OptionWords.outsideLine)) var outsideLine: String?
  @Option(help: ArgumentHelp(OptionWords.zone)) var zone: String?
  @Option(help: ArgumentHelp(OptionWords.dates)) var dates: DateOrder?
  @Option(help: ArgumentHelp(OptionWords.year)) var year: Int?
  @Option(help: ArgumentHelp(OptionWords.columns)) var columns: String?
  @Flag(help: ArgumentHelp(OptionWords.explain)) var explain = false

  /// The same for the run.
  var way: ImportRun.Way {
    var way = ImportRun.Way()
    (way.layout, way.mapping, way.outsideLine) = (layout, mapping, outsideLine)
    (way.zone, way.dates, way.year) = (zone, dates, year)
    way.columns = columns.map { $0.split(separator: ",").map(String.init) }
    return way
  }
}
