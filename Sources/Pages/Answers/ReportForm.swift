import Advice
import Basics
import Reporting
import Runs

/// A report that the page hands over.
public enum ReportForm: String, CaseIterable, Sendable {
  /// The page to sign, printed.
  case summaryPDF = "summary.pdf"
  /// The whole report, printed.
  case fullPDF = "full.pdf"
  /// The whole report as Markdown, as the command writes it to standard output.
  case markdown = "full.md"
  /// Its figures as CSV.
  case csv = "full.csv"
  /// Its workbook.
  case workbook = "full.xlsx"

  /// The form of a name; nil where there is none.
  public init?(_ name: String) { self.init(rawValue: name) }

  /// The name of the file handed over, from that of the profile.
  public func fileName(for profile: String) -> String {
    let stem = profile.hasSuffix(".yaml") ? String(profile.dropLast(5)) : profile
    return stem + "." + (rawValue.split(separator: ".").last ?? "")
  }

  /// Its media type.
  public var type: String {
    output(for: rawValue).format.mediaType
  }

  var length: AdviceReport.Length { self == .summaryPDF ? .summary : .full }

  /// Where the command that writes the same bytes writes them.
  func output(for profile: String) -> ReportOutput {
    let path = self == .markdown ? nil : fileName(for: profile)
    return ReportOutput(path, format: nil, style: nil)
  }
}

extension ProfileAdvice {
  /// The bytes of a report on an advice.
  ///
  /// Throws ``Failure`` where it cannot be printed.
  public func bytes(of advice: Recommendation, _ form: ReportForm, _ language: Language) async throws -> [UInt8] {
    let output = form.output(for: fileName)
    return try await output.bytes(of: report(advice, form.length, to: output, language), language)
  }
}
