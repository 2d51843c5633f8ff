import Incidents

/// An entry of the ledger as the file has it, before anybody knows whether it makes sense.
struct WrittenIssue {
  private var members: [String: JSONScanner.Value] = [:]

  /// Nothing where no object is next; the value is passed over.
  init?(from scanner: inout JSONScanner) throws(JSONScanner.Fault) {
    var members: [String: JSONScanner.Value] = [:]
    let isObject = try scanner.members { name, _, scanner throws(JSONScanner.Fault) in
      members[name] = try scanner.value()
    }
    guard isObject else {
      _ = try scanner.value()
      return nil
    }
    self.members = members
  }

  /// What is wrong with an entry, as the end of a sentence about it.
  struct Fault: Error {
    let message: String
  }

  /// What it says.
  func issue() throws(Fault) -> TrackedIssue {
    let state = try state()
    return TrackedIssue(
      repository: try repository(), number: try number(state), state: state, reason: try reason(),
      closed: try closed(), text: try text())
  }

  private func repository() throws(Fault) -> String {
    guard case .text(let repository) = members["repository"],
      IssueReference(parsing: "\(repository)#1")?.repository == repository
    else { throw Fault(message: "\"repository\" is not owner/repo") }
    return repository
  }

  private func state() throws(Fault) -> TrackedIssue.State {
    guard case .text(let text) = members["state"], let state = TrackedIssue.State(rawValue: text) else {
      throw Fault(message: "\"state\" is none of \(names(TrackedIssue.State.allCases))")
    }
    return state
  }

  private func number(_ state: TrackedIssue.State) throws(Fault) -> Int? {
    switch members["number"] {
    case nil, .null:
      if state == .pending { return nil }
      throw Fault(message: "it is \(state.rawValue) and has no \"number\"")
    case .integer(let number) where number > 0 && number < 1_000_000_000:
      if state != .pending { return number }
      throw Fault(message: "it is pending and has a \"number\"")
    default: throw Fault(message: "\"number\" is none of an issue")
    }
  }

  private func reason() throws(Fault) -> TrackedIssue.Reason? {
    switch members["reason"] {
    case nil, .null: return nil
    case .text(let text):
      if let reason = TrackedIssue.Reason(rawValue: text) { return reason }
      fallthrough
    default: throw Fault(message: "\"reason\" is none of \(names(TrackedIssue.Reason.allCases))")
    }
  }

  private func closed() throws(Fault) -> Int? {
    switch members["closed"] {
    case nil, .null: return nil
    case .text(let text):
      if let seconds = WrittenMoment.seconds(text) { return seconds }
      fallthrough
    default: throw Fault(message: "\"closed\" is no moment as 2014-03-07T16:20:00Z is one")
    }
  }

  private func text() throws(Fault) -> String {
    guard case .text(let text) = members["text"] else { throw Fault(message: "it has no \"text\"") }
    return text
  }

  private func names(_ cases: [some RawRepresentable<String>]) -> String {
    let names = cases.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }
}
