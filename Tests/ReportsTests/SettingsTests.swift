import Reports
import TestSupport
import Testing

@Suite struct SettingsTests {
  /// Settings, where the mistake stands, and what is said of it.
  @Test(arguments: [
    (
      "title: \"ä\u{85}ü\u{2028}o\"\nseverities: ↓[]", "\"severities\" names none",
      "name one, or leave the key out for sev1, sev2, sev3, near-miss"
    ),
    (
      "severities: ↓[]", "\"severities\" names none",
      "name one, or leave the key out for sev1, sev2, sev3, near-miss"
    ),
    (
      "policy: {action_due_days: {SEV 1: 3, ↓sev11: 30}}", "unknown severity \"sev11\"",
      "did you mean \"sev1\"?"
    ),
    (
      "policy: {action_due_days: {↓sev1: 30}}\nseverities: [major, sev2]", "unknown severity \"sev1\"",
      "did you mean \"sev2\"?"
    ),
    (
      "policy: {action_due_days: {↓xyz: 30}}", "unknown severity \"xyz\"",
      "the severities are: sev1, sev2, sev3, near-miss"
    ),
    (
      "timezone: ↓Europe/Lundon", "unknown time zone \"Europe/Lundon\"", "did you mean \"Europe/London\"?"
    ),
    (
      "base_url: ↓https://x.example/pm?x=1",
      "\"base_url\" wants an address that begins with https:// or http:// and has no \"?\" and no \"#\"", nil
    ),
  ])
  func wrongSettingsArePlaced(settings: String, message: String, help: String?) throws {
    let marked = MarkedText(settings)
    let read = try ReadReport(SampleReport.text, settings: marked.text)
    #expect(read.diagnostics.map(\.range.start) == marked.places)
    #expect(read.diagnostics.map(\.message) == [message])
    #expect(read.diagnostics.map(\.help) == [help])
    #expect(read.diagnostics.allSatisfy { $0.level == .error })
  }
}

extension SettingsTests {
  @Test("A text that never ends is reported where it begins") func unclosed() throws {
    let read = try ReadReport(SampleReport.text, settings: "title: 'a\n")
    #expect(read.diagnostics.map(\.range.description) == ["1:8-1:9"])
  }
}
