import Bytes
import Diagnostics
import Incidents

/// An entry of the ledger as the file has it, before anybody knows whether it makes sense.
struct WrittenIssue {
  private var repository: JSONScanner.Value?
  private var number: JSONScanner.Value?
  private var state: JSONScanner.Value?
  private var reason: JSONScanner.Value?
  private var closed: JSONScanner.Value?
  private var text: JSONScanner.Value?

  /// Nothing where no object is next; the value is passed over.
  init?(from scanner: inout JSONScanner) throws(JSONScanner.Fault) {
    var read = WrittenIssue()
    let isObject = try scanner.members { name, _, scanner throws(JSONScanner.Fault) in
      read.note(try scanner.value(), as: name)
    }
    guard isObject else {
      _ = try scanner.value()
      return nil
    }
    self = read
  }

  private init() {}

  private mutating func note(_ value: JSONScanner.Value, as name: String) {
    switch name {
    case "repository": repository = value
    case "number": number = value
    case "state": state = value
    case "reason": reason = value
    case "closed": closed = value
    case "text": text = value
    default: break
    }
  }

  /// What is wrong with an entry, as the end of a sentence about it.
  struct Fault: Error {
    let message: String
  }

  /// What it says.
  func issue() throws(Fault) -> TrackedIssue {
    let repository = try knownRepository()
    let state = try knownState()
    return TrackedIssue(
      repository: repository, number: try knownNumber(state), state: state, reason: try knownReason(),
      closed: try knownMoment(), text: try knownText())
  }

  private func knownRepository() throws(Fault) -> String {
    guard case .text(let repository) = repository, IssueReference.isRepository(repository[...]) else {
      throw Fault(message: "\"repository\" is not owner/repo")
    }
    return repository
  }

  private func knownState() throws(Fault) -> TrackedIssue.State {
    guard case .text(let text) = state, let state = TrackedIssue.State(rawValue: text) else {
      throw Fault(message: "\"state\" is none of \(names(TrackedIssue.State.allCases))")
    }
    return state
  }

  private func knownNumber(_ state: TrackedIssue.State) throws(Fault) -> Int? {
    switch number {
    case nil, .null:
      if state == .pending { return nil }
      throw Fault(message: "it is \(state.rawValue) and has no \"number\"")
    case .integer(let number) where number > 0 && number < 1_000_000_000:
      if state != .pending { return number }
      throw Fault(message: "it is pending and has a \"number\"")
    default: throw Fault(message: "\"number\" is none of an issue")
    }
  }

  private func knownReason() throws(Fault) -> TrackedIssue.Reason? {
    switch reason {
    case nil, .null: return nil
    case .text(let text):
      if let reason = TrackedIssue.Reason(rawValue: text) { return reason }
      fallthrough
    default: throw Fault(message: "\"reason\" is none of \(names(TrackedIssue.Reason.allCases))")
    }
  }

  private func knownMoment() throws(Fault) -> Int? {
    switch closed {
    case nil, .null: return nil
    case .text(let text):
      if let seconds = WrittenMoment.seconds(text) { return seconds }
      fallthrough
    default: throw Fault(message: "\"closed\" is no moment as 2014-03-07T16:20:00Z is one")
    }
  }

  private func knownText() throws(Fault) -> String {
    guard case .text(let text) = text else { throw Fault(message: "it has no \"text\"") }
    return text
  }

  private func names(_ cases: [some RawRepresentable<String>]) -> String {
    WordList.text(cases.map(\.rawValue))
  }
}
