/// `2014-03-02-broker-out-of-memory/A1`: an action for ever.
package struct ActionID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let incident: IncidentID
  /// A letter, then letters, digits and dashes; unique in its report.
  package let local: String

  package init(incident: IncidentID, local: String) {
    self.incident = incident
    self.local = local
  }

  /// The full form, `<incident id>/<id>`.
  package init?(checking text: String) {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")),
      let incident = IncidentID(checking: String(text[..<slash]))
    else { return nil }
    let local = String(text[text.index(after: slash)...])
    guard ActionID.isLocal(local) else { return nil }
    self.init(incident: incident, local: local)
  }

  /// Whether a code span may be the id of an action; `L12` would be taken for a line of a log.
  package static func isLocal(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    let rest = text.utf8.dropFirst()
    guard rest.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }) else { return false }
    return !(first == UInt8(ascii: "L") && !rest.isEmpty && rest.allSatisfy(isDigit))
  }

  /// `A12` of `12`, with which tables number their rows.
  package static func lettered(_ text: String) -> String? {
    let isNumber = !text.isEmpty && text.utf8.count <= 4 && text.utf8.allSatisfy(isDigit)
    return isNumber ? "A" + text : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The anchor of the action in its incident's page: `a1`.
  package var anchor: String { local.lowercased() }

  package static func < (a: ActionID, b: ActionID) -> Bool {
    if a.incident != b.incident { return a.incident < b.incident }
    return a.local.utf8.lexicographicallyPrecedes(b.local.utf8)
  }

  package var description: String { "\(incident)/\(local)" }
}
