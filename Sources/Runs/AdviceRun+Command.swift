import Basics
import Reporting

extension AdviceRun {
  /// The command that gives an advice again: what it is about, how it is computed, other settings, tax, and where and how
  /// it is written.
  public static func command(
    _ subject: [ShellText], _ options: [ShellText], settings: [ShellText], vat: String?, _ output: [ShellText]
  ) -> String {
    var parts: [ShellText] = ["optimale", "advise"] + subject + options + settings
    if let vat { parts += ["--vat", ShellText.quoted(vat)] }
    return (parts + output).joined(separator: " ")
  }
}
