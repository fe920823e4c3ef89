import Basics
import Files
import Foundation

extension Failure {
  /// A file that cannot be read or written as asked, as a sentence.
  init(_ error: FileError) {
    switch error {
    case .cannotRead(let path, let reason): self.init(code: EX_NOINPUT, message: FileWords.said(path, reason))
    case .tooLarge(let path, let limit):
      self = .badData(FileWords.tooLarge(path, limit: limit))
    case .cannotCreate(let path, let reason):
      let words = FileWords.cannotCreate(path)
      self.init(code: EX_CANTCREAT, message: words + FileWords.said("", reason))
    case .cannotWrite(let path, let reason):
      let words = FileWords.cannotWrite(path)
      self.init(code: EX_IOERR, message: words + FileWords.said("", reason))
    case .isInput(let output, let input): self = .usage(Failure.sentence(output, isInput: input))
    case .isOutput(let output, let other):
      self = .usage(FileWords.same(Failure.name(output), Failure.name(other)))
    case .isReadTwice:
      self = .usage(FileWords.readTwice)
    case .noCheckpoint(let path):
      self = .badData(FileWords.noCheckpoint(path))
    case .emptyCheckpoint(let path):
      self.init(code: EX_CANTCREAT, message: FileWords.emptyCheckpoint(path))
    case .otherCheckpoint(let path):
      self = .badData(FileWords.otherCheckpoint(path))
    }
  }

  private static func sentence(_ output: Output, isInput input: String) -> Bilingual {
    let shown = input == "-" ? FileWords.standardInput : Bilingual(input)
    if case .picture(let report) = output.role {
      return FileWords.pictureIsInput(output.path, of: report, shown)
    }
    return FileWords.isInput(name(output), shown, isFile: input != "-")
  }

  private static func name(_ output: Output) -> Bilingual {
    switch output.role {
    case .report: Bilingual("--output \(output.path)")
    case .picture(let report):
      FileWords.picture(output.path, of: report)
    case .checkpoint: Bilingual("--checkpoint \(output.path)")
    }
  }
}
