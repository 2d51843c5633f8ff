import Foundation
import Incidents
import Issues
import Reports

extension FuzzTarget {
  /// The bytes are the status, the headers and, behind an empty line, the body of an answer of GitHub.
  static let httpAnswer = FuzzTarget("http-answer", longest: 2_048) { bytes throws(FuzzFailure) in
    let answer = HTTPAnswer(bytes)
    let limits = [RateLimit(answer), RateLimit(after: answer)].compactMap(\.self)
    for wait in limits.compactMap(\.wait) { try expect(wait >= 0, "the wait is \(wait)") }
    try expectAddress(of: answer)
    var issues = (try? JSONDecoder.github.decode([GitHubIssue].self, from: answer.body)) ?? []
    if let issue = try? JSONDecoder.github.decode(GitHubIssue.self, from: answer.body) {
      issues.append(issue)
    }
    for issue in issues where issue.isPlausible { try expectNoted(issue) }
  }

  /// No address leads to another server.
  private static func expectAddress(of answer: HTTPAnswer) throws(FuzzFailure) {
    guard let server = GitHubServer(GitHubSettings(), [:]) else { throw FuzzFailure("there is no server") }
    let base = URL(string: GitHubServer.usual + "/repos/acme/ops/issues")
    let places = [answer["location"], answer["link"].flatMap { LinkHeader.next(in: $0) }].compactMap(\.self)
    for place in places {
      guard let address = server.address(place, from: base) else { continue }
      try expect(
        address.absoluteString.lowercased().hasPrefix(GitHubServer.usual),
        "\(address.absoluteString) is another server")
    }
  }

  /// What is noted of an issue can be read again.
  private static func expectNoted(_ issue: GitHubIssue) throws(FuzzFailure) {
    guard let id = ActionID(checking: "2014-03-02-broker/A1") else { throw FuzzFailure("there is no action") }
    let ledger = IssueLedger(issues: [id: issue.tracked(text: "Alert earlier")])
    let again = IssueLedgerReader.read(IssueLedgerWriter.bytes(of: ledger), path: IssueLedgerReader.file)
    try expect(again.diagnostics.isEmpty, "what is noted can't be read: \(again.diagnostics.map(\.message))")
    try expect(again.value == ledger, "what is noted is something else: \(ledger) \(again.value)")
  }
}

extension HTTPAnswer {
  fileprivate init(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let head = lines.prefix { !$0.isEmpty }
    var headers: [String: String] = [:]
    for line in head.dropFirst() {
      let parts = line.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      guard parts.count == 2 else { continue }
      headers[String(decoding: parts[0], as: UTF8.self)] = String(decoding: parts[1], as: UTF8.self)
    }
    let status = head.first.flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 200
    let body = lines.dropFirst(head.count + 1).joined(separator: [0x0A])
    self.init(status: status, headers: headers, body: Data(body))
  }
}
