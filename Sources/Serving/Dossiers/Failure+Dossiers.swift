import Basics
import Dossiers
import Runs

extension Failure {
  /// Dossiers that cannot be kept or read as asked, told to the person at the keyboard.
  init(_ error: DossierError) {
    if case .file(let file) = error, let failure = Failure(telling: file) {
      self = failure
    } else {
      self.init(code: error.exitCode, lines: error.sentences)
    }
  }
}
