import Incidents
import Markdown

/// Days and months as readers see them. English, whatever the machine speaks.
package enum DayText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
  /// As they stand between day and year.
  private static let innerMonths = months.map { " \($0) " }
  private static let shortMonths = months.map { String($0.prefix(3)) }
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// `2 March 2014`
  package static func long(_ day: Day) -> String {
    let (year, month, day) = day.civil
    return String(day) + innerMonths[month - 1] + String(year)
  }

  /// `2 Mar`
  package static func short(_ day: Day) -> String { "\(day.day) \(shortMonth(day))" }

  /// `2 Mar 2014`
  static func shortWithYear(_ day: Day) -> String { "\(short(day)) \(day.year)" }

  /// `March 2014`
  package static func month(_ day: Day) -> String { "\(months[day.month - 1]) \(day.year)" }

  /// `Mar`
  package static func shortMonth(_ day: Day) -> String { shortMonths[day.month - 1] }

  /// `2 March 2014`, where it needn't be a text first.
  package static func writeLong(_ day: Day, into html: inout HTMLWriter) {
    let (year, month, day) = day.civil
    write(day, months[month - 1], year, into: &html)
  }

  /// `2 Mar 2014`
  package static func writeShortWithYear(_ day: Day, into html: inout HTMLWriter) {
    let (year, month, day) = day.civil
    write(day, shortMonths[month - 1], year, into: &html)
  }

  /// `2 Mar`
  package static func writeShort(_ day: Day, into html: inout HTMLWriter) {
    let (_, month, day) = day.civil
    write(day, shortMonths[month - 1], into: &html)
  }

  private static func write(_ day: Int, _ month: String, _ year: Int? = nil, into html: inout HTMLWriter) {
    html.number(day)
    html.raw(" ")
    html.text(month)
    guard let year else { return }
    html.raw(" ")
    html.number(year)
  }

  /// `Sunday`
  package static func weekday(_ day: Day) -> String { weekday(number: day.weekday) }

  /// `Monday` for 0.
  static func weekday(number: Int) -> String { weekdays.indices.contains(number) ? weekdays[number] : "" }
}
