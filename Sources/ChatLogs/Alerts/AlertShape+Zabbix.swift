/// The subjects of Zabbix' default actions.
extension AlertShape {
  /// `Problem: High CPU utilization (over 90% for 5m)`, `Resolved in 12m 4s: …`. People begin so, too, but go on otherwise.
  static let zabbix = AlertShape { line in
    guard let subject = ZabbixSubject(line), !line.soundsSpoken(subject.name) else { return nil }
    return subject.alert(line)
  }

  /// Whatever the problem is called.
  static let zabbixOfBot = AlertShape(needsBot: true) { line in ZabbixSubject(line)?.alert(line) }

  /// Up to version 3: `PROBLEM: nginx is down`, `OK: nginx is down`.
  static let zabbixOld = AlertShape(needsBot: true) { line in
    let state = 0..<line.endOfCapitals(from: 0)
    let isRecovery = line.isWord("OK", state)
    guard isRecovery || line.isWord("PROBLEM", state), line.holds(": ", at: state.upperBound) else {
      return nil
    }
    let name = line.trimmed(state.upperBound + 2..<line.count)
    guard !name.isEmpty else { return nil }
    return Alert(isRecovery ? .recovery : .alert, line, Alert.Places(service: name, state: state))
  }
}
