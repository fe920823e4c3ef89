import Advice
import Basics
import Contracts
import Fitting
import Foundation
import Reporting
import Tariffs
import Traffic

/// A profile fitted to a file of calls, and the advice from its earlier months scored by the last ones.
public struct FitRun: Sendable {
  /// What the fit is of.
  public let request: FitRequest
  /// The fit.
  public let fitted: FittedProfile
  private let read: ReadCalls
  private let fitter: Fitter
  private let excluded: Set<BillingMonth>
  private let tariff: Tariff
  private let choices: ReadingChoices
  /// Months kept apart.
  private let held: [BillingMonth]

  /// Reads the calls of a file and fits a profile to them.
  ///
  /// Throws ``Failure``.
  public init(_ request: FitRequest, _ tariff: Tariff, _ choices: ReadingChoices) async throws {
    (self.request, self.tariff, self.choices) = (request, tariff, choices)
    let source = CallSource(request.path, request.way, skipsBadRows: request.skipsBadRows, bytes: request.bytes)
    read = try await source.reading { try $0.read(tariff, choices) }
    excluded = try FitRun.months(request.excluded)
    guard let whole = CallHistory(read.calls) else { throw Failure.badData(FitWords.noCalls(request.path)) }
    for month in excluded.sorted() where !whole.has(month) {
      throw Failure.option("--exclude", month, expected: FitWords.monthOf(whole.months))
    }
    guard let history = CallHistory(read.calls, excluding: excluded) else {
      throw Failure.badData(FitWords.nothingLeft(request.path))
    }
    guard history.months.count <= CallHistory.mostMonths else {
      throw Failure.badData(FitWords.tooManyMonths(request.path, history.months))
    }
    fitter = Fitter(
      beliefs: try request.beliefs.map { try Input.profile($0, tariff) },
      masked: read.remarks.count(where: \.isMasked), of: read.calls.count)
    fitted = fitter.fit(history)
    let most = HeldOutMonths.most(history, fitted.exposure)
    let count = request.lookBack ?? HeldOutMonths.usual(history, fitted.exposure)
    guard (0...most).contains(count) else {
      throw Failure.option("--look-back", count, expected: FitWords.monthsApart(atMost: most))
    }
    held = HeldOutMonths.last(count, history, fitted.exposure)
  }

  private static func months(_ texts: [String]) throws -> Set<BillingMonth> {
    var months: Set<BillingMonth> = []
    for text in texts {
      guard let month = BillingMonth(text) else { throw Failure.option("--exclude", text, expected: FitWords.month) }
      months.insert(month)
    }
    return months
  }

  /// Destinations called whose calls have no printed price.
  private var unpriced: Set<String> {
    let contract = Contract(tariff, choices, fitted.subscription)
    return Set(
      fitted.streams.map(\.destination).filter { (try? contract.terms(of: $0))?.handling == .unpriced })
  }

  /// What came of the file's rows, in a few lines, with how it was read where that is asked for.
  public func told(_ language: Language) -> [String] {
    read.file.told(of: request.path, isExplained: request.isExplained, language)
  }

  /// What was found, in a few lines.
  public func sentences(_ language: Language) -> [String] {
    FittedSentences(fitted, unpriced: unpriced, language).all.map { "optimale: \($0)" }
  }

  /// The fit as a profile's file.
  public func yaml(_ language: Language) -> String { FittedText(fitted, unpriced: unpriced, language).yaml }

  /// The fit with its score, ready to be written; the indifference is in euros a month.
  ///
  /// Throws ``Failure`` and what a simulation does.
  public func report(
    indifference: Double = 0.5, seed: UInt64 = 1, threads: Int? = nil, _ language: Language
  ) async throws -> FitReport {
    let score = try await lookBack(indifference, seed, threads, language)
    return FitReport(fitted, lookBack: score, tariff, unpriced: unpriced)
  }

  /// The score of what the months before those kept apart advise; nil where none was kept apart.
  private func lookBack(
    _ indifference: Double, _ seed: UInt64, _ threads: Int?, _ language: Language
  ) async throws -> LookBack? {
    guard let first = held.first else { return nil }
    let earlier = read.calls.filter { $0.startedAt.billingMonth < first }
    guard let history = CallHistory(earlier, excluding: excluded) else { return nil }
    var fitter = fitter
    fitter.looksForUntypicalMonths = false
    // The customer has the lines that all records show, whatever the earlier months do.
    let past = fitter.fit(history)
    let bytes = Array(FittedText(past, unpriced: unpriced, language).yaml.utf8)
    var profile = try Input.profile(bytes, request.path, tariff)
    profile.subscription = fitted.subscription
    let question = LookBack.Question(
      months: held, calls: read.calls, profile: profile, fitted: (history.usedMonths.count, history.calls))
    return try await LookBack.of(
      question, tariff, choices, indifference: indifference, seed: seed,
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
  }
}
