/// A month, counted from January 1970.
struct CalendarMonth: Hashable, Comparable {
  let index: Int

  init(index: Int) { self.index = index }

  /// The month of a day, given in days since 1970-01-01.
  init(containing day: Int) {
    let date = CivilDate(daysSince1970: day)
    index = (date.year - 1970) * 12 + date.month - 1
  }

  static func < (a: CalendarMonth, b: CalendarMonth) -> Bool { a.index < b.index }

  var year: Int { 1970 + index.quotientAndRemainderFloored(by: 12).quotient }
  /// 0 for January.
  var ordinal: Int { index.quotientAndRemainderFloored(by: 12).remainder }

  /// In days since 1970-01-01.
  var firstDay: Int { CivilDate(year: year, month: ordinal + 1, day: 1).daysSince1970 }
  var dayCount: Int { CalendarMonth(index: index + 1).firstDay - firstDay }

  var name: String { Self.names.indices.contains(ordinal) ? Self.names[ordinal] : "" }
  var initial: String { String(name.prefix(1)) }
  var nameAndYear: String { name + " " + String(year) }

  private static let names = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
