import Diagnostics
import Foundation
import Incidents

/// Reads `issues.json`, which icarus writes and people merge.
package enum IssueLedgerReader {
  package static let file = "issues.json"
  /// The form that is written.
  static let version = 1

  /// `path` is relative to the archive's root. An empty ledger where it can't be read, with what is wrong.
  package static func read(_ bytes: [UInt8], path: String) -> Diagnosed<IssueLedger> {
    guard let source = String(validating: bytes, as: UTF8.self) else {
      return Diagnosed(IssueLedger(), [.notText(path)])
    }
    if let line = conflict(in: source) {
      return Diagnosed(IssueLedger(), [.conflict(path, at: line)])
    }
    do {
      let written = try JSONDecoder().decode(WrittenLedger.self, from: Data(source.utf8))
      return ledger(written, source, path)
    } catch {
      return Diagnosed(IssueLedger(), [.unreadable(path, error)])
    }
  }

  private static func ledger(
    _ written: WrittenLedger, _ source: String, _ path: String
  ) -> Diagnosed<IssueLedger> {
    guard written.version == version else {
      return Diagnosed(IssueLedger(), [.version(written.version, path)])
    }
    var ledger = IssueLedger(asOf: written.asOf.flatMap(seconds))
    var diagnostics: [Diagnostic] = []
    for (key, entry) in written.actions.sorted(by: { $0.key.precedesInBytes($1.key) }) {
      if let id = ActionID(checking: key), let issue = entry.issue {
        ledger.issues[id] = issue
      } else {
        diagnostics.append(.entry(key, path, at: line(of: key, in: source)))
      }
    }
    return Diagnosed(ledger, diagnostics)
  }

  /// Nothing where it is no moment of RFC 3339 in UTC.
  static func seconds(_ text: String) -> Int? {
    (try? Date(text, strategy: .iso8601)).map { Int($0.timeIntervalSince1970) }
  }

  /// What git leaves where both sides wrote.
  private static func conflict(in source: String) -> Int? {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.firstIndex { $0.hasPrefix("<<<<<<< ") || $0.hasPrefix(">>>>>>> ") }.map { $0 + 1 }
  }

  private static func line(of key: String, in source: String) -> Int {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.firstIndex { $0.contains("\"\(key)\"") } ?? 0) + 1
  }
}

/// As the file has it.
private struct WrittenLedger: Decodable {
  let version: Int
  let asOf: String?
  let actions: [String: Entry]

  enum CodingKeys: String, CodingKey {
    case version, actions
    case asOf = "as_of"
  }

  struct Entry: Decodable {
    let repository: String
    let number: Int?
    let state: String
    let reason: String?
    let closed: String?
    let text: String

    /// Nothing where it contradicts itself, or tells what nobody knows.
    var issue: TrackedIssue? {
      guard let state = TrackedIssue.State(rawValue: state), (number == nil) == (state == .pending),
        number ?? 1 > 0, IssueReference(parsing: "\(repository)#1") != nil
      else { return nil }
      let reason = reason.flatMap(TrackedIssue.Reason.init)
      if self.reason != nil, reason == nil { return nil }
      let closed = closed.flatMap(IssueLedgerReader.seconds)
      if self.closed != nil, closed == nil { return nil }
      return TrackedIssue(
        repository: repository, number: number, state: state, reason: reason, closed: closed, text: text)
    }
  }
}

extension Diagnostic {
  private static let rule: RuleName = "ledger"

  fileprivate static func conflict(_ path: String, at line: Int) -> Diagnostic {
    Diagnostic(
      rule, path: path, at: .line(line), "git left two versions of the ledger here",
      help: "keep the lines of both sides, without the marks; \"icarus issues sync\" finds out the rest")
  }

  fileprivate static func notText(_ path: String) -> Diagnostic {
    Diagnostic(
      rule, path: path, at: .start, "this is no ledger of issues: it is not UTF-8", help: .takeTheLast)
  }

  fileprivate static func unreadable(_ path: String, _ error: any Error) -> Diagnostic {
    Diagnostic(
      rule, path: path, at: .start, "this is no ledger of issues: \(reason(error))",
      help: .takeTheLast)
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.dataCorrupted: "it is not JSON"
    case DecodingError.keyNotFound(let key, _): "\"\(key.stringValue)\" is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "\"\(context.codingPath.last?.stringValue ?? "")\" is of the wrong kind"
    default: "it is not JSON"
    }
  }

  fileprivate static func version(_ version: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      rule, path: path, at: .start,
      "this ledger has the form \(version), and this icarus knows the form \(IssueLedgerReader.version)",
      help: "use the icarus that wrote it, or a later one")
  }

  fileprivate static func entry(_ key: String, _ path: String, at line: Int) -> Diagnostic {
    Diagnostic(
      rule, path: path, at: .line(line), "this says nothing that can be known of an action: \"\(key)\"",
      help: "remove the line; \"icarus issues sync\" finds the issue again")
  }
}

extension String {
  fileprivate static let takeTheLast =
    "take the last good one from git, or remove it: \"icarus issues sync\" finds the issues again"
}

extension SourceRange {
  /// The beginning of a line.
  fileprivate static func line(_ line: Int) -> SourceRange {
    SourceRange(line: line, column: 1)
  }
}
