import Basics
import Reporting

/// What `fit` writes to standard output.
public enum FitForm: String, CaseIterable, Sendable {
  /// The profile.
  case yaml
  /// What was found, for people.
  case markdown
  /// What was found, for programs.
  case json
  /// The figures as rows.
  case csv

  fileprivate var report: ReportFormat? {
    switch self {
    case .yaml: nil
    case .markdown: .markdown
    case .json: .json
    case .csv: .csv
    }
  }
}

extension FitRun {
  /// Writes the profile to a file where one is named, and to standard output the form asked for: unasked, what was found
  /// beside a file, else the profile.
  ///
  /// Throws ``Failure`` and what a simulation does.
  public func write(_ form: FitForm?, to file: TextOutput?, _ language: Language) async throws {
    let form = form ?? (file == nil ? .yaml : .markdown)
    try file?.write(yaml(language))
    guard let format = form.report else {
      Terminal.say(sentences(language))
      if file == nil { try Terminal.write(yaml(language)) }
      return
    }
    try await ReportOutput(nil, format: format, style: nil).write(report(language), language)
  }
}
