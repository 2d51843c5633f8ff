import Diagnostics

/// A rule under which archives are read and sites are laid out, where no other can judge.
package struct ReadingRule: Sendable {
  package let name: RuleName
  package let summary: String
  /// Why it matters to a reader.
  package let reason: String

  private init(_ name: RuleName, _ summary: String, because reason: String) {
    self.name = name
    self.summary = summary
    self.reason = reason
  }

  package static let all = adjustable + fixed

  /// Those whose level archive.yml may set.
  package static let adjustable: [ReadingRule] = [
    ReadingRule(
      "action-facts", "the parenthesis behind an action holds facts alone",
      because: "a due date that was mistyped is a text, and nobody is reminded of a text"),
    ReadingRule(
      "action-id", "every action has an id, and no two of a report the same",
      because: "an action is referred to for years, from later reports and from the tracker"),
    ReadingRule(
      "action-owner", "an action has one owner",
      because: "what two people own is done by neither"),
    ReadingRule(
      "excuse", "an excuse names a rule that finds something there, and says why that is right",
      because:
        "an excuse that nothing needs hides the next finding, and one without a reason nobody dares to remove"
    ),
    ReadingRule(
      "front-matter", "a report begins with front matter of known keys",
      because: "what stands under a misspelt key is lost, and nobody notices"),
    ReadingRule(
      "log", "chat logs are of a known format",
      because: "lines without times and names can't join the timeline"),
    ReadingRule(
      "missing-report", "a folder of an incident has a report",
      because: "an incident that waits for its report is forgotten a little more every day"),
    ReadingRule(
      "time", "times are of the calendar and of the clock",
      because: "a timeline is only as good as its times"),
    ReadingRule(
      "time-twice", "a time that the clocks showed twice has an offset",
      because: "without one, an hour of the night in autumn may be either of two"),
    ReadingRule(
      "timeline-order", "the entries of a timeline go forward",
      because: "what led to what is read from the order"),
    ReadingRule(
      "unknown-severity", "a severity is one of those that the archive defines",
      because: "lists and trends count by severity, and each name would count for itself"),
  ]

  /// Those that hold as they are: without them nothing could be shown, or nothing safely.
  package static let fixed: [ReadingRule] = [
    ReadingRule(
      "attachment-name", "names of files differ in more than case",
      because: "on some disks and hosts two such names are one file"),
    ReadingRule(
      "attachment-type", "files beside a page are images, txt, csv, json or pdf",
      because: "a browser might run others, with the rights of the site"),
    ReadingRule(
      "encoding", "texts are UTF-8",
      because: "a guess would show other characters than were written"),
    ReadingRule(
      "file", "files and folders can be read, and none is a link",
      because: "a link could publish what lies outside of the archive"),
    ReadingRule(
      "image", "images are whole, of reasonable size, and what their names say",
      because: "a graph that a browser can't show is no evidence"),
    ReadingRule(
      "incident-id", "the folder of an incident is called YYYY-MM-DD-slug",
      because: "its name is the incident's id and address for ever"),
    ReadingRule(
      "limits", "texts and what is nested in them stay within bounds",
      because: "one text must not keep all others from being built"),
    ReadingRule(
      "missing-attachment", "logs and graphs that a report lists lie beside it",
      because: "a reader who follows a claim to its evidence should find it"),
    ReadingRule(
      "page-address", "a page of pages/ has an address that nothing else has",
      because: "one of the two would be lost"),
    ReadingRule(
      "settings", "archive.yml has known keys with values of their kind",
      because: "a setting that is mistyped would silently not hold"),
    ReadingRule(
      "theme", "the theme is there, and its templates name what exists",
      because: "a mistake in a template is a mistake on every page"),
  ]
}
