import Basics
import Dispatch
import Foundation
import Simulation
import Tariffs
import Traffic

/// Runs replications of a profile and prints the calls drawn: what `Tests/Benchmarks/instructions` counts.
///
/// The main thread waits instead of ending, as an asynchronous main would, because callgrind does not outlive that.
@main
enum Replications {
  static func main() throws {
    guard CommandLine.arguments.count == 3, let count = Int(CommandLine.arguments[2]), count > 0,
      let bytes = FileManager.default.contents(atPath: CommandLine.arguments[1])
    else {
      print("usage: replications PROFILE COUNT")
      exit(64)
    }
    let tariff = try Tariff.bundled()
    let profile = try Profile.decode([UInt8](bytes), destinationKeys: tariff.destinationKeys)
    let experiment = Experiment(try Model(profile, tariff, tariff.defaultChoices), seed: 1, threads: 1)
    let isDone = DispatchSemaphore(value: 0)
    Task.detached {
      defer { isDone.signal() }
      if let observations = try? await experiment.run(maximum: count) { print(observations.simulatedCalls) }
    }
    isDone.wait()
  }
}
