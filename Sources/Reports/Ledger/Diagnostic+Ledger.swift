import Diagnostics
import Incidents

/// What may be wrong with a ledger.
extension Diagnostic {
  private static let rule: RuleName = "ledger"

  static func conflict(_ path: String, at line: Int) -> Diagnostic {
    Diagnostic(
      rule, path: path, at: SourceRange(line: line, column: 1), "git left two versions of the ledger here",
      help:
        "keep the lines of both sides, each action once, without the marks; \"icarus issues sync\" finds out the rest"
    )
  }

  static func broken(_ path: String, at range: SourceRange, _ reason: String) -> Diagnostic {
    Diagnostic(
      rule, path: path, at: range, "this is no ledger of issues: \(reason)",
      help: "take the last good one from git, or remove it: \"icarus issues sync\" finds the issues again")
  }

  static func tooLarge(_ path: String) -> Diagnostic {
    Diagnostic(
      "limits", path: path, at: .start,
      "this ledger has more than \(IssueLedgerReader.largest) bytes, which is the most that is read")
  }

  static func version(_ version: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      rule, path: path, at: .start,
      "this ledger has the form \(version), and this icarus knows the form \(IssueLedgerReader.version)",
      help: "use the icarus that wrote it, or a later one")
  }

  static func entry(
    _ name: String, _ path: String, at range: SourceRange, _ fault: String
  ) -> Diagnostic {
    Diagnostic(
      rule, path: path, at: range, "\"\(name.prefix(100))\" says nothing of an issue: \(fault)",
      help: "remove the line; \"icarus issues sync\" finds the issue again")
  }

  static func twice(
    _ id: ActionID, _ path: String, at place: Int, _ first: Int, in source: SourceText
  ) -> Diagnostic {
    Diagnostic(
      rule, path: path, at: source.range(ofOffsets: place..<place), "\"\(id)\" stands here twice",
      help: "remove one of the lines; \"icarus issues sync\" finds out the rest",
      notes: [Note("it stands here as well", path: path, at: source.range(ofOffsets: first..<first))])
  }
}
