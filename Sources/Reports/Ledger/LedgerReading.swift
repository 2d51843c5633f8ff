import Bytes
import Diagnostics
import Incidents

/// A ledger while it is read.
struct LedgerReading {
  private let path: String
  private let bytes: [UInt8]
  private var version: JSONScanner.Value?
  private var ledger = IssueLedger()
  private var hasActions = false
  /// Where each action stands.
  private var places: [ActionID: Int] = [:]
  /// What is wrong: where that is, is worked out at the end.
  private var faults: [(SourceText) -> Diagnostic] = []

  init(_ bytes: [UInt8], _ path: String) {
    self.bytes = bytes
    self.path = path
  }

  mutating func read() throws(JSONScanner.Fault) {
    var scanner = JSONScanner(bytes)
    let isObject = try scanner.members { name, place, scanner throws(JSONScanner.Fault) in
      switch name {
      case "version": version = try scanner.value()
      case "as_of": try readMoment(&scanner, at: place)
      case "actions": try readActions(&scanner, at: place)
      default: _ = try scanner.value()
      }
    }
    if !isObject {
      _ = try scanner.value()
      note("it is no object of JSON", at: 0)
    }
    try scanner.end()
    if isObject, !hasActions { note("\"actions\" is missing", at: 0) }
  }

  var result: Diagnosed<IssueLedger> {
    switch version {
    case .integer(IssueLedgerReader.version):
      if faults.isEmpty { return Diagnosed(ledger) }
      let source = SourceText(path: path, bytes: bytes)
      return Diagnosed(ledger, faults.map { $0(source) })
    case .integer(let other): return Diagnosed(IssueLedger(), [.version(other, path)])
    default: return Diagnosed(IssueLedger(), [.broken(path, at: .start, "it has no \"version\"")])
    }
  }

  private mutating func readMoment(_ scanner: inout JSONScanner, at place: Int) throws(JSONScanner.Fault) {
    switch try scanner.value() {
    case .null: return
    case .text(let text):
      ledger.asOf = WrittenMoment.seconds(text)
      if ledger.asOf != nil { return }
    default: break
    }
    note("\"as_of\" is no moment as 2014-03-07T16:20:00Z is one", at: place)
  }

  private mutating func readActions(_ scanner: inout JSONScanner, at place: Int) throws(JSONScanner.Fault) {
    hasActions = true
    let isObject = try scanner.members { name, place, scanner throws(JSONScanner.Fault) in
      let entry = try WrittenIssue(from: &scanner)
      note(entry, of: name, at: place)
    }
    guard !isObject else { return }
    _ = try scanner.value()
    note("\"actions\" is no object of JSON", at: place)
  }

  private mutating func note(_ entry: WrittenIssue?, of name: String, at place: Int) {
    guard let id = ActionID(checking: name) else { return note(name, "it is no id of an action", at: place) }
    if let first = places[id] {
      let path = path
      return faults.append { .twice(id, path, at: place, first, in: $0) }
    }
    places[id] = place
    guard let entry else { return note(name, "it is no object of JSON", at: place) }
    do throws(WrittenIssue.Fault) {
      ledger.issues[id] = try entry.issue()
    } catch {
      note(name, error.message, at: place)
    }
  }

  private mutating func note(_ fault: String, at place: Int) {
    let path = path
    faults.append { .broken(path, at: $0.range(ofOffsets: place..<place), fault) }
  }

  private mutating func note(_ name: String, _ fault: String, at place: Int) {
    let path = path
    faults.append { .entry(name, path, at: $0.range(ofOffsets: place..<place), fault) }
  }
}
