import TestSupport

/// A ledger of issues that changes at random.
struct RandomLedger {
  private var entries: [String: String] = [:]
  private var hour = 0
  private var isThere = false

  /// Nothing where there is none.
  var text: String? {
    guard isThere else { return nil }
    let lines = entries.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
    return """
      {"version": 1, "as_of": "2016-02-0\(1 + hour / 24 % 9)T\(10 + hour % 14):00:00Z", "actions": {
      \(lines.joined(separator: ",\n"))
      }}
      """
  }

  /// Changes something, and says what. `incidents` are ids that they have or had.
  mutating func change(tracking incidents: [String], _ random: inout SeededGenerator) -> String {
    hour += random.pick([0, 1, 30], else: 1)
    isThere = !random.once(in: 10)
    guard isThere else { return "the ledger goes" }
    if random.once(in: 4), let id = entries.keys.sorted().randomElement(using: &random) {
      entries[id] = nil
      return "\(id) is tracked no more"
    }
    let id = random.pick(incidents, else: "2010-01-01-gone") + random.pick(["/A1", "/A2"], else: "/A3")
    let entry = entry(&random)
    entries[id] = entry
    return "\(id) is \(entry)"
  }

  private func entry(_ random: inout SeededGenerator) -> String {
    let number = random.pick(["1", "2", "3"], else: "1")
    let state = random.pick(
      [
        (number, "open", "null", "null"), (number, "closed", "\"completed\"", "\"2015-12-01T09:00:00Z\""),
        (number, "closed", "\"not_planned\"", "null"), (number, "closed", "null", "\"2014-01-01T23:59:59Z\""),
        (number, "gone", "null", "null"), ("null", "pending", "null", "null"),
      ], else: ("null", "pending", "null", "null"))
    return
      "{\"repository\": \"acme/ops\", \"number\": \(state.0), \"state\": \"\(state.1)\", \"reason\": \(state.2), \"closed\": \(state.3), \"text\": \"Do the thing\"}"
  }
}
