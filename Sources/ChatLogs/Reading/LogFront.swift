import Incidents

/// The first lines of a log, looked at once more where what they say comes too late for the lines before it.
struct LogFront: Sendable {
  let bytes: [UInt8]
  let format: ChatLogFormat?
  let order: DateOrder?

  /// The day of the first line, by the first marker that says that a day began: what stands before it was on the day before,
  /// or on an earlier one where the clocks passed midnight there.
  var firstDay: Day? {
    guard let format else { return nil }
    var clocks: [LineClock] = []
    // Most logs have no marker, and need but a glance.
    guard marked(format, { _ in }, where: Self.mayMark) != nil,
      let marked = marked(format, { clocks.append($0) }), let last = clocks.last
    else { return nil }
    var calendar = LogCalendar(ChatLogOptions(), day: marked)
    for clock in clocks { _ = calendar.moment(.clock(clock)) }
    let passed = (calendar.day ?? marked) - marked
    // A marker right behind a midnight that the clocks passed tells of that one.
    let isToldOf = passed > 0 && last.secondOfDay < LogCalendar.smallStep
    return marked.adding(days: -passed - (isToldOf ? 0 : 1))
  }

  /// The day that begins, and the clocks before it; nothing where a session begins, a line says its own day, or none does.
  private func marked(
    _ format: ChatLogFormat, _ take: (LineClock) -> Void,
    where isAsked: (UnsafeBufferPointer<UInt8>) -> Bool = { _ in true }
  ) -> Day? {
    bytes.withUnsafeBufferPointer { buffer in
      var lines = LogLines(buffer)
      while let line = lines.next() {
        if line.isEmpty { continue }
        let text = UnsafeBufferPointer(rebasing: buffer[line])
        guard isAsked(text) else { continue }
        switch CleanText.withText(of: text, order, { format.parse($0).moment }) {
        case .clock(let clock) where clock.day == nil && clock.dayOfYear == nil: take(clock)
        case .day(let day): return day
        // A session that begins at midnight goes on.
        case .session(let local): return local.secondOfDay == 0 ? local.day : nil
        case .clock, .unknownDay, .instant: return nil
        case .none, .previous: continue
        }
      }
      return nil
    }
  }

  /// Whether nobody says something in a line, as far as its first bytes tell.
  private static func mayMark(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    !line.prefix(16).contains(UInt8(ascii: "<"))
  }
}
