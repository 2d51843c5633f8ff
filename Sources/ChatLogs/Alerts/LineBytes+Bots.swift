/// Whether a line is worth a look at all shapes of alerts: cheap, since it is asked of every line.
extension LineBytes {
  /// Whether it begins as those that say how a check is: with `[`, `*`, capitals, or what may be the name of a host and
  /// then a colon or ` is `.
  var saysState: Bool {
    switch self[0] {
    case UInt8(ascii: "["), UInt8(ascii: "*"): return true
    case 0x41...0x5A where endOfCapitals(from: 1) > 1: return true
    default:
      let end = endOfHost(from: 0)
      return end > 0 && (self[end] == UInt8(ascii: ":") || holds(" is ", at: end))
    }
  }

  /// Whether its second word says that something is deployed.
  var saysDeploy: Bool {
    let second = endOfBlanks(from: endOfWord(from: endOfBlanks(from: 0)))
    switch self[second] {
    case UInt8(ascii: "d"): return holds("deployed ", at: second)
    case UInt8(ascii: "i"): return holds("is deploying ", at: second)
    case UInt8(ascii: "f"): return holds("finished deploying ", at: second)
    default: return false
    }
  }
}
