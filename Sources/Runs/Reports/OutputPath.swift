import Basics
import Files
import Foundation

/// Checks of the place of an output, made before any work is done.
public enum OutputPath {
  /// What an output is.
  public enum Kind: Sendable {
    /// A report, which the next one of its name replaces.
    case report
    /// What people write too: a profile, a tariff, call records.
    case document
  }

  /// The path of the file that is asked for; nil for standard output, which `-` is, too.
  public static func file(_ output: String?) -> String? { output == "-" ? nil : output }

  /// Refuses an output that is no path, where nothing can be written, or that is a file the command reads, and has
  /// every file read from now on checked against it; the same for its pictures.
  public static func declare(_ output: String?, pictures: [String] = []) throws {
    guard let output = file(output) else { return }
    guard !output.isEmpty else {
      throw Failure.option("--output", expected: FileWords.path)
    }
    try Input.register.declare([Output(output, .report)] + pictures.map { Output($0, .picture(report: output)) })
  }

  /// The same for a checkpoint.
  public static func declare(checkpoint: String?) throws {
    guard let checkpoint else { return }
    guard !checkpoint.isEmpty, checkpoint != "-" else {
      throw Failure.option("--checkpoint", expected: FileWords.path)
    }
    try Input.register.declare([Output(checkpoint, .checkpoint)])
  }

  /// Whether something of that name is there already.
  static func isTaken(_ path: String) -> Bool { (try? FileRegister.replaces(path)) ?? true }

  /// Refuses an output, or one of its pictures, that would replace what it must not, unless that is asked for.
  ///
  /// To be called when the command's files are read: that an output is one of them is said before that it exists.
  public static func checkReplaced(
    _ output: String?, pictures: [String] = [], as kind: Kind, isForced: Bool
  ) throws {
    guard !isForced, let output = file(output) else { return }
    for picture in pictures where try !OwnReport.mayReplace(picture, isReport: true) {
      throw refusal(FileWords.pictureExists(picture, of: output))
    }
    guard try !OwnReport.mayReplace(output, isReport: kind == .report) else { return }
    throw refusal(words(output, kind))
  }

  private static func words(_ output: String, _ kind: Kind) -> Bilingual {
    switch kind {
    case .report:
      FileWords.reportExists(output)
    case .document:
      FileWords.documentExists(output)
    }
  }

  private static func refusal(_ words: Bilingual) -> Failure { Failure(code: EX_CANTCREAT, message: words) }
}
