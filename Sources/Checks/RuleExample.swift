import Foundation

/// The sample report with a passage changed, and whether a rule minds.
package struct RuleExample: Sendable {
  /// `↓` stands before what the rule marks; a good example has none.
  package private(set) var text: String
  /// What lies beside the report, by name; what lies beside another one is called `../2014-01-19-api/irc.log`.
  package private(set) var files: [String: String] = [:]
  /// The ledger of issues; empty where there is none.
  package private(set) var ledger = ""
  /// Of archive.yml.
  package private(set) var settings = ""
  /// Further reports of the archive, by id.
  package private(set) var others: [String: String] = [:]

  /// A report in which the rule finds what `new` marks.
  package static func bad(_ old: String, _ new: String) -> RuleExample {
    RuleExample(replacing: old, by: new)
  }

  /// A report in which the rule finds nothing.
  package static func good(_ old: String, _ new: String) -> RuleExample {
    RuleExample(replacing: old, by: new)
  }

  /// The same with a further passage changed.
  func and(_ old: String, _ new: String) -> RuleExample {
    var example = self
    if let place = text.firstRange(of: old) { example.text.replaceSubrange(place, with: new) }
    return example
  }

  /// The same with a file beside the report.
  func beside(_ name: String, _ content: String) -> RuleExample {
    var example = self
    example.files[name] = content
    return example
  }

  /// The same with an earlier or later report, which is another example.
  func among(_ id: String, _ other: RuleExample) -> RuleExample {
    var example = self
    example.others[id] = other.text
    for (name, content) in other.files { example.files["../\(id)/\(name)"] = content }
    return example
  }

  /// The same with issues in the ledger: `"2014-03-02-broker/A1": {…}`.
  func tracked(_ entries: String) -> RuleExample {
    var example = self
    example.ledger = "{\"version\": 1, \"actions\": {\n\(entries)\n}}"
    return example
  }

  /// The same in an archive with settings.
  func under(_ settings: String) -> RuleExample {
    var example = self
    example.settings = settings
    return example
  }

  /// The sample itself, in which no rule finds anything.
  package static let sample = RuleExample(replacing: "", by: "")

  private init(replacing old: String, by new: String) {
    guard !old.isEmpty, let place = Self.sampleText.firstRange(of: old) else {
      text = Self.sampleText
      return
    }
    text = Self.sampleText.replacingCharacters(in: place, with: new)
  }

  /// The chat of the sample's night, for who puts one beside it.
  static let log = """
    --- Log opened Sun Mar 02 13:00:00 2014
    13:57 <bob> deploying
    14:02 <alice> look
    15:19 <bob> gone

    """

  /// Whether the rule finds something in it.
  package var isBad: Bool {
    ([text, ledger] + files.values + others.values).contains { $0.contains("↓") }
  }

  /// Whether the passage that an example changes stands in the sample.
  package static func holds(_ passage: String) -> Bool { sampleText.contains(passage) }

  private static let sampleText = """
    ---
    title: Messages arrived late
    severity: sev2
    status: reviewed
    started: 2014-03-02 13:58
    detected: 2014-03-02 14:02
    resolved: 2014-03-02 15:20
    timezone: Europe/London
    services: [broker]
    factors: [no-memory-limit]
    authors: [alice]
    detected_by: alert
    summary: Messages arrived up to nine minutes late for 78 minutes.
    ---

    ## Impact

    1,840 customers saw messages arrive up to nine minutes late. No message was lost.

    ## Timeline

    - 13:58 A deploy doubles the number of channels per connection
    - 14:02 nagios reports `broker3` memory CRITICAL
    - 15:20 The backlog is gone

    ## Conclusions

    A broker takes as much memory as the machine has, and the alert came when it had none left.

    ## Actions

    - [ ] `A1` Alert when the memory of a broker passes 80 % (@alice, due 2014-03-16, detect, P1)
    - [x] `A2` Cap channels per connection (@bob, due 2014-03-09, prevent, done 2014-03-07)

    """
}
