/// What an alert is about: `HOST`, `HOST/SERVICE` or `HOST:SERVICE`, then ` is STATE`.
struct AlertedCheck {
  let host: Range<Int>
  let service: Range<Int>?
  let state: Range<Int>
  /// Whether it is about a service, or about a host with a digit, dot or dash in its name, as in no word of people's.
  let namesMachine: Bool
  let end: End

  /// What stands behind the state.
  enum End {
    case endOfLine
    case colon
    /// ` **`, and nothing behind it.
    case stars
    case blank
  }

  /// `separator` stands between host and service.
  init?(_ line: LineBytes, from start: Int, separator: UInt8) {
    let endOfHost = line.endOfHost(from: start)
    let isAlone = line.holds(" is ", at: endOfHost)
    guard endOfHost > start, isAlone || line[endOfHost] == separator && line[endOfHost + 1] != 0x20,
      let verb = line.find(" is ", from: endOfHost)
    else { return nil }
    state = verb + 4..<line.endOfCapitals(from: verb + 4)
    guard AlertState.holds(line, state), let end = Self.end(line, from: state.upperBound) else { return nil }
    self.end = end
    host = start..<endOfHost
    service = isAlone ? nil : endOfHost + 1..<verb
    namesMachine = service != nil || line.bytes[host].contains { $0 < 0x3A }
  }

  private static func end(_ line: LineBytes, from index: Int) -> End? {
    if index == line.count { return .endOfLine }
    switch line[index] {
    case UInt8(ascii: ":"): return .colon
    case 0x20: return line.holds(" **", at: index) && index + 3 == line.count ? .stars : .blank
    default: return nil
    }
  }

  /// `kind` where the line says more of it than the state does.
  func alert(_ line: LineBytes, kind: Alert.Kind?) -> Alert {
    Alert(
      kind ?? AlertState.kind(line, state), line, Alert.Places(host: host, service: service, state: state))
  }
}
