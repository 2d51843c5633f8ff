/// What an alert is about: `HOST`, `HOST/SERVICE` or `HOST:SERVICE`, then ` is STATE`, then a colon or the end.
struct AlertedCheck {
  let host: Range<Int>
  let service: Range<Int>?
  let state: Range<Int>

  /// `separator` stands between host and service.
  init?(_ line: LineBytes, from start: Int, separator: UInt8) {
    guard let verb = line.find(" is ", from: start) else { return nil }
    state = verb + 4..<line.endOfCapitals(from: verb + 4)
    let rest = state.upperBound
    guard AlertState.holds(line, state),
      rest == line.count || line[rest] == UInt8(ascii: ":")
        || (line.holds(" **", at: rest) && rest + 3 == line.count)
    else { return nil }
    let cut = (start..<verb).first { line[$0] == separator }
    host = start..<(cut ?? verb)
    service = cut.map { $0 + 1..<verb }
    guard Self.isHost(line, host) else { return nil }
  }

  /// Letters, digits, dots, dashes and underscores, as in names of machines.
  static func isHost(_ line: LineBytes, _ range: Range<Int>) -> Bool {
    !range.isEmpty
      && range.allSatisfy { index in
        let byte = line[index]
        return (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
          || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      }
  }

  /// `kind` where the line says more of it than the state does.
  func alert(_ line: LineBytes, kind: Alert.Kind?) -> Alert {
    Alert(
      kind: kind ?? AlertState.kind(line, state), host: line.text(host), service: service.map(line.text),
      state: line.text(state))
  }
}
