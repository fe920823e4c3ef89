import Basics

/// The value of a figure of a tariff.
enum TariffValue: Hashable, Sendable {
  /// An amount.
  case money(Money)
  /// A count that may have no limit.
  case limit(Limit)
  /// A count.
  case count(Int)

  /// The amount; nil for a count.
  var money: Money? { if case .money(let amount) = self { amount } else { nil } }
  /// The limit; nil for anything else.
  var limit: Limit? { if case .limit(let limit) = self { limit } else { nil } }
  /// The count; nil for anything else.
  var count: Int? { if case .count(let count) = self { count } else { nil } }
}

/// Where terms keep a figure.
enum FigurePlace<Terms> {
  /// An amount.
  case money(WritableKeyPath<Terms, Money>)
  /// A count that may have no limit.
  case limit(WritableKeyPath<Terms, Limit>)
  /// A count.
  case count(WritableKeyPath<Terms, Int>)

  /// The value kept there.
  func value(in terms: Terms) -> TariffValue {
    switch self {
    case .money(let path): .money(terms[keyPath: path])
    case .limit(let path): .limit(terms[keyPath: path])
    case .count(let path): .count(terms[keyPath: path])
    }
  }

  /// Keeps another value there; one of another kind, which no rule gives, changes nothing.
  func put(_ value: TariffValue, into terms: inout Terms) {
    switch (self, value) {
    case (.money(let path), .money(let amount)): terms[keyPath: path] = amount
    case (.limit(let path), .limit(let limit)): terms[keyPath: path] = limit
    case (.count(let path), .count(let count)): terms[keyPath: path] = count
    default: break
    }
  }
}
