import Basics

/// How a table of calls is read: the form of its rows, the columns that matter, how dates and lengths are written, and
/// which rows are no calls to bill.
public struct Mapping: Hashable, Sendable {
  /// What a column says.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// The date and time a call began, or the date alone where ``time`` stands apart.
    case start
    /// The date and time a call ended.
    case end
    /// The time of day, where dates stand in a column of their own: of the start, or of the end where there is no start.
    case time
    /// The time of day of the end beside that of the start.
    case endTime = "end_time"
    /// Seconds or h:mm:ss that are billed.
    case seconds
    /// The same length written another way, which must agree.
    case length
    /// The number that was dialled.
    case number
    /// Where the call went as a key of the tariff, in place of a number.
    case destination
    /// Whom it reached by a name, in place of a number.
    case recipient
    /// The telephone or line of the caller.
    case line
    /// What joins the legs of one call.
    case call
    /// What the operator charged for the call, in euros.
    case paid

    /// Its place among all roles.
    var ordinal: Int {
      switch self {
      case .start: 0
      case .end: 1
      case .time: 2
      case .endTime: 3
      case .seconds: 4
      case .length: 5
      case .number: 6
      case .destination: 7
      case .recipient: 8
      case .line: 9
      case .call: 10
      case .paid: 11
      }
    }
  }

  /// A column by one of its names in the header, or by its place from 1.
  public enum Column: Hashable, Sendable {
    /// Any of these names; accents, case and blanks around do not matter.
    case named([String])
    /// Its place, from 1.
    case place(Int)
  }

  /// What a column must hold.
  public struct Condition: Hashable, Sendable {
    /// The column.
    public let column: Column
    /// Words it is one of, begins with or contains, in lower case.
    public let test: Test

    /// How it is tested.
    public enum Test: Hashable, Sendable {
      /// It is one of these.
      case isOne([String])
      /// It begins with one of these.
      case begins([String])
      /// It contains one of these.
      case contains([String])
      /// Something stands in it.
      case filled
      /// It is a telephone of the switchboard: one to five digits.
      case isShort
    }
  }

  /// Its name.
  public var name: String
  /// What it is, for a person.
  public var title: Bilingual
  /// Fields by a byte between them, or by their places in the line.
  var form: FieldSplitter.Form?
  /// Whether the first row names the columns.
  public var hasHeader: Bool
  /// Names of the columns in their order, where no row of the file names them.
  public var columnNames: [String] = []
  /// The columns.
  public var columns: [Role: Column]
  /// The order of dates; nil for seconds since 1970.
  public var dates: DateOrder?
  /// The year of dates without one.
  public var year: Int?
  /// The zone of times that name none.
  public var zone: String
  /// Whether numbers that begin with neither `+` nor 0 begin with the code of their country.
  public var areNumbersInternational = false
  /// What is dialled before a number to leave the switchboard.
  public var outsideLine: String
  /// Where calls went of which the file tells only whom they reached; nil where it tells more.
  public var assumedDestination: String?
  /// What tells a call from messages and the like; none where all rows are calls.
  public var calls: [Condition] = []
  /// What tells an answered call; none where all are.
  public var answered: [Condition]
  /// What tells a call that came in.
  public var incoming: [Condition]
  /// What tells an outgoing call; none where all others are.
  public var outgoing: [Condition]
  /// What tells a call within the switchboard.
  public var `internal`: [Condition]
  /// Whether tax is in what the operator charged.
  public var paidIncludesTax = false
  /// The mark before the decimals of what the operator charged.
  public var decimalMark = DecimalMark.any
  /// How many fields a row has without a header; nil where it does not matter.
  public var width: ClosedRange<Int>?

  /// All columns it looks at.
  var allColumns: [Column] {
    Role.allCases.compactMap { columns[$0] }
      + (calls + answered + incoming + outgoing + `internal`).map(\.column)
  }
}
