import Basics
import Files
import Foundation

/// Checks of the place of an output, made before any work is done.
public enum OutputPath {
  /// Refuses an output that is no path, where nothing can be written, or that is a file the command reads, and has
  /// every file read from now on checked against it; the same for its pictures.
  public static func declare(_ output: String?, pictures: [String] = []) throws {
    guard let output else { return }
    guard !output.isEmpty else {
      throw Failure.option(
        "--output", expected: Bilingual(fr: "le chemin d’un fichier", en: "the path of a file"))
    }
    try Input.register.declare([Output(output, .report)] + pictures.map { Output($0, .picture(report: output)) })
  }

  /// The same for a checkpoint.
  public static func declare(checkpoint: String?) throws {
    guard let checkpoint else { return }
    guard !checkpoint.isEmpty else {
      throw Failure.option(
        "--checkpoint", expected: Bilingual(fr: "le chemin d’un fichier", en: "the path of a file"))
    }
    try Input.register.declare([Output(checkpoint, .checkpoint)])
  }

  /// Whether something of that name is there already.
  static func isTaken(_ path: String) -> Bool { (try? FileRegister.replaces(path)) ?? true }

  /// Refuses an output that would replace a file people write by hand.
  public static func checkNew(_ output: String?, overwrite: Bool) throws {
    guard let output, !overwrite, try FileRegister.replaces(output) else { return }
    throw Failure(
      code: EX_CANTCREAT,
      message: Bilingual(
        fr: "--output \(output) : existe déjà ; --overwrite le remplace",
        en: "--output \(output): exists already; --overwrite replaces it"))
  }
}
