/// What Sensu's handler for IRC sends.
extension AlertShape {
  /// `ALERT web-07/check_disk: DISK CRITICAL - …`, `RESOLVED web-07/check_disk: DISK OK`. The output mostly says the
  /// state.
  static let sensu = AlertShape { line in
    let word = 0..<line.endOfCapitals(from: 0)
    let isRecovery = line.isWord("RESOLVED", word)
    guard isRecovery || line.isWord("ALERT", word), line[word.upperBound] == 0x20 else { return nil }
    let host = word.upperBound + 1
    let slash = line.endOfHost(from: host)
    let end = line.endOfHost(from: slash + 1)
    guard slash > host, line[slash] == UInt8(ascii: "/"), end > slash + 1, line.holds(": ", at: end) else {
      return nil
    }
    let kind: Alert.Kind = isRecovery ? .recovery : .alert
    let state = AlertState.first(kind, line, from: end + 2) ?? word
    return Alert(kind, line, Alert.Places(host: host..<slash, service: slash + 1..<end, state: state))
  }
}
