/// What Prometheus' Alertmanager sends: alertmanager-irc-relay's default, and the default title for chat.
extension AlertShape {
  /// `Alert HighLatency on api-3:9100 is firing`, `Alert HighLatency for api is resolved`.
  static let alertmanager = AlertShape { line in
    guard line.holds("Alert ", at: 0) else { return nil }
    let words = line.words
    guard words.count == 6, line.isWord("on", words[2]) || line.isWord("for", words[2]),
      line.isWord("is", words[4])
    else { return nil }
    let isFiring = line.isWord("firing", words[5])
    guard isFiring || line.isWord("resolved", words[5]) else { return nil }
    return Alert(
      isFiring ? .alert : .recovery, line,
      Alert.Places(host: words[3], service: words[1], state: words[5]))
  }

  /// `[FIRING:2] DiskFull (prod node-4 critical)`, `[RESOLVED] DiskFull (…)`: a name, then labels.
  static let alertmanagerTitle = AlertShape { line in
    guard line[0] == UInt8(ascii: "[") else { return nil }
    let state = 1..<line.endOfCapitals(from: 1)
    let isFiring = line.isWord("FIRING", state)
    guard isFiring || line.isWord("RESOLVED", state) else { return nil }
    let close = line.endOfCount(from: state.upperBound)
    guard line.holds("] ", at: close), line[close + 2] != UInt8(ascii: "(") else { return nil }
    let name = line.trimmed(close + 2..<(line.find(" (", from: close + 2) ?? line.count))
    guard !name.isEmpty else { return nil }
    let count = state.upperBound + 1..<max(close, state.upperBound + 1)
    return Alert(
      isFiring ? .alert : .recovery, line,
      Alert.Places(
        service: name, state: state,
        facts: count.isEmpty ? [] : [Alert.PlacedFact(fact: .count, place: count)]))
  }
}

extension LineBytes {
  /// Behind `:2`, if that stands there.
  fileprivate func endOfCount(from index: Int) -> Int {
    guard self[index] == UInt8(ascii: ":") else { return index }
    return endOfDigits(from: index + 1)
  }
}
