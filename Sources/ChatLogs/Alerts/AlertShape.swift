/// A form in which bots say things: one value a form, tried in this order.
struct AlertShape: Sendable {
  let recognise: @Sendable (LineBytes) -> Alert?

  static let all: [AlertShape] = [
    .notificationFirst,
    .stateFirst,
    .hostFirst,
    .deploy,
  ]

  /// `PROBLEM - web-07/HTTP is CRITICAL: …`, `** RECOVERY Host Alert: db-2 is UP **`.
  static let notificationFirst = AlertShape { line in
    let isMail = line.holds("** ", at: 0)
    let start = isMail ? 3 : 0
    let end = line.endOfCapitals(from: start)
    guard end > start, notifications.contains(where: { line.isWord($0, start..<end) }) else { return nil }
    guard let lead = (isMail ? mailLeads : leads).first(where: { line.holds($0, at: end) }),
      let check = AlertedCheck(line, from: end + lead.utf8CodeUnitCount, separator: UInt8(ascii: "/"))
    else { return nil }
    return check.alert(line, kind: line.isWord("ACKNOWLEDGEMENT", start..<end) ? .ack : nil)
  }

  private static let mailLeads: [StaticString] = [" Service Alert: ", " Host Alert: "]
  private static let leads: [StaticString] = [" - ", ": "]
  private static let notifications: [StaticString] = ["PROBLEM", "RECOVERY", "ACKNOWLEDGEMENT"]

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
    guard let check = AlertedCheck(line, from: start, separator: UInt8(ascii: ":")),
      line.holds(": ", at: check.state.upperBound),
      check.service != nil || check.host.contains(where: { line[$0] < 0x3A })
    else { return nil }
    return check.alert(line, kind: nil)
  }

  /// `sam deployed shop-web 2.3.1 to production`, `sam is deploying shop-web/master to production`.
  static let deploy = AlertShape { line in
    guard line.saysDeploy else { return nil }
    let words = line.words
    guard let to = words.lastIndex(where: { line.isWord("to", $0) }), to >= 3, to == words.count - 2 else {
      return nil
    }
    let verbs: [([StaticString], Alert.Kind)] = [
      (["is", "deploying"], .deployStart), (["finished", "deploying"], .deploy), (["deployed"], .deploy),
    ]
    guard
      let (verb, kind) = verbs.first(where: { verb, _ in
        zip(verb, words.dropFirst()).allSatisfy { line.isWord($0, $1) }
      })
    else { return nil }
    let what = words[min(1 + verb.count, to)..<to]
    guard (1...2).contains(what.count), let service = what.first else { return nil }
    let end = service.first { "/@".utf8.contains(line[$0]) } ?? service.upperBound
    guard end > service.lowerBound else { return nil }
    return Alert(kind, line, Alert.Places(service: service.lowerBound..<end))
  }
}
