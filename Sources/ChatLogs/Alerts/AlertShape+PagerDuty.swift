/// What is told of PagerDuty's incidents: hubot-pager-me's lines, and a form that other relays have. The line of
/// hubot-pager-me that only counts updates says nothing of its own.
extension AlertShape {
  /// `Incident # 4471 : triggered and assigned to sam`, `Incident # 4471 has been resolved by sam`.
  static let pagerDuty = AlertShape { line in
    guard let incident = line.incidentNumber(from: 0) else { return nil }
    var start = incident.upperBound
    if line.holds(" :", at: start) { start += 2 }
    if line[start] == UInt8(ascii: ",") { start += 1 }
    start = line.endOfBlanks(from: start)
    guard let verb = verbs.first(where: { line.holds($0.words, at: start) }) else { return nil }
    let state = start + verb.state.lowerBound..<start + verb.state.upperBound
    return Alert(
      verb.kind, line, Alert.Places(state: state, facts: [Alert.PlacedFact(fact: .incident, place: incident)])
    )
  }

  private static let verbs: [(words: StaticString, kind: Alert.Kind, state: Range<Int>)] = [
    ("triggered and assigned to ", .page, 0..<9), ("acknowledged and assigned to ", .ack, 0..<12),
    ("was escalated and assigned to ", .page, 4..<13), ("reassigned to ", .page, 0..<10),
    ("has been resolved by ", .recovery, 9..<17),
  ]

  /// `[PagerDuty] Incident #4471 TRIGGERED: broker3 has no memory left`; the state may stand in parentheses.
  static let pagerDutyTitle = AlertShape { line in
    guard line.holds("[PagerDuty] ", at: 0), let incident = line.incidentNumber(from: 12),
      line[incident.upperBound] == 0x20
    else { return nil }
    let isBracketed = line[incident.upperBound + 1] == UInt8(ascii: "(")
    let start = incident.upperBound + (isBracketed ? 2 : 1)
    let state = start..<line.endOfCapitals(from: start)
    guard line.holds(isBracketed ? "): " : ": ", at: state.upperBound),
      let kind = states.first(where: { line.isWord($0.word, state) })?.kind
    else { return nil }
    let title = line.trimmed(state.upperBound + (isBracketed ? 3 : 2)..<line.count)
    return Alert(
      kind, line,
      Alert.Places(
        service: title.isEmpty ? nil : title, state: state,
        facts: [Alert.PlacedFact(fact: .incident, place: incident)]))
  }

  private static let states: [(word: StaticString, kind: Alert.Kind)] = [
    ("TRIGGERED", .page), ("ACKNOWLEDGED", .ack), ("RESOLVED", .recovery),
  ]
}

extension LineBytes {
  /// Of `Incident # 4471`, with or without the blank.
  fileprivate func incidentNumber(from index: Int) -> Range<Int>? {
    guard holds("Incident #", at: index) else { return nil }
    let start = endOfBlanks(from: index + 10)
    let end = endOfDigits(from: start)
    return end > start ? start..<end : nil
  }
}
