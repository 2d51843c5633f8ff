import Incidents

/// Moments as clocks of a place show them: `14:02`, `14:02:30`, and on another day than the one spoken of `3 Mar 00:10`.
struct MomentClock {
  private let zone: Zone
  private let day: Day

  /// `moment` is in seconds since 1970, and so are the others.
  init(_ zone: Zone, speakingOf moment: Int) {
    self.zone = zone
    day = zone.timestamp(at: moment, precision: .minute).local.day
  }

  /// Seconds are told where they aren't zero.
  func text(_ moment: Int) -> String { text(timestamp(moment)) }

  /// `at 14:02`, `on 3 March at 00:10`
  func at(_ moment: Int) -> String { MomentText.at(timestamp(moment), speakingOf: day) }

  private func timestamp(_ moment: Int) -> Timestamp {
    zone.timestamp(at: moment, precision: moment.isMultiple(of: 60) ? .minute : .second)
  }

  /// As exactly as it was written.
  func text(_ time: Timestamp) -> String {
    let local = time.local
    return local.day == day ? local.clock : "\(DayText.short(local.day)) \(local.clock)"
  }
}
