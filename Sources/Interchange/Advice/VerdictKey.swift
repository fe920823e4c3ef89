import Advice

extension Verdict {
  /// The word other programs rely on.
  var key: String {
    switch self {
    case .cheaper(let plan): plan.key
    case .tooClose: "too-close"
    }
  }
}
