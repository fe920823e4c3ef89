import Advice
import Simulation

/// A charge of a plan's mean bill as JSON.
struct BreakdownJSON: Encodable {
  let clause: String
  let stream: String?
  let destination: String?
  /// What is charged, by a name that no language changes.
  let charge: String
  /// The same in words, or for calls by its name once more.
  let cause: String
  let mean: Double
  let standard_error: Double

  /// A line of the breakdown; the model says which stream its calls are of.
  init(_ line: BreakdownLine, _ model: Model, _ titles: ChargeTitles) {
    clause = line.clause
    mean = JSONText.rounded(line.monthly.mean)
    standard_error = JSONText.rounded(line.monthly.standardError)
    switch line.subject {
    case .fixed(let subject, _):
      (stream, destination, cause) = (nil, nil, titles(.fixed(subject)))
      charge = ChargeKey.of(subject)
    case .calls(let index, let why):
      (stream, destination) = (model.profile.streams[index].name, model.streams[index].destination.key)
      cause = why.rawValue
      charge = ChargeKey.of(why)
    }
  }
}
