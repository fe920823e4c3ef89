/// A row of any table: a line of fields between separators, or an object of JSON.
package struct TableRow: Sendable {
  /// What its fields are called.
  package enum Fields: Sendable {
    /// By the columns of the header, in their order.
    case byPlace([String])
    /// By names of their own; a member of an object within the object has a dot in its name.
    case byName([(name: String, text: String)])
    /// It can't be taken apart, for a reason.
    case none(SkipReason)
  }

  /// The line of the file it begins at, from 1.
  package let line: Int
  /// Bytes of the file before it.
  package let offset: Int
  /// What it holds.
  package let text: String
  /// Its fields.
  package let fields: Fields
}
