import Foundation
import Probability
import Traffic

/// Draws from the posterior of numbers of calls: a Markov chain over each stream's calls a month and dispersion, the
/// shared busyness of every month, its variation and autocorrelation.
///
/// The model is the profile's: a month's count is Poisson with mean λ w B b. The stream's own gamma factor b is summed
/// over exactly, which leaves a negative binomial; B is kept for every month as a standard normal number z, through
/// B = (1 − κ²/9 + κ z/3)³, the cube of Wilson and Hilferty (PNAS 17, 1931), whose mean is 1 to κ⁶/729 and which the
/// gamma distribution of coefficient of variation κ has to a hundredth up to κ = 0.6; consecutive z are correlated as the
/// factors are. Every step is Metropolis's, its width found while the chain warms up and fixed from there.
struct VolumeChain {
  private let prior: VolumePrior
  /// Calls by stream and month, all streams one behind the other.
  private let counts: [Double]
  private let streams: Int
  /// Logarithm of each month's weight; a month of weight 0 has no likelihood.
  private let logWeights: [Double]
  private let isUsed: [Bool]
  private var random: RandomStream

  /// Logarithm of each stream's calls a month.
  private(set) var logCalls: [Double]
  /// Logarithm of each stream's dispersion.
  private(set) var logDispersion: [Double]
  /// Logarithm of the shared variation.
  private(set) var logCV: Double
  /// The shared autocorrelation.
  private(set) var autocorrelation = 0.5
  /// The shared busyness of months as normal numbers.
  private(set) var normals: [Double]

  /// Logarithm of the shared busyness of months.
  private var busyness: [Double]
  /// Log-likelihood by stream and month.
  private var cells: [Double]
  private var trial: [Double]
  /// 1/dispersion² by stream.
  private var shapes: [Double]
  /// The part of each stream's log-likelihood that its dispersion alone changes.
  private var ownParts: [Double]
  private var steps: [StepWidth]

  private let callsDensities: [PriorDensity]
  private let dispersionDensities: [PriorDensity]
  private let cvDensity: PriorDensity

  private var months: Int { isUsed.count }

  /// A chain at the prior's middle and the counts' own means.
  init(counts: [[Int]], weights: [Double], prior: VolumePrior, seed: UInt64) {
    self.prior = prior
    (self.counts, streams) = (counts.flatMap { $0.map(Double.init) }, counts.count)
    isUsed = weights.map { $0 > 0 }
    logWeights = weights.map { $0 > 0 ? log($0) : 0 }
    random = RandomStream(seed: seed, replication: 0, purpose: 0x6669_7431)
    let exposure = weights.reduce(0, +)
    logCalls = counts.enumerated().map { stream, counts in
      let total = zip(counts, weights).reduce(0.0) { $0 + ($1.1 > 0 ? Double($1.0) : 0) }
      return total > 0 ? log(total / exposure) : log(prior.callsPerMonth[stream].low)
    }
    logDispersion = prior.dispersion.map { log($0.likely) }
    logCV = log(prior.busynessCV.likely)
    normals = Array(repeating: 0, count: weights.count)
    busyness = normals
    cells = Array(repeating: 0, count: counts.count * weights.count)
    trial = cells
    shapes = logDispersion.map { exp(-2 * $0) }
    ownParts = []
    callsDensities = prior.callsPerMonth.map(PriorDensity.init)
    dispersionDensities = prior.dispersion.map(PriorDensity.init)
    cvDensity = PriorDensity(prior.busynessCV)
    steps = Array(repeating: StepWidth(0.3), count: weights.count + 2 * counts.count + 4)
    for stream in counts.indices { ownParts.append(ownPart(stream, logDispersion: logDispersion[stream])) }
    refresh()
  }

  // MARK: Likelihood

  /// 1 − κ²/9 + κ z/3, kept above 0.
  private static func root(_ z: Double, _ cv: Double) -> Double { max(0.02, 1 - cv * cv / 9 + cv * z / 3) }

  /// Logarithm of the negative binomial's probability, with the part that no mean changes; `shape` is 1/dispersion².
  private func cell(_ stream: Int, _ month: Int, logCalls: Double, shape: Double, logBusyness: Double) -> Double {
    guard isUsed[month] else { return 0 }
    let logMean = logCalls + logWeights[month] + logBusyness
    let count = counts[stream * months + month]
    return count * logMean - (count + shape) * log1p(exp(logMean) / shape)
  }

