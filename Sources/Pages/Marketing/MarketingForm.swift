import Basics
import Reporting
import Runs

/// A report that the marketing corner hands over, by the name it is asked for.
public struct MarketingForm: Sendable {
  /// What it is about.
  public enum Subject: String, Sendable {
    /// What the draft changes for the population.
    case draft
    /// The population along a price.
    case curve
    /// The map of a customer.
    case map
  }

  /// Forms with the ends of their files.
  static let endings: [(ending: String, format: ReportFormat)] = [
    ("pdf", .pdf), ("xlsx", .xlsx), ("csv", .csv), ("json", .json), ("md", .markdown),
  ]

  /// What it is about.
  public let subject: Subject
  private let format: ReportFormat
  /// The name of the file.
  public let fileName: String

  /// The form of a name such as `draft.csv`; nil where there is none.
  public init?(_ name: String) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let subject = Subject(rawValue: parts[0]),
      let found = MarketingForm.endings.first(where: { $0.ending == parts[1] })
    else { return nil }
    (self.subject, format, fileName) = (subject, found.format, name)
  }

  /// Its media type.
  public var type: String { format.mediaType }

  /// Where the command that writes the same bytes writes them: Markdown to standard output.
  private var output: ReportOutput {
    ReportOutput(format == .markdown ? nil : fileName, format: nil, style: nil)
  }

  /// The command that writes the same bytes.
  public func command(_ request: some MarketingRequest, _ language: Language) throws -> String {
    try request.command(to: output, language)
  }

  /// The bytes of the report on what came of a request.
  ///
  /// Throws ``Failure`` where it cannot be printed.
  public func bytes<Request: MarketingRequest>(
    of data: Request.Found, _ request: Request, _ language: Language
  ) async throws -> [UInt8] {
    try await output.bytes(of: data.report(by: command(request, language)), language)
  }
}

extension ReportFormat {
  /// The media type of what is handed over in this form.
  var mediaType: String {
    switch self {
    case .markdown: "text/markdown; charset=utf-8"
    case .csv: "text/csv; charset=utf-8"
    case .json: "application/json"
    case .html: "text/html; charset=utf-8"
    case .pdf: "application/pdf"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }
  }
}
