/// Whether a line is worth a look at all shapes of alerts: cheap, since it is asked of every line.
extension LineBytes {
  /// Whether it may be what a bot says.
  var mayBeAlert: Bool {
    let end = endOfHost(from: 0)
    return saysState(behind: end) || saysDeploy(behind: end)
  }

  /// Whether its second word says that something is deployed.
  var saysDeploy: Bool { saysDeploy(behind: endOfHost(from: 0)) }

  /// Whether a line of which the first name ends there begins as one of the shapes does that say how a check is.
  @inline(__always)
  private func saysState(behind end: Int) -> Bool {
    let first = self[0]
    if end == 0 { return first == UInt8(ascii: "[") || first == UInt8(ascii: "*") || first == 0x09 }
    let isCapital = first >= 0x41 && first <= 0x5A
    switch self[end] {
    // People who speak to somebody put a blank behind the colon, and addresses have slashes there.
    case UInt8(ascii: ":"): return isCapital || (self[end + 1] != 0x20 && !holds("://", at: end))
    case 0x09: return true
    case 0x20: return isCapital ? saysState(from: end) : isVerb(at: end)
    default: return false
    }
  }

  /// ` is ` behind a host, or ` :: ` behind a group of them.
  @inline(__always)
  private func isVerb(at index: Int) -> Bool {
    switch self[index + 1] {
    case UInt8(ascii: "i"): holds(" is ", at: index)
    case UInt8(ascii: ":"): holds(" :: ", at: index)
    default: false
    }
  }

  /// Whether a first word that begins with a capital letter and a second that begins behind it are a shape's.
  private func saysState(from end: Int) -> Bool {
    switch self[end + 1] {
    case UInt8(ascii: "i"), UInt8(ascii: ":"): isVerb(at: end) || holds("Resolved in ", at: 0)
    case UInt8(ascii: "-"): holds(" - ", at: end)
    case UInt8(ascii: "#"): holds("Incident #", at: 0)
    case UInt8(ascii: "("): holds("Downtime (", at: 0)
    case UInt8(ascii: "p"): holds("Updated problem", at: 0) || startsWithNoun
    case UInt8(ascii: "S"), UInt8(ascii: "H"):
      holds(" Service: ", at: end) || holds(" Host: ", at: end) || startsWithNoun
    default: startsWithNoun
    }
  }

  private var startsWithNoun: Bool {
    switch self[0] {
    case UInt8(ascii: "A"): holds("Alert ", at: 0) || holds("ALERT ", at: 0)
    case UInt8(ascii: "H"): holds("Host ", at: 0)
    case UInt8(ascii: "R"): holds("RESOLVED ", at: 0)
    default: false
    }
  }

  /// The first word may go on behind its name, and blanks may stand before it.
  @inline(__always)
  private func saysDeploy(behind end: Int) -> Bool {
    let second = endOfBlanks(from: endOfWord(from: end == 0 ? endOfBlanks(from: 0) : end))
    switch self[second] {
    case UInt8(ascii: "d"): return holds("deployed ", at: second)
    case UInt8(ascii: "i"): return holds("is deploying ", at: second) || holds("is rolling back ", at: second)
    case UInt8(ascii: "f"): return holds("finished deploying ", at: second)
    case UInt8(ascii: "r"): return holds("rolled back ", at: second) || holds("reverted ", at: second)
    default: return false
    }
  }
}
