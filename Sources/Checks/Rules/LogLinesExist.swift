import Diagnostics
import Incidents
import Reports

/// A line that is to be hidden had better be there, and a line that is linked had better be shown.
struct LogLinesExist: ReportRule {
  let name: RuleName = "log-lines"
  let level = Level.warning
  let summary = "the lines that \"hide\" and \"key\" name are in the log, and linked lines are shown"
  let reason =
    "a number beyond the end was meant for another line, which may be shown though it should be hidden"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    report.stated.logLines.compactMap { beyond($0, report) } + report.links.compactMap { unseen($0, report) }
  }

  private func beyond(_ named: NamedLogLines, _ report: Report) -> Finding? {
    guard let curated = report.logs.first(where: { $0.reference.file == named.file }),
      named.lines.upperBound > curated.log.lineCount
    else { return nil }
    return .beyond(named, curated.log.lineCount)
  }

  /// A link to lines of which none is shown, and so leads nowhere.
  private func unseen(_ link: ReportLink, _ report: Report) -> Finding? {
    guard let (log, lines) = report.logLines(of: link.target), report.logs.indices.contains(log) else {
      return nil
    }
    let curated = report.logs[log]
    guard lines.upperBound <= curated.log.lineCount, curated.events(inLines: lines).isEmpty else {
      return nil
    }
    let isHidden = curated.log.events.contains { lines.contains($0.line) }
    return .unseen(lines, of: curated.reference.file, isHidden: isHidden, link.range)
  }

  var examples: [RuleExample] {
    func listed(_ lines: String) -> String { "logs: [{file: irc.log, \(lines)}]" }
    let log = "--- Log opened Sun Mar 02 13:00:00 2014\n14:01 <alice> look\n14:02 <bob> on it\n"
    return [
      .sample,
      RuleExample.good("services: [broker]", listed("key: [2-3]")).beside("irc.log", log),
      RuleExample.bad("services: [broker]", listed("key: [2, ↓7]")).beside("irc.log", log),
      RuleExample.bad("services: [broker]", listed("hide: [3]"))
        .and("memory CRITICAL", "memory CRITICAL (↓[log](irc.log#L3))").beside("irc.log", log),
    ]
  }
}

extension Finding {
  fileprivate static func beyond(_ named: NamedLogLines, _ count: Int) -> Finding {
    Finding(
      named.range,
      "\"\(named.key)\" names line \(named.lines.upperBound), but \"\(named.file)\" has only \(count) lines")
  }

  fileprivate static func unseen(
    _ lines: ClosedRange<Int>, of file: String, isHidden: Bool, _ range: SourceRange
  ) -> Finding {
    let name =
      lines.count == 1
      ? "line \(lines.lowerBound) of \"\(file)\" is"
      : "lines \(lines.lowerBound) to \(lines.upperBound) of \"\(file)\" are"
    return Finding(
      range, "\(name) \(isHidden ? "hidden" : "empty"), so this link is only text",
      help: "link a line that is shown")
  }
}
