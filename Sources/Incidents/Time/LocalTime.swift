/// What a clock on a wall shows on some day: no zone yet.
package struct LocalTime: Hashable, Comparable, Sendable {
  package var day: Day
  /// 0 to 86,399.
  package var secondOfDay: Int
  package var precision: Precision

  /// How exactly a time was written. Seconds that nobody wrote are never shown.
  package enum Precision: Hashable, Sendable {
    case minute
    case second
  }

  package init(day: Day, secondOfDay: Int, precision: Precision) {
    self.day = day
    self.secondOfDay = secondOfDay
    self.precision = precision
  }

  /// The seconds between 1970-01-01 00:00 on the same wall and this.
  package var secondsSince1970: Int { day.number * 86_400 + secondOfDay }

  package init(secondsSince1970 seconds: Int, precision: Precision) {
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    self.init(day: Day(number: day), secondOfDay: seconds - day * 86_400, precision: precision)
  }

  package static func < (a: LocalTime, b: LocalTime) -> Bool {
    a.secondsSince1970 < b.secondsSince1970
  }

  package var hour: Int { secondOfDay / 3_600 }
  package var minute: Int { secondOfDay / 60 % 60 }
  package var second: Int { secondOfDay % 60 }

  /// `14:02`, and `14:02:30` where the seconds were written.
  package var clock: String {
    let withSeconds = precision == .second
    return DigitWriter.text(ofLength: withSeconds ? 8 : 5) {
      $0.append(clockOf: self, withSeconds: withSeconds)
    }
  }
}

extension LocalTime: CustomStringConvertible {
  package var description: String { "\(day) \(clock)" }
}