  /// The part of a stream's log-likelihood that its dispersion alone changes.
  private func ownPart(_ stream: Int, logDispersion: Double) -> Double {
    let shape = exp(-2 * logDispersion)
    let (one, logShape) = (GammaFunction.logarithm(shape), -2 * logDispersion)
    var sum = 0.0
    for month in 0..<months where isUsed[month] {
      let count = counts[stream * months + month]
      sum += GammaFunction.logarithm(count + shape) - one - count * logShape
    }
    return sum
  }

  private func logBusyness(cv: Double) -> [Double] { normals.map { 3 * log(VolumeChain.root($0, cv)) } }

  /// Works out again what hangs on every figure.
  private mutating func refresh() {
    busyness = logBusyness(cv: exp(logCV))
    for stream in 0..<streams {
      for month in 0..<months {
        cells[stream * months + month] = cell(
          stream, month, logCalls: logCalls[stream], shape: shapes[stream], logBusyness: busyness[month])
      }
    }
  }

  /// Logarithm of the density of z at a month given its neighbours, but for a constant.
  private func logNeighbours(_ month: Int, _ z: Double) -> Double {
    let rest = 1 - autocorrelation * autocorrelation
    var sum = 0.0
    if month > 0 {
      let step = z - autocorrelation * normals[month - 1]
      sum -= step * step / (2 * rest)
    } else {
      sum -= z * z / 2
    }
    if month + 1 < months {
      let step = normals[month + 1] - autocorrelation * z
      sum -= step * step / (2 * rest)
    }
    return sum
  }

  /// The same of all months' z.
  private static func logPath(_ normals: [Double], _ autocorrelation: Double) -> Double {
    let rest = 1 - autocorrelation * autocorrelation
    let half = log(rest) / 2
    var sum = -normals[0] * normals[0] / 2
    for month in 1..<max(1, normals.count) {
      let step = normals[month] - autocorrelation * normals[month - 1]
      sum -= step * step / (2 * rest) + half
    }
    return sum
  }

  // MARK: Steps

  /// One step of everything.
  mutating func sweep(isWarming: Bool) {
    for month in 0..<months { moveMonth(month, isWarming) }
    for stream in 0..<streams {
      moveCalls(stream, isWarming)
      moveDispersion(stream, isWarming)
    }
    moveLevel(isWarming)
    moveVariation(isWarming, keepingBusyness: true)
    moveVariation(isWarming, keepingBusyness: false)
    moveAutocorrelation(isWarming)
  }

  private mutating func normal() -> Double { Normal.quantile(random.uniform()) }

  private mutating func isTaken(_ logRatio: Double, _ step: Int, _ isWarming: Bool) -> Bool {
    let taken = log(random.uniform()) < logRatio
    if isWarming { steps[step].learn(logRatio) }
    return taken
  }

  private mutating func moveMonth(_ month: Int, _ isWarming: Bool) {
    let z = normals[month] + steps[month].width * normal()
    let business = 3 * log(VolumeChain.root(z, exp(logCV)))
    var ratio = logNeighbours(month, z) - logNeighbours(month, normals[month])
    for stream in 0..<streams {
      let value = cell(stream, month, logCalls: logCalls[stream], shape: shapes[stream], logBusyness: business)
      trial[stream * months + month] = value
      ratio += value - cells[stream * months + month]
    }
    guard isTaken(ratio, month, isWarming) else { return }
    normals[month] = z
    busyness[month] = business
    for stream in 0..<streams { cells[stream * months + month] = trial[stream * months + month] }
  }

  /// Takes the trial of a stream's months for what holds.
  private mutating func take(_ stream: Int) {
    for index in stream * months..<(stream + 1) * months { cells[index] = trial[index] }
  }

  /// Fills the trial of a stream's months; gives the change of the log-likelihood.
  private mutating func tryStream(_ stream: Int, logCalls: Double, shape: Double, _ busyness: [Double]) -> Double {
    var change = 0.0
    for month in 0..<months {
      let index = stream * months + month
      trial[index] = cell(stream, month, logCalls: logCalls, shape: shape, logBusyness: busyness[month])
      change += trial[index] - cells[index]
    }
    return change
  }

  private mutating func moveCalls(_ stream: Int, _ isWarming: Bool) {
    let index = months + 2 * stream
    let value = logCalls[stream] + steps[index].width * normal()
    let belief = callsDensities[stream]
    let change = tryStream(stream, logCalls: value, shape: shapes[stream], busyness)
    let ratio = change + belief.logarithm(atLog: value) - belief.logarithm(atLog: logCalls[stream])
    guard isTaken(ratio, index, isWarming) else { return }
    logCalls[stream] = value
    take(stream)
  }

