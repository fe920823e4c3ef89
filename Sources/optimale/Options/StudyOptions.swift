import ArgumentParser
import Basics
import Documents
import Files
import Foundation
import Reporting
import Studies
import Tariffs
import Traffic

/// A population and how it is simulated.
struct StudyOptions: ParsableArguments {
  @Argument(help: "Population file (YAML).")
  var population: String

  @Option(parsing: .unconditional, help: "Customers to simulate, about.")
  var customers = 10_000

  @Option(parsing: .unconditional, help: "Seed of the random numbers: the same seed gives the same bytes.")
  var seed: UInt64 = 1

  @Option(parsing: .unconditional, help: "Confidence of every interval.", transform: DecimalOption.read)
  var confidence = 0.95

  @Option(
    parsing: .unconditional,
    help: "Difference in euros a month below which the versions count as equal for a customer.",
    transform: DecimalOption.read)
  var indifference = 0.5

  @Option(
    parsing: .unconditional,
    help: "Tasks to run at the same time (default: one a core). The result does not depend on it.")
  var threads: Int?

  @Option(help: "File that keeps what is done, so that the same command goes on after being stopped.")
  var checkpoint: String?

  /// Refuses options out of reason and a checkpoint that cannot be.
  func check() throws {
    try RunOptions.check(confidence: confidence, threads: threads)
    guard (100...10_000_000).contains(customers) else {
      throw Failure.usage("--customers \(customers): expected 100 to 10000000")
    }
    guard indifference >= 0, indifference <= 1000 else {
      throw Failure.usage("--indifference \(indifference): expected euros a month from 0 to 1000")
    }
    try OutputPath.declare(checkpoint: checkpoint)
  }

  /// The study, and what tells it from any other: the digest of its files and figures.
  func study(_ tariff: Tariff) throws -> (study: Study, identity: String) {
    let bytes = try Input.bytes(population, limit: Population.fileLimit)
    let decoded: Population
    do {
      let root = try Element.parse(bytes, limit: Population.fileLimit)
      try Input.checkKind(root, isPopulation: true, file: population)
      decoded = try Population.decode(root)
    } catch let failure as DocumentFailure { throw Failure.document(failure, file: population) }
    if let unknown = decoded.unknownPlan(among: tariff.plans.map(\.plan)) {
      let keys = tariff.plans.map { "on_\($0.plan.key)" }
      let near = Suggestion.nearest(to: "on_\(unknown.key)", among: keys).map { " (did you mean “\($0)”?)" } ?? ""
      throw Failure.badData(
        "\(population): segment “\(unknown.segment)”: on_\(unknown.key): the tariff lists no such plan\(near): expected "
          + keys.joined(separator: ", "))
    }
    let folder = URL(fileURLWithPath: population).deletingLastPathComponent()
    var files = bytes
    let profiles = try decoded.segments.map { segment in
      let named = segment.profilePath
      let path = named.hasPrefix("/") ? named : folder.appendingPathComponent(named).path
      let profile = try Input.bytes(path, limit: Profile.fileLimit)
      files += profile
      return try Input.profile(profile, path, tariff)
    }
    let workers = threads ?? ProcessInfo.processInfo.activeProcessorCount
    let study = Study(decoded, profiles, customers: customers, seed: seed, threads: workers)
    try checkLines(of: study, tariff, "the tariff")
    return (study, sha256(of: files + Array("\(customers) \(seed) \(Version.current)".utf8)))
  }

  /// Refuses customers with more lines than a tariff, called by a name, allows.
  func checkLines(of study: Study, _ tariff: Tariff, _ name: String) throws {
    let maximum = tariff.common.additionalLinesMaximum.value
    for (segment, profile) in zip(study.population.segments, study.profiles) {
      let most = max(profile.subscription.additionalLines, segment.lines.map(\.count).max() ?? 0)
      guard most <= maximum else {
        throw Failure.badData(
          "\(population): segment “\(segment.name)”: \(name) allows at most \(maximum) additional lines (clause T3)")
      }
    }
  }

  /// The options as they were given, for the command that makes a report again.
  var arguments: [ShellText] {
    var parts: [ShellText] = [ShellText.path(population), "--customers", "\(customers)", "--seed", "\(seed)"]
    if confidence != 0.95 { parts += ["--confidence", "\(confidence)"] }
    if indifference != 0.5 { parts += ["--indifference", "\(indifference)"] }
    return parts
  }
}
