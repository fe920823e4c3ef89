import ArgumentParser
import Runs

/// What a profile is fitted to, beside the file of calls.
struct RecordOptions: ParsableArguments {
  @Option(name: .customLong("profile"), help: ArgumentHelp(OptionWords.believedProfile), completion: .file())
  var beliefs: String?

  @Option(name: .customLong("exclude"), help: ArgumentHelp(OptionWords.excludedMonth, valueName: "month"))
  var excluded: [String] = []

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.lookBack))
  var lookBack: Int?

  @Flag(help: ArgumentHelp(OptionWords.skipBadRows))
  var skipBadRows = false

  @OptionGroup(title: GroupWords.layout) var layout: LayoutOptions

  /// The same of a file of calls; of none, refuses what goes with one.
  func request(_ calls: String?) throws -> FitRequest? {
    var request = FitRequest(calls ?? "")
    (request.beliefs, request.excluded, request.lookBack) = (beliefs, excluded, lookBack)
    (request.skipsBadRows, request.way) = (skipBadRows, layout.way)
    return try request.checked(isGiven: calls != nil)
  }
}
