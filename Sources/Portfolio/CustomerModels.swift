import Documents
import Simulation
import Tariffs
import Traffic

/// Makes the models of customers from the profile that all begin from, by the decoding that every profile goes through.
public struct CustomerModels: Sendable {
  private var base: Element
  private let tariff: Tariff
  private let choices: ReadingChoices
  private let destinations: Vocabulary
  private let misusedKeys: [String: String]

  /// Models of customers who differ from a profile's document, under a tariff.
  public init(_ base: Element, _ tariff: Tariff, _ choices: ReadingChoices) {
    (self.base, self.tariff, self.choices) = (base, tariff, choices)
    (destinations, misusedKeys) = (Vocabulary(tariff.destinationKeys), tariff.misusedKeys)
  }

  /// The model of a profile's document.
  func model(of document: Element) throws(Refusal) -> Model {
    var models = self
    models.base = document
    return try models.model(PortfolioCustomer(id: "", settings: []))
  }

  /// The model of a customer.
  func model(_ customer: PortfolioCustomer) throws(Refusal) -> Model {
    let profile: Profile
    do throws(DocumentFailure) {
      var root = base
      for setting in customer.settings { root = try root.setting(setting.key, to: setting.value) }
      profile = try Profile.decode(root, destinations: destinations, misusedKeys: misusedKeys)
    } catch { throw CustomerModels.refusal(error, customer) }
    let most = tariff.common.additionalLinesMaximum.value
    guard profile.subscription.additionalLines <= most else {
      throw Refusal(.tooManyLines, detail: PortfolioWords.lines(atMost: most))
    }
    do { return try Model(profile, tariff, choices) } catch { throw Refusal(error) }
  }

  /// Why a document is no profile, with the column of the figure that is wrong.
  private static func refusal(_ failure: DocumentFailure, _ customer: PortfolioCustomer) -> Refusal {
    let problem = failure.problems.first { $0.place == .outside } ?? failure.problems[0]
    let setting = customer.settings.first { problem.path == $0.key || problem.path.hasPrefix("\($0.key).") }
    return Refusal(.refusedFigure, column: setting?.column, detail: problem.told)
  }
}

extension Refusal {
  /// Why a model can't be simulated.
  init(_ error: SimulationError) {
    switch error {
    case .unknownDestination: self.init(.unknownDestination)
    case .tooManyCalls, .amountTooLarge: self.init(.tooManyCalls)
    }
  }
}
