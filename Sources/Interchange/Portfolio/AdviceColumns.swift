import Basics
import CallImport

/// The texts of a line of advice by what they are of, whichever form it is in.
struct AdviceColumns {
  /// What a text is of.
  enum Field: Int, CaseIterable {
    case id, plan, difference, differenceLower, differenceUpper, minutes, breakEven, reasons, basis, replications,
      confidence, held, saving, savingLower, savingUpper, status, reason

    /// What the column is called.
    var name: String {
      switch self {
      case .differenceLower: "difference_lower"
      case .differenceUpper: "difference_upper"
      case .minutes: "minutes_to_mobiles"
      case .breakEven: "break_even_minutes"
      case .held: "held_plan"
      case .savingLower: "saving_lower"
      case .savingUpper: "saving_upper"
      default: "\(self)"
      }
    }

    /// What the member of an object is called.
    var member: String {
      switch self {
      case .difference, .saving: "\(self).mean"
      case .differenceLower: "difference.interval.0"
      case .differenceUpper: "difference.interval.1"
      case .savingLower: "saving.interval.0"
      case .savingUpper: "saving.interval.1"
      default: name
      }
    }

    /// Whether tables have it that were written before it was, or by the program alone.
    var isOptional: Bool { [.held, .saving, .savingLower, .savingUpper, .status, .reason].contains(self) }
  }

  /// The first text of each plan, of which there are six: probability and loss with their ends.
  static let perPlan = 6
  static let firstOfPlans = Field.allCases.count

  /// Names of all texts, in their order.
  let names: [String]
  /// Names of the same members of objects.
  private let members: [String: Int]
  /// Places of the texts among a table's columns; nil for objects and before the header is read.
  private var places: [Int?]?

  /// The columns of lines about some plans.
  init(_ plans: [Plan]) {
    func ends(_ name: String, _ parts: [String]) -> [String] { parts.map { name + $0 } }
    names =
      Field.allCases.map(\.name)
      + plans.flatMap { plan in
        ["probability_", "expected_loss_"].flatMap { ends($0 + plan.key, ["", "_lower", "_upper"]) }
      }
    let own =
      Field.allCases.map(\.member)
      + plans.flatMap { plan in
        ["probability_cheaper.", "expected_loss."].flatMap {
          ends($0 + plan.key, [".mean", ".interval.0", ".interval.1"])
        }
      }
    members = Dictionary(own.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// Begins another file.
  mutating func begin() { places = nil }

  /// Looks at a header, once a file; throws where a column is missing, twice there, or of a plan that is none of them.
  mutating func read(_ header: [String], line: Int) throws(AdviceLineFailure) {
    guard places == nil, !header.isEmpty else { return }
    var found: [String: Int] = [:]
    for (place, name) in header.enumerated() {
      guard found.updateValue(place, forKey: name) == nil else { throw AdviceLineFailure(1, name, .differentColumns) }
    }
    let known = Set(names)
    if let other = header.first(where: { $0.hasPrefix("probability_") && !known.contains($0) }) {
      throw AdviceLineFailure(1, other, .noOtherPlan)
    }
    for (place, name) in names.enumerated() where found[name] == nil {
      guard Field(rawValue: place)?.isOptional == true else { throw AdviceLineFailure(1, name, .column) }
    }
    places = names.map { found[$0] }
  }

  /// The texts of a row in their order, empty where there is none; reasons of an object are put together as columns have
  /// them.
  func texts(_ row: TableRow) throws(AdviceLineFailure) -> [String] {
    switch row.fields {
    case .none: throw AdviceLineFailure(row.line, nil, .wholeRow)
    case .byPlace(let cells): return (places ?? []).map { $0.map { cells[$0] } ?? "" }
    case .byName(let pairs):
      var texts = [String](repeating: "", count: names.count)
      for (name, text) in pairs {
        if let place = members[name] {
          texts[place] = text
        } else if name.hasPrefix("reasons.") {
          texts[Field.reasons.rawValue] += texts[Field.reasons.rawValue].isEmpty ? text : " \(text)"
        } else if name.hasPrefix("probability_cheaper.") {
          throw AdviceLineFailure(row.line, name, .noOtherPlan)
        }
      }
      return texts
    }
  }
}
