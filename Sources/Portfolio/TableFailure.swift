/// A table whose columns can't be used.
public enum TableFailure: Error, Hashable, Sendable {
  /// A column that the mapping, or an identity, asks for is not there.
  case missingColumn(String)
  /// Two columns have one name.
  case repeatedColumn(String)
  /// A column is no key of a profile, with the key that was probably meant; nil where none is near.
  case unknownColumn(String, meant: String?)
  /// The mapping names a plan that the tariff does not list, with the one that was probably meant.
  case unknownPlan(String, meant: String?)
}
