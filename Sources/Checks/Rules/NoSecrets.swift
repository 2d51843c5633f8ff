import Diagnostics
import Incidents
import Reports

/// Logs of a bad night are full of what was pasted in haste. What is found is published as `xxxx` until somebody excuses it.
struct NoSecrets: ReportRule, PageRule {
  let name: RuleName = "secret"
  let level = Level.warning
  let summary = "no password, token or key stands in a report or its logs"
  let reason =
    "an archive is read by many and copied by git to all of them, so that a key in it is everybody's"
  let source: String? = "GitHub documents the forms of tokens so that they can be found"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    report.secrets.map(Finding.secret)
  }

  func findings(in page: FreePage, among pages: [FreePage], of archive: Archive) -> [Finding] {
    page.secrets.map(Finding.secret)
  }

  var examples: [RuleExample] {
    let token = "ghp_" + String(repeating: "a1B2", count: 9)
    return [
      .sample,
      .good("No message was lost.", "The token was `ghp_…`, the password: changed."),
      .bad("No message was lost.", "It logged in with password=↓hunter2024x."),
      .bad("No message was lost.", "See `amqp://guest:↓s3cr3t@broker3:5672`."),
      .bad("No message was lost.", "The token was `ghp_↓\(token.dropFirst(4))`."),
    ]
  }
}

extension Finding {
  fileprivate static func secret(_ secret: FoundSecret) -> Finding {
    let kind = secret.kind.described
    return switch secret.place {
    case .text: Finding(secret.range, "this looks like \(kind)", help: .revoke + ", and write **** for it")
    case .attachment(let file):
      Finding(
        secret.range, "this looks like \(kind)", help: .revoke + ", and take it out of the file", file: file)
    case .log(let file, let lines):
      Finding(
        secret.range, "this line has what looks like \(kind)", help: .revoke + hiding(lines), file: file)
    }
  }

  /// So many ranges are told of at most: where others spoke between as often, all from the first line to the last.
  private static let mostRanges = 20

  private static func hiding(_ lines: [ClosedRange<Int>]) -> String {
    guard let first = lines.first?.lowerBound, let last = lines.last?.upperBound else { return "" }
    let named = (lines.count > mostRanges ? [first...last] : lines).map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    }
    let what = first == last ? "line" : "lines"
    return ", and hide the \(what): \"hide: [\(named.joined(separator: ", "))]\""
  }
}

extension String {
  fileprivate static let revoke = "revoke it, since whoever has the repository has it"
}
