import Basics
import Files
import Foundation
import Studies
import Tariffs
import Traffic

/// A population's file and how its customers are simulated.
public struct StudyInput: Sendable {
  private let path: String
  private let customers: Int
  private let seed: UInt64
  private let threads: Int
  private let files: RunFiles

  /// A population to be read from a file.
  public init(_ path: String, customers: Int, seed: UInt64, threads: Int?, of files: RunFiles = .disk) {
    (self.path, self.files) = (path, files)
    self.customers = customers
    self.seed = seed
    self.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
  }

  /// The study, and what tells it from any other: the digest of its files and figures; says on standard error what is
  /// odd in its profiles.
  ///
  /// `bytes` are the file's where it was read before. Throws ``Failure``.
  public func study(_ tariff: Tariff, _ bytes: [UInt8]? = nil) throws -> (study: Study, identity: String) {
    let file = try PopulationFile(path, bytes, of: files)
    let population = file.population
    try check(population, tariff)
    var read = file.bytes
    let profiles = try population.segments.map { segment in
      let path = PopulationFile.place(segment.profilePath, in: file.folder)
      let profile = try files.bytes(path, limit: Profile.fileLimit)
      read += profile
      let checked = try Input.profile(profile, path, tariff)
      try Plausible.check(checked, under: tariff, file: path, isStrict: false, Terminal.language)
      return checked
    }
    let study = Study(population, profiles, customers: customers, seed: seed, threads: threads)
    try checkLines(of: study, tariff, InputWords.theTariff)
    return (study, sha256(of: read + Array("\(customers) \(seed) \(Version.current)".utf8)))
  }

  /// Refuses shares of customers on plans that the tariff does not list.
  private func check(_ population: Population, _ tariff: Tariff) throws {
    guard let unknown = population.unknownPlan(among: tariff.plans.map(\.plan)) else { return }
    let keys = tariff.plans.map { "on_\($0.plan.key)" }
    let told = InputWords.noPlan(unknown.key, segment: unknown.segment, of: path)
    throw Failure.badData(Failure.unknown("on_\(unknown.key)", among: keys, told))
  }

  /// Refuses customers with more lines than a tariff, called by a name, allows.
  public func checkLines(of study: Study, _ tariff: Tariff, _ name: Bilingual) throws {
    let maximum = tariff.common.additionalLinesMaximum.value
    for (segment, profile) in zip(study.population.segments, study.profiles) {
      let most = max(profile.subscription.additionalLines, segment.lines.map(\.count).max() ?? 0)
      guard most <= maximum else {
        throw Failure.badData(InputWords.tooManyLines(segment: segment.name, of: path, name, most: maximum))
      }
    }
  }
}
