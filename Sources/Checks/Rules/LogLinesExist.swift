import Diagnostics
import Incidents
import Reports

/// A line that is to be hidden had better be there.
struct LogLinesExist: ReportRule {
  let name: RuleName = "log-lines"
  let level = Level.warning
  let summary = "the lines that \"hide\" and \"key\" name are in the log"
  let reason =
    "a number beyond the end was meant for another line, which may be shown though it should be hidden"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    report.logs.flatMap { curated in
      [("hide", curated.reference.hidden), ("key", curated.reference.key)].flatMap { key, ranges in
        ranges.filter { $0.upperBound > curated.log.lineCount }.map { lines in
          Finding.beyond(
            key, lines, curated.reference.file, curated.log.lineCount, at: report.place(ofKey: "logs"))
        }
      }
    }
  }

  var examples: [RuleExample] { [.sample] }
}

extension Finding {
  fileprivate static func beyond(
    _ key: String, _ lines: ClosedRange<Int>, _ file: String, _ count: Int, at range: SourceRange
  ) -> Finding {
    Finding(range, "\"\(key)\" names line \(lines.upperBound), but \"\(file)\" has only \(count) lines")
  }
}
