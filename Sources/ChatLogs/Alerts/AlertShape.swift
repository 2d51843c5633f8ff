/// A form in which bots say things: one value a form, tried in this order.
struct AlertShape: Sendable {
  let recognise: @Sendable (String) -> Alert?

  static let all: [AlertShape] = [
    .notificationFirst,
    .stateFirst,
    .hostFirst,
    .deploy,
  ]

  private static let states: Set<String> = [
    "OK", "UP", "WARNING", "CRITICAL", "UNKNOWN", "DOWN", "UNREACHABLE",
  ]

  /// `HOST`, `HOST/SERVICE` or `HOST:SERVICE`, then ` is STATE`, then a colon or the end.
  private static func check(_ text: Substring, separators: String) -> (
    host: String, service: String?, state: String
  )? {
    guard let verb = text.firstPlace(of: " is ") else { return nil }
    let state = text[verb.upperBound...].capitals
    let rest = text[state.endIndex...]
    guard states.contains(String(state)), rest.isEmpty || rest.hasPrefix(":") || rest == " **" else {
      return nil
    }
    let subject = text[..<verb.lowerBound]
    let cut = subject.firstIndex { separators.contains($0) }
    let host = subject[..<(cut ?? subject.endIndex)]
    guard !host.isEmpty, host.utf8.allSatisfy(isHostByte) else { return nil }
    let service = cut.map { String(subject[subject.index(after: $0)...]) }
    return (String(host), service, String(state))
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
      || "._-".utf8.contains(byte)
  }

  private static func kind(_ state: String) -> Alert.Kind {
    state == "OK" || state == "UP" ? .recovery : .alert
  }

  /// `PROBLEM - web-07/HTTP is CRITICAL: …`, `** RECOVERY Host Alert: db-2 is UP **`.
  static let notificationFirst = AlertShape { line in
    var text = line[...]
    let isMail = text.hasPrefix("** ")
    if isMail { text = text.dropFirst(3) }
    let word = text.capitals
    guard ["PROBLEM", "RECOVERY", "ACKNOWLEDGEMENT"].contains(word) else { return nil }
    text = text.dropFirst(word.count)
    let leads = isMail ? [" Service Alert: ", " Host Alert: "] : [" - ", ": "]
    guard let lead = leads.first(where: { text.hasPrefix($0) }),
      let found = check(text.dropFirst(lead.count), separators: "/")
    else { return nil }
    let kind: Alert.Kind = word == "ACKNOWLEDGEMENT" ? .ack : AlertShape.kind(found.state)
    return Alert(kind: kind, host: found.host, service: found.service, state: found.state)
  }

  /// `CRITICAL: queue-03 - rabbitmq_messages is CRITICAL: …`.
  static let stateFirst = AlertShape { line in
    let word = line[...].capitals
    guard AlertShape.states.contains(String(word)), line.dropFirst(word.count).hasPrefix(": ") else {
      return nil
    }
    let text = line.dropFirst(word.count + 2)
    guard let dash = text.firstPlace(of: " - "),
      text[..<dash.lowerBound].utf8.allSatisfy(AlertShape.isHostByte),
      let verb = text.firstPlace(of: " is \(word)"), verb.lowerBound >= dash.upperBound
    else { return nil }
    return Alert(
      kind: AlertShape.kind(String(word)), host: String(text[..<dash.lowerBound]),
      service: String(text[dash.upperBound..<verb.lowerBound]), state: String(word))
  }

  /// `[07] web-07:HTTP is CRITICAL: …`, `db-2 is UP: PING OK`. A host without service has a digit, dot or dash in its
  /// name, since people say "this is OK: …".
  static let hostFirst = AlertShape { line in
    var text = line[...]
    if text.hasPrefix("["), let close = text.firstIndex(of: "]") {
      text = text[text.index(after: close)...].drop { $0 == " " }
    }
    guard let found = check(text, separators: ":"), text.firstPlace(of: " is \(found.state): ") != nil,
      found.service != nil || found.host.utf8.contains(where: { $0 < 0x3A })
    else { return nil }
    return Alert(
      kind: AlertShape.kind(found.state), host: found.host, service: found.service, state: found.state)
  }

  /// `sam deployed shop-web 2.3.1 to production`, `sam is deploying shop-web/master to production`.
  static let deploy = AlertShape { line in
    let words = line.split(separator: " ")
    guard let to = words.lastIndex(of: "to"), to >= 3, to + 1 < words.count, to + 1 == words.count - 1 else {
      return nil
    }
    let verbs: [([Substring], Alert.Kind)] = [
      (["is", "deploying"], .deployStart), (["finished", "deploying"], .deploy), (["deployed"], .deploy),
    ]
    guard let (verb, kind) = verbs.first(where: { Array(words[1...].prefix($0.0.count)) == $0.0 }) else {
      return nil
    }
    let what = words[(1 + verb.count)..<to]
    guard (1...2).contains(what.count),
      let service = what.first?.split(whereSeparator: { "/@".contains($0) }).first
    else { return nil }
    return Alert(kind: kind, host: nil, service: String(service), state: nil)
  }
}

extension Substring {
  /// The capital letters of ASCII at its front.
  fileprivate var capitals: Substring {
    self[..<(utf8.firstIndex { $0 < 0x41 || $0 > 0x5A } ?? endIndex)]
  }

  /// Where a text stands first; both are compared byte by byte.
  fileprivate func firstPlace(of text: String) -> Range<Index>? {
    guard let first = text.utf8.first else { return nil }
    var start = startIndex
    while let next = utf8[start...].firstIndex(of: first) {
      if utf8[next...].starts(with: text.utf8) { return next..<utf8.index(next, offsetBy: text.utf8.count) }
      start = utf8.index(after: next)
    }
    return nil
  }
}
