import Incidents

extension WrittenTime {
  /// On the clocks of `zone`, on the day that puts it nearest to a moment; `day` of its own counts, if it has one.
  func local(nearestTo moment: Timestamp, in zone: Zone) -> LocalTime {
    let today = zone.timestamp(at: moment.secondsSince1970, precision: .second).local.day
    let days = [-1, 0, 1].map { local(on: today.adding(days: $0)) }
    return days.min { a, b in
      abs(zone.resolve(a).timestamp - moment) < abs(zone.resolve(b).timestamp - moment)
    } ?? local(on: today)
  }
}
