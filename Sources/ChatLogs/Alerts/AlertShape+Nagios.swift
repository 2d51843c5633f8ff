/// What Nagios and Icinga send by the scripts that are usual for it: nagiosirc.pl, notify-alert-to-irc.pl, the subjects
/// of mails, and commands that echo.
extension AlertShape {
  /// `PROBLEM - web-07/HTTP is CRITICAL: …`, `** RECOVERY Host Alert: db-2 is UP **`.
  static let notificationFirst = AlertShape { line in
    let isMail = line.holds("** ", at: 0)
    let start = isMail ? 3 : 0
    let end = line.endOfCapitals(from: start)
    guard let notification = AlertNotification(line, start..<end),
      let lead = (isMail ? mailLeads : leads).first(where: { line.holds($0, at: end) }),
      let check = AlertedCheck(line, from: end + lead.utf8CodeUnitCount, separator: UInt8(ascii: "/")),
      isMail ? check.end == .stars : check.end != .blank || check.namesMachine
    else { return nil }
    return check.alert(line, kind: notification.kind)
  }

  private static let mailLeads: [StaticString] = [" Service Alert: ", " Host Alert: "]
  private static let leads: [StaticString] = [" - host ", ": host ", " - ", ": "]

  /// `PROBLEM Service: HTTP Host: web-07 Address: 10.0.0.7 State: CRITICAL`.
  static let notificationWithLabels = AlertShape { line in
    let end = line.endOfCapitals(from: 0)
    guard let notification = AlertNotification(line, 0..<end) else { return nil }
    let service = line.holds(" Service: ", at: end) ? end + 10 : nil
    guard let host = line.find(" Host: ", from: service ?? end), service != nil || host == end,
      let address = line.find(" Address: ", from: host + 7),
      let label = line.find(" State: ", from: address)
    else { return nil }
    let state = label + 8..<line.endOfCapitals(from: label + 8)
    guard AlertState.holds(line, state) else { return nil }
    return Alert(
      notification.kind ?? AlertState.kind(line, state), line,
      Alert.Places(host: host + 7..<address, service: service.map { $0..<host }, state: state))
  }

  /// `CRITICAL: queue-03 - rabbitmq_messages is CRITICAL: …`.
  static let stateFirst = AlertShape { line in
    let end = line.endOfCapitals(from: 0)
    guard end > 0, AlertState.holds(line, 0..<end), line.holds(": ", at: end) else { return nil }
    let dash = line.endOfHost(from: end + 2)
    guard dash > end + 2, line.holds(" - ", at: dash) else { return nil }
    var verb = line.find(" is ", from: dash + 3)
    while let place = verb, !line.repeats(0..<end, at: place + 4) {
      verb = line.find(" is ", from: place + 1)
    }
    guard let verb else { return nil }
    return Alert(
      AlertState.kind(line, 0..<end), line,
      Alert.Places(host: end + 2..<dash, service: dash + 3..<verb, state: 0..<end))
  }

  /// `[07] web-07:HTTP is CRITICAL: …`, `db-2 is UP: PING OK`. A host without service has a digit, dot or dash in its
  /// name, since people say "this is OK: …".
  static let hostFirst = AlertShape { line in
    var start = 0
    if line[0] == UInt8(ascii: "["), let close = line.find(UInt8(ascii: "]"), from: 0) {
      start = line.endOfBlanks(from: close + 1)
    }
    guard let check = AlertedCheck(line, from: start, separator: UInt8(ascii: ":")), check.end == .colon,
      check.namesMachine
    else { return nil }
    return check.alert(line, kind: nil)
  }

  /// `Downtime (7200s) scheduled for host db-2 by marge: …`, `… for service web-07: HTTP by marge: …`.
  static let downtimeScheduled = AlertShape { line in
    guard line.holds("Downtime (", at: 0), let lead = line.find(") scheduled for ", from: 10) else {
      return nil
    }
    let noun = lead + 16
    if line.holds("host ", at: noun) {
      let end = line.endOfHost(from: noun + 5)
      guard end > noun + 5, line.holds(" by ", at: end) else { return nil }
      return Alert(.downtime, line, Alert.Places(host: noun + 5..<end))
    }
    let end = line.endOfHost(from: noun + 8)
    guard line.holds("service ", at: noun), end > noun + 8, line.holds(": ", at: end),
      let by = line.find(" by ", from: end + 2)
    else { return nil }
    return Alert(.downtime, line, Alert.Places(host: noun + 8..<end, service: end + 2..<by))
  }

  /// `Host db-2 has entered scheduled downtime.`
  static let downtimeOfHost = AlertShape { line in
    let end = line.endOfHost(from: 5)
    guard line.holds("Host ", at: 0), end > 5,
      downtimeChanges.contains(where: { line.holds($0, at: end) })
    else { return nil }
    return Alert(.downtime, line, Alert.Places(host: 5..<end))
  }

  private static let downtimeChanges: [StaticString] = [
    " has entered scheduled downtime", " has exited from scheduled downtime",
    " has been manually removed from scheduled downtime",
  ]
}
