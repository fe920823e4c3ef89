import Basics
import Files
import Simulation
import Studies

/// Steps of a study already done, kept in a file so that a study that was killed goes on where it stopped.
///
/// A line that holds what no step of this study can have come to is done again. Another study's file is refused.
public final class Checkpoint {
  private static let title = "optimale checkpoint"
  private static let version = 4
  /// Passes over the customers, at most: as many as any search needs.
  private static let passLimit = 1000

  private let path: String
  private let file: CheckpointFile

  /// Opens the file of a study with these steps, under tariffs of so many plans, or begins it.
  public init(_ path: String, identity: String, steps: [Study.Step], planCounts: Set<Int>) throws {
    self.path = path
    file = try CheckpointFile(path, Checkpoint.text(identity: identity, steps: steps, planCounts: planCounts))
  }

  /// What the file of a study with these steps, under tariffs of so many plans, may hold.
  static func text(identity: String, steps: [Study.Step], planCounts: Set<Int>) -> CheckpointText {
    let customers = Dictionary(steps.map { (key($0), $0.replications.count) }, uniquingKeysWith: { $1 })
    return CheckpointText(title: title, identity: "\(version) \(identity)") { record in
      let parts = record.key.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let pass = Int(parts[0]), (1...passLimit).contains(pass), parts[0] == "\(pass)",
        let count = customers[String(parts[1])], planCounts.contains(where: { record.values.count == $0 * count })
      else { return false }
      return record.values.allSatisfy(isUsage)
    }
  }

  /// Steps read from the file.
  var count: Int { file.count }
  /// Lines of the file whose steps are done again.
  var damagedLines: Int { file.damagedLines }

  /// The usage of a step of a pass, where it was done before.
  func usage(_ step: Study.Step, ofPass pass: Int, planCount: Int) -> MeanUsage? {
    guard let values = file.values("\(pass):\(Checkpoint.key(step))"),
      values.count == planCount * step.replications.count
    else { return nil }
    return MeanUsage(planCount: planCount, values: values)
  }

  /// Keeps a step.
  func keep(_ step: Study.Step, ofPass pass: Int, _ usage: MeanUsage) throws {
    try file.keep(CheckpointRecord(key: "\(pass):\(Checkpoint.key(step))", values: usage.values))
    Interruption.keeps(path)
  }

  /// Removes the file of a study that has been written.
  public func remove() { file.remove() }

  private static func key(_ step: Study.Step) -> String {
    "\(step.cell):\(step.replications.lowerBound):\(step.replications.upperBound)"
  }

  /// Whether euros a month are what calls can come to: nothing, or an amount that can be added up exactly.
  private static func isUsage(_ euros: Double) -> Bool {
    euros.sign == .plus && euros <= Money(units: .max).euros
  }
}
