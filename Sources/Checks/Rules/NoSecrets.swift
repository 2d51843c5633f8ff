import ChatLogs
import Diagnostics
import Incidents
import Reports

/// Logs of a bad night are full of what was pasted in haste.
struct NoSecrets: ReportRule {
  let name: RuleName = "secret"
  let level = Level.warning
  let summary = "no password, token or key stands in a report or its logs"
  let reason =
    "an archive is read by many and copied by git to all of them, so that a key in it is everybody's"
  let source: String? = "GitHub documents the forms of tokens so that they can be found"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    let own = report.source.bytes.withUnsafeBufferPointer { SecretScan.secrets(in: $0) }
    return own.map { Finding.secret($0, report.source.range(ofOffsets: $0.range)) }
      + report.logs.flatMap { findings(in: $0) }
  }

  private func findings(in curated: CuratedLog) -> [Finding] {
    let secrets = curated.log.withWords { SecretScan.secrets(in: $0.storage) }
    if secrets.isEmpty { return [] }
    return curated.log.events(holding: secrets.map(\.range.lowerBound)).compactMap { index, event in
      guard !curated.isHidden(event) else { return nil }
      return .logged(secrets[index], event.line, curated.reference.file)
    }
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
  fileprivate static func secret(_ secret: Secret, _ range: SourceRange) -> Finding {
    Finding(range, "this looks like \(secret.kind.described)", help: .revoke + ", and write **** for it")
  }

  fileprivate static func logged(_ secret: Secret, _ line: Int, _ file: String) -> Finding {
    Finding(
      SourceRange(line: line, column: 1), "this line has what looks like \(secret.kind.described)",
      help: .revoke + ", and hide the line: \"hide: [\(line)]\"", file: file)
  }
}

extension String {
  fileprivate static let revoke = "revoke it, since whoever has the repository has it"
}
