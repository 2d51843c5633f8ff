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
      .forgotten($0, in: report.logs[$0.log].reference.file)
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
  fileprivate static func forgotten(_ action: LoggedAction, in file: String) -> Finding {
    let told = action.text.count > longest ? action.text.prefix(longest) + "…" : action.text[...]
    return Finding(
      SourceRange(line: action.line, column: 1), "no action of the report takes up \"\(told)\"",
      help:
        "add it to the actions, or link this line, \(file)#L\(action.line), where the report says what became of it",
      file: file)
  }

  /// Characters of an action that are told.
  private static let longest = 80
}
