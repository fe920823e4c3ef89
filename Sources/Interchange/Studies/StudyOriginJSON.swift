import Basics
import Studies
import Tariffs

/// What every report on a population rests on.
protocol ReportOnPopulation {
  var population: Population { get }
  var tariff: Tariff { get }
  var indifference: Double { get }
  var confidence: Double { get }
  var seed: UInt64 { get }
  var command: String { get }
}

extension StudyData: ReportOnPopulation {}
extension WhatIfData: ReportOnPopulation {}
extension PopulationBreakEvenData: ReportOnPopulation {}

/// What a report on a population rests on, and what makes it again, as JSON beside its figures.
struct StudyOriginJSON: Encodable {
  let population: String
  let indifference: Double
  let confidence: Double
  let seed: UInt64
  let tariff: TariffJSON
  let version = Version.current
  let command: String

  init(_ data: some ReportOnPopulation) {
    (population, tariff) = (data.population.name, TariffJSON(data.tariff))
    (indifference, confidence, seed, command) = (data.indifference, data.confidence, data.seed, data.command)
  }
}
