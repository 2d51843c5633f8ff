import Foundation
import TestSupport
import Testing

/// What a site for stakeholders has, and what must not get into it.
@Suite struct StakeholderSiteTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static let settings = """
    today: 2014-10-01
    base_url: https://postmortems.acme.internal/
    services: {broker: {label: Message broker, owner: alice}}
    people: {alice: {name: Alice Archer, github: aarcher, nicks: [al]}, bob: {}}
    github: {repository: acme/ops}

    """

  private static let log = """
    --- Log opened Sun Mar 02 13:50:00 2014
    14:02 < nagios> PROBLEM - broker3/memory is CRITICAL: 97 %
    14:03 < zed_> the queue of the second broker is full and nobody can publish
    14:04 < al> looking

    """

  private static let report = SampleReport.text.replacingOccurrences(
    of: "services: [broker]", with: "services: [broker]\nlogs: [{file: irc.log, channel: \"#night\"}]")

  private func archive(_ old: String, by new: String, settings: String = "") throws -> TemporaryFolder {
    try TemporaryFolder([
      "content/archive.yml": Self.settings + settings,
      "content/incidents/2014-03-02-broker/irc.log": Self.log,
      SampleReport.path: Self.report.replacingOccurrences(of: old, with: new),
    ])
  }

  private func build(_ folder: TemporaryFolder, _ arguments: [String] = []) throws -> Program.Outcome {
    try withExtendedLifetime(folder) {
      try Program.run(["build", "--audience", "stakeholders"] + arguments, in: folder.path)
    }
  }

  private static let impact = "No message was lost."

  private static let key = "ghp_" + String(repeating: "a1B2", count: 9)

  @Test func aSecretThatNobodyExcusesIsMaskedForThemToo() throws {
    let folder = try archive(Self.impact, by: "\n\nThe key is \(Self.key).\n\n", settings: "")
    #expect(try build(folder).status == 0)
    for (path, bytes) in try folder.contents(of: "site-stakeholders") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(Self.key), "\(path)")
    }
  }

  @Test(arguments: [
    ("Alice saw it first.", "\"Alice\" names a person"), ("Ask aarcher.", "\"aarcher\" names a person"),
    ("It was bob's deploy.", "\"bob\" names a person"), ("Then @carol came.", "\"@carol\" names a person"),
    ("al restarted it.", "\"al\" is a nick of the chat"),
    ("Thanks to `zed_`.", "\"zed_\" is a nick of the chat"),
    ("All on broker3.", "\"broker3\" is a host"), ("See `broker3:6379`.", "\"broker3\" is a host"),
    ("All on BROKER3.", "\"BROKER3\" is a host"), ("ALICE saw it.", "\"ALICE\" names a person"),
    ("Bro&#107;er3 it was.", "\"Broker3\" is a host"), ("*bro*ker3 it was.", "\"broker3\" is a host"),
    ("bro\u{200B}ker3 it was.", "\"broker3\" is a host"),
    ("On broker3.example.com it was.", "\"broker3\" is a host"), ("See http://grafana/d/1.", "of the inside"),
    ("See https://postmortems.acme.internal/x.", "of the inside"), ("It was fe80::1.", "of the inside"),
    ("See https://github.com/acme/ops/issues/4.", "is an issue"),
    ("See #night.", "\"#night\" is a channel"), ("See #somewhere.", "\"#somewhere\" is a channel"),
    ("It is all in irc.log.", "\"irc.log\" is a file"),
    ("Write to ops@acme.example.", "\"ops@acme.example\" is an address for mail"),
    ("At 10.0.3.7 it was worst.", "\"10.0.3.7\" is an address of the inside"),
    ("On db1.acme.internal it was worst.", "\"db1.acme.internal\" is an address of the inside"),
    ("On fe80::1:2:3 too.", "\"fe80::1:2:3\" is an address of the inside"),
    ("We fix it in acme/ops#412.", "\"acme/ops#412\" is an issue"),
    ("We fix it in #412.", "\"#412\" is an issue"),
    ("Then *the queue of the second broker is* full.", "stands so in the chat log"),
    (
      "The key is \(key). <!-- icarus: allow secret because it is revoked -->",
      "this looks like a GitHub token"
    ),
    ("Customer ACME-4711 called.", "this matches \"ACME-\\d+\""),
  ])
  func aPlantedLeakStopsTheBuildAndIsNamedWithItsPlace(text: String, message: String) throws {
    let folder = try archive(Self.impact, by: "\n\n\(text)\n\n", settings: "redact: ['ACME-\\d+']\n")
    let outcome = try build(folder)
    #expect(outcome.status == 1)
    #expect(outcome.errorText.contains("stakeholders would read this: "))
    #expect(outcome.errorText.contains(message), "\(outcome.errorText)")
    // What is written otherwise than it is read has no place but the report's.
    let isDisguised = ["&#107;", "*bro*", "\u{200B}"].contains { text.contains($0) }
    let line = isDisguised ? 1 : 21
    #expect(outcome.errorText.contains("\(SampleReport.path):\(line):"), "\(outcome.errorText)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/site-stakeholders"))
  }

  @Test(arguments: [
    ("title: Messages arrived late", "title: Alice was paged late", ":2:8:"),
    ("summary: Messages", "summary: On broker3 messages", ":14:13:"),
    ("`A1` Alert when the memory of a broker", "`A1` Let zed_ know when the memory of a broker", ":33:16:"),
    ("detected_by: alert", "detected_by: alert\nimpact: {data_loss: those of bob}", ":14:30:"),
  ])
  func titleSummaryActionsAndNumbersAreLookedAtToo(old: String, new: String, place: String) throws {
    let outcome = try build(archive(old, by: new))
    #expect(outcome.status == 1)
    #expect(outcome.errorText.contains(SampleReport.path + place), "\(outcome.errorText)")
  }

  @Test(arguments: [
    ("Walter Smith", "Then walter  smith came.", "\"walter  smith\" names a person"),
    ("walter.smith", "Then Walter Smith came.", "\"Walter Smith\" names a person"),
    ("walter-smith", "Ask Smith.", "\"Smith\" names a person"),
    ("Walter Smith", "The smith was late.", nil), ("walter-smith", "Then Walters came.", nil),
  ])
  func namesOfSeveralWordsAreLookedFor(author: String, text: String, message: String?) throws {
    let folder = try archive(Self.impact, by: "\(Self.impact)\n\n\(text)\n\n")
    let report = try folder.read(SampleReport.path)
    try folder.write(
      report.replacingOccurrences(of: "authors: [alice]", with: "authors: [\(author)]"), to: SampleReport.path
    )
    let outcome = try build(folder)
    #expect(outcome.status == (message == nil ? 0 : 1), "\(outcome.errorText)")
    if let message { #expect(outcome.errorText.contains(message), "\(outcome.errorText)") }
  }

  @Test(arguments: [
    (
      "people: {april: {name: April Jones}, peter: {name: Peter von der Heide}}",
      "Wer von der Sache wusste, sagte es."
    )
  ])
  func wordsOfALanguageAreNoNames(people: String, text: String) throws {
    let settings = Self.settings.replacingOccurrences(
      of: "people: {alice: {name: Alice Archer, github: aarcher, nicks: [al]}, bob: {}}", with: people)
    let folder = try archive(Self.impact, by: "\(Self.impact)\n\n\(text)\n\n")
    try folder.write(
      settings.replacingOccurrences(of: "2014-10-01", with: "2014-04-01"), to: "content/archive.yml")
    let outcome = try build(folder)
    #expect(outcome.status == 0, "\(outcome.errorText)")
  }

  @Test func whoOnlyCameIsANickToo() throws {
    let folder = try archive(Self.impact, by: "\(Self.impact) Then joost_b and tomas_ic came.")
    try folder.write(
      Self.log + "14:05 -!- joost_b [~j@h] has joined #night\n14:06 -!- tomas is now known as tomas_ic\n",
      to: "content/incidents/2014-03-02-broker/irc.log")
    let outcome = try build(folder)
    for nick in ["joost_b", "tomas_ic"] {
      #expect(outcome.errorText.contains("\"\(nick)\" is a nick of the chat"), "\(outcome.errorText)")
    }
  }

  @Test(arguments: ["Let Walter Smith add an alert", "Let walter-smith add an alert"])
  func theNameOfAnOwnerInATableIsLookedFor(action: String) throws {
    let folder = try archive(
      "## Actions\n",
      by: "## Actions\n\n| Id | Action | Owner |\n|-|-|-|\n| A7 | \(action) | Walter Smith |\n")
    let outcome = try build(folder)
    #expect(outcome.status == 1)
    #expect(outcome.errorText.lowercased().contains("names a person"), "\(outcome.errorText)")
  }

  /// Also where a nick is a word that our pages say: "One mark is one incident".
  @Test(arguments: ["mark", "incident", "page"])
  func aNickThatIsAWordOfThePagesIsNoLeak(nick: String) throws {
    let line = "14:05 <\(nick)> hello\n"
    let folder = try archive(Self.impact, by: Self.impact)
    try folder.write(Self.log + line, to: "content/incidents/2014-03-02-broker/irc.log")
    let outcome = try build(folder)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let named = try archive(Self.impact, by: "\(Self.impact) Then \(nick) came.")
    try named.write(Self.log + line, to: "content/incidents/2014-03-02-broker/irc.log")
    #expect(try build(named).status == 1)
  }

  @Test func aliasesAreLookedAtToo() throws {
    let outcome = try build(
      archive("severity: sev2", by: "severity: sev2\naliases: [2014-03-02-broker3-down]"))
    #expect(
      outcome.status == 1 && outcome.errorText.contains("\"broker3\" is a host"), "\(outcome.errorText)")
  }

  /// Nobody is told the owner, so what is excused there is no excuse for another place.
  @Test func theOwnerOfAnActionIsNoPlace() throws {
    let folder = try archive(Self.impact, by: "\(Self.impact) So says al*ic*e.")
    let text = try folder.read(SampleReport.path)
    try folder.write(
      text.replacingOccurrences(of: "(@alice,", with: "(@alice, opened 2014-03-02,")
        .replacingOccurrences(
          of: "## Actions\n", with: "## Actions\n\n<!-- icarus: allow leak because owner -->"),
      to: SampleReport.path)
    let outcome = try build(folder)
    #expect(outcome.status == 1, "\(outcome.errorText)")
  }

  @Test func aNameBehindASignHasItsPlaceAndNoOther() throws {
    let outcome = try build(archive(Self.impact, by: "\n\nThen @alice came.\n\n"))
    #expect(outcome.status == 1)
    let places = outcome.errorText.matches(of: /report\.md:(\d+:\d+): error/).map { String($0.1) }
    #expect(places == ["21:6", "21:7"])
  }

  @Test func anExcuseWithAReasonLetsItPass() throws {
    let excused = "Alice saw it. <!-- icarus: allow leak because Alice is our mascot -->"
    let folder = try archive(Self.impact, by: excused)
    #expect(try build(folder).status == 0)
    #expect(try Program.run(["check", "--strict"], in: folder.path).status == 0)
    #expect(
      try build(archive(Self.impact, by: "Alice saw it. <!-- icarus: allow leak because -->")).status == 1)
  }

  @Test func whatTheReportSaysElsewhereIsNoLeak() throws {
    let folder = try archive(
      "## Timeline\n", by: "## Timeline\n\n- 13:57 Alice and zed_ look at broker3, see #night and irc.log\n")
    let outcome = try build(folder)
    #expect(outcome.status == 0, "\(outcome.errorText)")
  }

  @Test func itHasTimesSummaryImpactAndWhatIsDoneAndNothingElse() throws {
    let folder = try archive(Self.impact, by: Self.impact)
    #expect(try build(folder).status == 0)
    let files = try folder.contents(of: "site-stakeholders")
    #expect(
      files.keys.filter { !$0.hasPrefix("assets/") }.sorted() == [
        ".icarus-manifest.json", "404.html", "feed.xml", "incidents/2014-03-02-broker/index.html",
        "index.html",
        "services/broker/index.html", "services/index.html", "severities/index.html",
        "severities/near-miss/index.html", "severities/sev1/index.html", "severities/sev2/index.html",
        "severities/sev3/index.html", "years/2014/index.html", "years/index.html",
      ])
    let page = String(decoding: files["incidents/2014-03-02-broker/index.html"] ?? [], as: UTF8.self)
    for part in [
      "Messages arrived late", "1,840 customers", "From 2 March 2014 at 13:58 until 15:20",
      "Alert when the memory of a broker passes 80 %", "Cap channels per connection (done)",
    ] { #expect(page.contains(part), "\(part)") }
    let inside = [
      "alice", "Alice", "bob", "zed_", "broker3", "irc.log", "no-memory-limit", "acme", "A deploy doubles",
      "log.html",
    ]
    for (path, bytes) in files where !path.hasPrefix("assets/") {
      let text = String(decoding: bytes, as: UTF8.self)
      for word in inside { #expect(!text.contains(word), "\(word) in \(path)") }
    }
  }

  private func buildSample(_ arguments: [String] = []) throws -> [String: [UInt8]] {
    let output = try TemporaryFolder()
    let outcome = try Program.run(
      ["build", "--audience", "stakeholders", "--output", output.path + "/site"] + arguments, in: Self.root)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    return try output.contents(of: "site")
  }

  @Test func everyLinkOfTheSampleSiteLeadsSomewhere() throws {
    #expect(LinkCheck(try buildSample()).broken == [])
  }

  /// The address of the team's site is of the inside.
  @Test func onlyTheAddressThatWasGivenIsNamed() throws {
    let plain = try buildSample()
    #expect(plain["sitemap.xml"] == nil)
    #expect(!String(decoding: plain["feed.xml"] ?? [], as: UTF8.self).contains("relaybird.example"))
    let placed = try buildSample(["--base-url", "https://s.example/i/"])
    #expect(
      String(decoding: placed["feed.xml"] ?? [], as: UTF8.self).contains("https://s.example/i/incidents/"))
  }

  @Test(arguments: [["--drafts"], ["--keep-going"]])
  func draftsAndHalvesAreNotForThem(arguments: [String]) throws {
    let outcome = try build(archive(Self.impact, by: Self.impact), arguments)
    #expect(outcome.status == 2)
  }
}
