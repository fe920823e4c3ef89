import Foundation
import Probability

/// Writes raw 64-bit words of the project's random streams on standard output, for a battery of tests to read.
///
/// Usage: `random-words stream SEED`, one substream of a seed; `random-words replications SEED`, a word from each of a
/// thousand consecutive replications in turn; `random-words seeds SEED`, a word from each of a thousand neighbouring
/// seeds in turn.
@main
struct RandomWords {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let seed = UInt64(arguments[2]) else { exit(EX_USAGE) }
    signal(SIGPIPE, SIG_IGN)
    var streams: [RandomStream]
    switch arguments[1] {
    case "stream": streams = [RandomStream(seed: seed, replication: 0, purpose: 0)]
    case "replications": streams = (0..<1000).map { RandomStream(seed: seed, replication: $0, purpose: 2) }
    case "seeds": streams = (0..<1000).map { RandomStream(seed: seed &+ $0, replication: 0, purpose: 2) }
    default: exit(EX_USAGE)
    }
    var words = [UInt64](repeating: 0, count: 8000)
    while true {
      for index in words.indices { words[index] = streams[index % streams.count].next() }
      let written = words.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard written == 8 * words.count else { return }
    }
  }
}
