import Diagnostics
import Incidents
import Reports

/// What was called an action in chat became one, or somebody forgot it.
struct LoggedActionsTaken: ReportRule {
  let name: RuleName = "log-action"
  let level = Level.hint
  let summary = "an \"#action\" that a shown log notes is an action of the report"
  let reason = "what was promised in chat, and stands in no list, is remembered by nobody a week later"
  let isAboutAbsence = true

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    let logged = LoggedAction.all(in: report)
    if logged.isEmpty { return [] }
    let taken = TakenActions(report)
    return logged.filter { !taken.include($0) && report.logs.indices.contains($0.log) }.map {
      .forgotten(
        $0, in: report.logs[$0.log].reference.file,
        linkedAs: report.address(ofFile: report.logs[$0.log].reference.file, settings))
    }
  }

  var examples: [RuleExample] {
    let opened = "--- Log opened Sun Mar 02 13:00:00 2014\n"
    return [
      .sample,
      RuleExample.sample
        .beside("irc.log", opened + "14:20 <alice> #action bob caps channels per connection\n"),
      RuleExample.bad("title", "title")
        .beside("irc.log", opened + "↓14:20 <alice> #action carol writes a runbook for brokers\n"),
    ]
  }
}

extension Finding {
  fileprivate static func forgotten(_ action: LoggedAction, in file: String, linkedAs address: String)
    -> Finding
  {
    let told = action.text.count > longest ? action.text.prefix(longest) + "…" : action.text[...]
    return Finding(
      SourceRange(line: action.line, column: 1), "no action of the report takes up \"\(told)\"",
      help:
        "add it to the actions, or link this line, \(address)#L\(action.line), where the report says what became of it",
      file: file)
  }

  /// Characters of an action that are told.
  private static let longest = 80
}

extension Report {
  /// As the report links a file of its own: those of a loose one are called as the content folder has them.
  fileprivate func address(ofFile file: String, _ settings: ArchiveSettings) -> String {
    if incident.hasOwnFolder { return file }
    let steps = settings.content.path(of: file).split(separator: "/")
    let folder = incident.reportPath.folder.split(separator: "/")
    let shared = zip(steps, folder).prefix { $0 == $1 }.count
    return (folder.dropFirst(shared).map { _ in ".." } + steps.dropFirst(shared)).joined(separator: "/")
  }
}
