import Basics

extension CivilDate {
  /// The day as `2027-01-31`.
  var isoText: String { String("\(LocalTime(date: self, secondOfDay: 0))".prefix(10)) }
}
