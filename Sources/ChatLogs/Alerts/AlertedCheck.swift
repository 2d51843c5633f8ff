/// What an alert is about: `HOST`, `HOST/SERVICE` or `HOST:SERVICE`, then ` is STATE`, then a colon or the end.
struct AlertedCheck {
  let host: Range<Int>
  let service: Range<Int>?
  let state: Range<Int>

  /// `separator` stands between host and service.
  init?(_ line: LineBytes, from start: Int, separator: UInt8) {
    let endOfHost = line.endOfHost(from: start)
    guard endOfHost > start, line[endOfHost] == separator || line.holds(" is ", at: endOfHost),
      let verb = line.find(" is ", from: endOfHost)
    else { return nil }
    state = verb + 4..<line.endOfCapitals(from: verb + 4)
    let rest = state.upperBound
    guard AlertState.holds(line, state),
      rest == line.count || line[rest] == UInt8(ascii: ":")
        || (line.holds(" **", at: rest) && rest + 3 == line.count)
    else { return nil }
    host = start..<endOfHost
    service = verb == endOfHost ? nil : endOfHost + 1..<verb
  }

  /// `kind` where the line says more of it than the state does.
  func alert(_ line: LineBytes, kind: Alert.Kind?) -> Alert {
    Alert(
      kind ?? AlertState.kind(line, state), line, Alert.Places(host: host, service: service, state: state))
  }
}