  private mutating func moveDispersion(_ stream: Int, _ isWarming: Bool) {
    let index = months + 2 * stream + 1
    let value = logDispersion[stream] + steps[index].width * normal()
    // Beyond these, a gamma factor is none or all.
    guard value > -7, value < 2 else { return }
    let belief = dispersionDensities[stream]
    let (shape, own) = (exp(-2 * value), ownPart(stream, logDispersion: value))
    let change = tryStream(stream, logCalls: logCalls[stream], shape: shape, busyness) + own - ownParts[stream]
    let ratio = change + belief.logarithm(atLog: value) - belief.logarithm(atLog: logDispersion[stream])
    guard isTaken(ratio, index, isWarming) else { return }
    (logDispersion[stream], shapes[stream], ownParts[stream]) = (value, shape, own)
    take(stream)
  }

  /// Moves all streams up and all months down by as much, which no count can tell.
  private mutating func moveLevel(_ isWarming: Bool) {
    let index = steps.count - 4
    let shift = steps[index].width * normal()
    let (cv, scale) = (exp(logCV), exp(-shift / 3))
    let roots = normals.map { VolumeChain.root($0, cv) * scale }
    let moved = roots.map { ($0 - 1 + cv * cv / 9) * 3 / cv }
    var ratio =
      VolumeChain.logPath(moved, autocorrelation) - VolumeChain.logPath(normals, autocorrelation)
      - Double(months) * shift / 3
    for stream in 0..<streams {
      let belief = callsDensities[stream]
      ratio += belief.logarithm(atLog: logCalls[stream] + shift) - belief.logarithm(atLog: logCalls[stream])
    }
    if roots.contains(where: { $0 <= 0.02 }) { ratio = -.infinity }
    guard isTaken(ratio, index, isWarming) else { return }
    normals = moved
    for stream in 0..<streams { logCalls[stream] += shift }
    refresh()
  }

  /// Moves the shared variation, with every month's busyness as it is or with every z as it is: the one goes far where
  /// counts tell each month's busyness, the other where they do not.
  private mutating func moveVariation(_ isWarming: Bool, keepingBusyness: Bool) {
    let index = steps.count - (keepingBusyness ? 3 : 2)
    let value = logCV + steps[index].width * normal()
    guard value > -7, value < 1 else { return }
    let (old, new) = (exp(logCV), exp(value))
    var ratio = cvDensity.logarithm(atLog: value) - cvDensity.logarithm(atLog: logCV)
    if keepingBusyness {
      let moved = normals.map { (VolumeChain.root($0, old) - 1 + new * new / 9) * 3 / new }
      ratio +=
        VolumeChain.logPath(moved, autocorrelation) - VolumeChain.logPath(normals, autocorrelation)
        + Double(months) * (logCV - value)
      guard isTaken(ratio, index, isWarming) else { return }
      normals = moved
    } else {
      let moved = logBusyness(cv: new)
      for stream in 0..<streams { ratio += tryStream(stream, logCalls: logCalls[stream], shape: shapes[stream], moved) }
      guard isTaken(ratio, index, isWarming) else { return }
      (busyness, cells) = (moved, trial)
    }
    logCV = value
  }

  private mutating func moveAutocorrelation(_ isWarming: Bool) {
    let index = steps.count - 1
    let (old, (a, b)) = (autocorrelation, prior.autocorrelation)
    let value = 1 / (1 + exp(-(log(old / (1 - old)) + steps[index].width * normal())))
    guard value > 1e-6, value < 1 - 1e-6 else { return }
    let ratio =
      VolumeChain.logPath(normals, value) - VolumeChain.logPath(normals, old) + a * log(value / old)
      + b * log((1 - value) / (1 - old))
    guard isTaken(ratio, index, isWarming) else { return }
    autocorrelation = value
  }
}

/// How far a step of the chain reaches: widened while it is often taken, narrowed while it is not.
private struct StepWidth {
  private(set) var width: Double
  private var tries = 0.0
  /// The share of steps taken at which a chain of one figure moves best.
  private static let wanted = 0.44

  init(_ width: Double) { self.width = width }

  mutating func learn(_ logRatio: Double) {
    tries += 1
    let chance = logRatio.isNaN ? 0 : min(1, exp(logRatio))
    width *= exp((chance - StepWidth.wanted) / tries.squareRoot())
    width = min(max(width, 1e-4), 20)
  }
}
