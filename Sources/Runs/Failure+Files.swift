import Files
import Foundation

extension Failure {
  /// A file that cannot be read or written as asked, as a sentence.
  init(_ error: FileError) {
    switch error {
    case .cannotRead(let path, let reason): self.init(code: EX_NOINPUT, message: "\(path): \(reason)")
    case .tooLarge(let path, let limit):
      self = .badData("\(path): more than \(limit) bytes, which is the limit for this kind of file")
    case .cannotCreate(let path, let reason):
      self.init(code: EX_CANTCREAT, message: "\(path): cannot be created: \(reason)")
    case .cannotWrite(let path, let reason): self.init(code: EX_IOERR, message: "\(path): cannot be written: \(reason)")
    case .isInput(let output, let input): self = .usage(Failure.sentence(output, isInput: input))
    case .isOutput(let output, let other):
      self = .usage("\(Failure.name(output)): is the same file as \(Failure.name(other)): expected two files")
    case .noCheckpoint(let path):
      self = .badData("\(path): is no checkpoint: expected one of this study's, or no file")
    case .emptyCheckpoint(let path):
      self.init(
        code: EX_CANTCREAT,
        message: "\(path): is empty, which no checkpoint is: expected one of this study's, or no file")
    case .otherCheckpoint(let path):
      self = .badData("\(path): belongs to another study: expected the checkpoint of this one, or no file")
    }
  }

  private static func sentence(_ output: Output, isInput input: String) -> String {
    let shown = input == "-" ? "standard input" : input
    if case .picture(let report) = output.role {
      return "--output \(report): its picture \(output.path) would replace \(shown), which this command reads"
    }
    return "\(name(output)): is the file \(shown), which this command reads"
  }

  private static func name(_ output: Output) -> String {
    switch output.role {
    case .report: "--output \(output.path)"
    case .picture(let report): "the picture \(output.path) of --output \(report)"
    case .checkpoint: "--checkpoint \(output.path)"
    }
  }
}
