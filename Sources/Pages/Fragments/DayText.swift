import Incidents

/// Days and months as readers see them. English, whatever the machine speaks.
package enum DayText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// `2 March 2014`
  package static func long(_ day: Day) -> String { "\(day.day) \(months[day.month - 1]) \(day.year)" }

  /// `2 Mar`
  package static func short(_ day: Day) -> String { "\(day.day) \(shortMonth(day))" }

  /// `March 2014`
  package static func month(_ day: Day) -> String { "\(months[day.month - 1]) \(day.year)" }

  /// `Mar`
  package static func shortMonth(_ day: Day) -> String { String(months[day.month - 1].prefix(3)) }

  /// `Sunday`
  package static func weekday(_ day: Day) -> String { weekdays[day.weekday] }
}
