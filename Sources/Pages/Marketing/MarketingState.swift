import Basics
import Foundation
import Runs

/// All that the marketing corner knows: the draft as it was typed, the population, the customer on the map.
///
/// It is sent along with every change, so that nothing of it is kept between two requests.
public struct MarketingState: Hashable, Sendable {
  /// The language.
  public var language: Language
  /// What was typed of the draft's figures, by their names.
  public var figures: [String: String] = [:]
  /// Whether there is a third plan.
  public var hasThird = false
  /// Its name, as typed.
  public var thirdName = ""
  /// Percent of customers without their cheapest plan who take it each month, as typed.
  public var migration = ""
  /// Customers in the base, as typed.
  public var baseSize = ""
  /// The shipped population, by its name; ``own`` for the text of one's own.
  public var population = MarketingState.usualPopulation
  /// A population of one's own.
  public var ownPopulation = ""
  /// The shipped profile on the map, by its name; ``own`` for the answers of the conversation.
  public var customer = MarketingState.usualCustomer
  /// The link that opens the answers of the conversation that one came from; empty where there was none.
  public var answers = ""
  /// Keys on the two axes of the map and on that of the curve; empty for the usual ones.
  public var axes = ["", "", ""]

  /// In the place of a name, one's own.
  public static let own = "own"
  static let usualPopulation = "french-small-businesses"
  static let usualCustomer = "craftsman"
  /// Characters of a field, and of a population of one's own, at most.
  static let fieldLimit = 100
  static let populationLimit = 10_000
  private static let answersLimit = 20_000

  /// A state without a change.
  public init(_ language: Language) { self.language = language }

  /// A state from the fields of a form; what is none of its fields is left out, what is too long is cut.
  public init(fields: [(name: String, value: String)], _ language: Language) {
    self.init(language)
    for (name, value) in fields {
      let text = String(value.trimmed.prefix(MarketingState.fieldLimit))
      switch name {
      case "language": self.language = Language(rawValue: value) ?? self.language
      case "third": hasThird = value == "1"
      case "third-name": thirdName = text
      case "migration": migration = text
      case "base-size": baseSize = text
      case "population": population = text
      case "own-population": ownPopulation = String(value.trimmed.prefix(MarketingState.populationLimit))
      case "customer": customer = text
      case "answers": answers = String(value.prefix(MarketingState.answersLimit))
      case "x-axis": axes[0] = text
      case "y-axis": axes[1] = text
      case "price": axes[2] = text
      default: if name.contains("."), figures.count < 50, !text.isEmpty { figures[String(name.prefix(100))] = text }
      }
    }
  }

  /// The fields that give the same state again.
  public var fields: [(name: String, value: String)] {
    let all = [
      ("language", language.rawValue), ("third", hasThird ? "1" : ""), ("third-name", thirdName),
      ("migration", migration), ("base-size", baseSize), ("population", population),
      ("own-population", ownPopulation), ("customer", customer), ("answers", answers), ("x-axis", axes[0]),
      ("y-axis", axes[1]), ("price", axes[2]),
    ]
    return all.filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) }
      + figures.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
  }

  /// The state in a word, for a link that opens it again.
  public var link: String { LinkText.word(of: fields) }

  /// The state of a link; nil where it is none.
  public init?(link: String, _ language: Language) {
    guard let fields = LinkText.fields(of: link) else { return nil }
    self.init(fields: fields, language)
  }
}
