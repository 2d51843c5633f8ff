import Foundation
import TestSupport
import Testing

@Suite struct ExportCommandTests {
  private static let id = SampleReport.id

  private func run(_ arguments: [String] = [], in folder: TemporaryFolder? = nil) throws -> Program.Outcome {
    let folder = try folder ?? ToldIncident.archive()
    return try withExtendedLifetime(folder) {
      try Program.run(["export", Self.id] + arguments, in: folder.path)
    }
  }

  private func text(_ arguments: [String] = [], in folder: TemporaryFolder? = nil) throws -> String {
    let outcome = try run(arguments, in: folder)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    return outcome.outputText
  }

  private static let ways = [
    [], ["--format", "markdown"], ["--audience", "stakeholders"],
    ["--audience", "stakeholders", "--format", "markdown"],
  ]

  @Test func aPageStandsAlone() throws {
    let page = try text()
    let markup = StrictMarkup(Array(page.utf8))
    #expect(markup.faults == [])
    for tag in markup.tags {
      #expect(!["script", "link", "iframe", "form", "object"].contains(tag.name), "\(tag)")
      if tag.name == "img" { #expect(tag.attributes["src"]?.hasPrefix("data:image/png;base64,") == true) }
      if tag.name == "a", let address = tag.attributes["href"] {
        let isWithin = address.hasPrefix("#") && page.contains("id=\"\(address.dropFirst())\"")
        #expect(isWithin || address == "https://example.org/a", "\(address)")
      }
    }
    #expect(page.contains("data:image/png;base64," + ToldIncident.png.base64EncodedString()))
    for words in ["<svg", "Alert when the memory", "█ says that nobody can publish", "1,840"] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!page.contains("Full size"))
    #expect(
      page.contains("default-src &#39;none&#39;") || page.contains("default-src 'none'; img-src data:;"))
  }

  @Test func linksLeadToTheSiteWhereThatStands() throws {
    let folder = try ToldIncident.archive(settings: "base_url: https://postmortems.example/\n")
    let base = "https://postmortems.example/incidents/"
    let page = try text(in: folder)
    #expect(page.contains("href=\"\(base)2014-01-01-first/index.html\""))
    #expect(page.contains("href=\"\(base)\(Self.id)/room.png\">Full size</a>"))
    let markdown = try text(["--format", "markdown"], in: folder)
    #expect(markdown.contains("[the first time](\(base)2014-01-01-first/index.html)"))
    #expect(markdown.contains("[what we do](\(base)\(Self.id)/index.html#a1)"))
    #expect(markdown.contains("*Image: [The room](\(base)\(Self.id)/room.png)*"))
  }

  @Test func markdownHasAllThatATextCanHave() throws {
    let text = try text(["--format", "markdown"])
    let expected = """
      # Messages arrived late

      Messages arrived up to nine minutes late for 78 minutes.

      |  |  |
      | --- | --- |
      | Severity | SEV 2 |
      | Status | Reviewed |
      | First impact | 2 March 2014 at 13:58 (Europe/London) |
      | Detected | 14:02, after 4 minutes |
      | Resolved | 15:20, after 1 hour 22 minutes |
      | Lasted | 1 hour 22 minutes |
      | Noticed by | an alert |
      | Services | Message broker |
      | Customers affected | 1,840 |
      | Contributing factors | no-memory-limit |
      | Written by | Alice Archer |

      ## Impact

      1,840 customers saw messages arrive up to nine minutes late. No message was lost for ████, as the log[^1] says; see what we do, the first time and <https://example.org/a>.

      What was said

      ```
      14:03 <zed> ████ says that nobody can publish
      14:05 <al> the key is \(ToldIncident.mask)
      ```

      *Image: The room (room.png)*

      ## Timeline

      ### Unnoticed (4 minutes)

      - **13:58** **First impact.** A deploy doubles the number of channels per connection

      ### Diagnosing (1 hour 18 minutes)

      - **14:02** **Detected.** nagios reports `broker3` memory CRITICAL

      ````
      14:02 <nagios> PROBLEM - broker3/memory is CRITICAL: 97 %
      14:03 <zed> ████ says that nobody can publish
      14:05 <al> the key is \(ToldIncident.mask)
      14:06 <al> ```<script>alert(1)</script> | a
      ````

      - **14:10** *Graph: Load of broker3 (load.csv)* load rose from
      """
    #expect(text.hasPrefix(expected), "\(text)")
    #expect(
      text.hasSuffix(
        """
        ## Actions

        - [ ] **A1** Alert when the memory of a broker passes 80 % (Alice Archer, detect, P1, due 16 March 2014, open 213 days)
        - [x] **A2** Cap channels per connection (bob, prevent, due 9 March 2014, done in 5 days)

        [^1]: \\#ops, line 3

            ```
            14:03 <zed> ████ says that nobody can publish
            ```

        """), "\(text)")
  }

  @Test(arguments: ways)
  func whatThePageHidesIsHiddenHere(arguments: [String]) throws {
    // Stakeholders may not even see that something is hidden.
    let isSummary = arguments.contains("stakeholders")
    let folder =
      try isSummary ? ToldIncident.archive(" for ACME-4711, as", by: ", as") : ToldIncident.archive()
    let text = try text(arguments, in: folder)
    for secret in ["swordfish", ToldIncident.key, "ACME-4711", "joe"] + (isSummary ? ["zed", "alice"] : []) {
      #expect(!text.contains(secret), "\(secret)")
    }
    #expect(text.contains("Messages arrived up to nine minutes late"))
  }

  @Test func stakeholdersGetTheSummaryAndNothingOfTheInside() throws {
    let folder = try ToldIncident.archive(" for ACME-4711, as", by: ", as")
    let text = try text(["--audience", "stakeholders", "--format", "markdown"], in: folder)
    #expect(
      text.hasPrefix("# Messages arrived late\n\nSEV 2, 2 March 2014, Resolved\n\n## What happened\n\n"))
    #expect(
      text.hasSuffix(
        "## What we are changing\n\n- Alert when the memory of a broker passes 80 %\n- Cap channels per connection (done)\n"
      ))
    for leak in ["Alice Archer saw it.", "Ask zed.", "It was broker3."] {
      let folder = try ToldIncident.archive("No message was lost for ACME-4711", by: leak)
      for format in ["html", "markdown"] {
        let outcome = try run(["--audience", "stakeholders", "--format", format], in: folder)
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.errorText.contains("stakeholders would read this: "), "\(outcome.errorText)")
      }
    }
  }

  @Test(arguments: ways)
  func theSameInputGivesTheSameBytes(arguments: [String]) throws {
    let folder = try ToldIncident.archive(" for ACME-4711, as", by: ", as")
    #expect(try run(arguments, in: folder).output == run(arguments, in: folder).output)
  }

  @Test func aReportWithErrorsIsNotExported() throws {
    let folder = try ToldIncident.archive("severity: sev2", by: "severity: sev9")
    for arguments in Self.ways {
      let outcome = try run(arguments + ["--output", "x.html"], in: folder)
      #expect(outcome.status == 1 && outcome.output.isEmpty)
      #expect(
        outcome.errorText.contains("unknown severity") && outcome.errorText.hasSuffix("because of errors\n"))
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/x.html"))
    }
  }

  @Test func errorsOfOtherReportsDoNotMatter() throws {
    let files = ["content/incidents/2014-05-01-wrong/report.md": "---\nstarted: [\n---\n"]
    let outcome = try run(in: ToldIncident.archive(beside: files))
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errorText)")
    #expect(try run(in: ToldIncident.archive(settings: "rules: {nope: off}\n")).status == 1)
  }

  @Test func aDraftIsForTheTeamAlone() throws {
    let folder = try ToldIncident.archive("status: reviewed", by: "status: draft")
    let outcome = try run(in: folder)
    #expect(outcome.status == 0 && outcome.outputText.contains("Draft, not reviewed"))
    #expect(outcome.errorText == "icarus: \(Self.id) is a draft, not reviewed\n")
    let refused = try run(["--audience", "stakeholders"], in: folder)
    #expect(refused.status == 2 && refused.output.isEmpty)
  }

  @Test func aFileIsWrittenWholeAndReplaced() throws {
    let folder = try ToldIncident.archive(beside: ["x.html": "old"])
    let page = try text(in: folder)
    #expect(try text(["--output", "x.html"], in: folder).isEmpty)
    #expect(try folder.read("x.html") == page)
    #expect(try run(["--output", "content"], in: folder).status == 2)
    #expect(try run(["--output", "no/x.html"], in: folder).status == 2)
  }

  @Test func hostileTextStaysText() throws {
    let folder = try ToldIncident.archive(
      "The backlog is gone",
      by: "&lt;script&gt;alert(2)&lt;/script&gt; \u{202E} &#27;[31m [y](room.png)")
    let page = try text(in: folder)
    #expect(!page.contains("<script") && !page.contains("\u{202E}") && !page.contains("\u{1B}"))
    let markdown = try text(["--format", "markdown"], in: folder)
    #expect(markdown.contains("\\<script\\>alert(2)\\</script\\>"))
    #expect(!markdown.contains("\u{202E}") && !markdown.contains("\u{1B}"))
  }
}
