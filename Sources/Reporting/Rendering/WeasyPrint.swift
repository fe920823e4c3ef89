import Foundation
import Subprocess

/// Prints a page to PDF by running WeasyPrint, in a process of its own that fetches nothing and does not outlive the
/// program.
///
/// The same page gives the same bytes with the same WeasyPrint and fonts.
public struct WeasyPrint: Sendable {
  /// Why a page was not printed.
  public enum Failure: Error, Hashable, Sendable {
    /// WeasyPrint is not installed.
    case missing
    /// WeasyPrint ended without a PDF.
    case failed
    /// WeasyPrint took longer than the limit and was stopped.
    case tooSlow
  }

  /// Bytes of a PDF, at most.
  private static let answerLimit = 64_000_000
  /// The exit code by which the script says that the library is missing.
  private static let missing: Int32 = 69

  /// Debian's Python, for which Debian's WeasyPrint is installed, whatever else is on the path.
  private let executable: String
  /// How long a page may take.
  public let limit: Duration

  /// The WeasyPrint of a Python at a path.
  public init(executable: String = "/usr/bin/python3", limit: Duration = .seconds(180)) {
    self.executable = executable
    self.limit = limit
  }

  /// A page as PDF, or why there is none.
  public func pdf(of page: String) async -> Result<[UInt8], Failure> {
    switch await answer(WeasyPrint.script, to: page) {
    case .failure(.missing), .failure(.ended(code: WeasyPrint.missing)): return .failure(.missing)
    case .failure(.tooSlow): return .failure(.tooSlow)
    case .failure: return .failure(.failed)
    case .success(let bytes): return bytes.starts(with: "%PDF-".utf8) ? .success(bytes) : .failure(.failed)
    }
  }

  /// Whether it is installed: asked before work that ends in a PDF.
  public func isInstalled() async -> Bool {
    if case .success = await answer(WeasyPrint.question, to: "") { true } else { false }
  }

  private func answer(_ script: String, to input: String) async -> Result<[UInt8], OutsideProgram.Failure> {
    // -I: no variable and no folder of the user's changes what Python runs.
    await OutsideProgram(
      executable: executable, arguments: ["-I", "-c", script], environment: WeasyPrint.environment,
      answerLimit: WeasyPrint.answerLimit, limit: limit
    ).answer(to: input)
  }

  /// Reads the page from standard input; whatever it asks for by an address, but data within itself, is refused.
  ///
  /// The page has an address that leads nowhere, by which its pictures find their own parts.
  private static let script = """
    import sys
    try:
      import weasyprint
    except ImportError:
      sys.exit(\(missing))
    def fetch(url, *arguments, **options):
      if url.startswith("data:"):
        return weasyprint.default_url_fetcher(url)
      raise ValueError("nothing is fetched")
    page = weasyprint.HTML(string=sys.stdin.buffer.read().decode("utf-8"), base_url="file:///report", url_fetcher=fetch)
    sys.stdout.buffer.write(page.write_pdf())
    """

  private static let question = """
    import importlib.util, sys
    sys.exit(0 if importlib.util.find_spec("weasyprint") else \(missing))
    """

  /// Nothing of the user's environment: the machine's programs and fonts, UTF-8, and no time of day.
  private static let environment = Environment.custom([
    "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "0",
  ])
}
