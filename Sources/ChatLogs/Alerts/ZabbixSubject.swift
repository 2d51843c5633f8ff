/// What Zabbix says of a problem, and how that is called.
struct ZabbixSubject {
  private let kind: Alert.Kind
  private let state: Range<Int>
  let name: Range<Int>
  private let duration: Range<Int>?

  init?(_ line: LineBytes) {
    guard let verb = Self.verbs.first(where: { line.holds($0.words, at: 0) }) else { return nil }
    let end = verb.words.utf8CodeUnitCount
    guard let colon = Self.endOfDuration(line, from: end), line.holds(": ", at: colon) else { return nil }
    kind = verb.kind
    state = verb.state
    name = line.trimmed(colon + 2..<line.count)
    guard !name.isEmpty else { return nil }
    duration = colon > end ? end + 4..<colon : nil
  }

  func alert(_ line: LineBytes) -> Alert {
    Alert(
      kind, line,
      Alert.Places(
        service: name, state: state,
        facts: duration.map { [Alert.PlacedFact(fact: .duration, place: $0)] } ?? []))
  }

  private static let verbs: [(words: StaticString, kind: Alert.Kind, state: Range<Int>)] = [
    ("Problem", .alert, 0..<7), ("Resolved", .recovery, 0..<8), ("Updated problem", .ack, 8..<15),
  ]

  /// Behind ` in 12m 4s`, if there is an ` in `.
  private static func endOfDuration(_ line: LineBytes, from index: Int) -> Int? {
    guard line.holds(" in ", at: index) else { return index }
    var end = index + 3
    while line[end] == 0x20 {
      let unit = line.endOfDigits(from: end + 1)
      guard unit > end + 1, line[unit] >= 0x61, line[unit] <= 0x7A else { return nil }
      end = unit + 1
    }
    return end
  }
}
