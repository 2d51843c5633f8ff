/// What the words of people tell, by signs that hold in most channels.
enum Speech {
  /// Whether somebody says that something is wrong.
  static func tellsOfTrouble(_ text: String) -> Bool { holds(text, trouble) }

  /// Whether it is customers who noticed.
  static func tellsOfCustomers(_ text: String) -> Bool { holds(text, customers) }

  /// Whether somebody says what is being done, was found, or was decided.
  static func tellsOfWork(_ text: String) -> Bool { holds(text, work) && !holds(text, denial) }

  /// Whether customers are being told.
  static func tellsOfNotice(_ text: String) -> Bool { holds(text, notice) }

  /// Whether somebody says that it is over, in a sentence that neither asks nor denies.
  static func tellsOfEnd(_ text: String) -> Bool {
    text.split { ".!;".contains($0) }.contains { sentence in
      let sentence = sentence.drop { !$0.isLetter && !$0.isNumber }
      guard !sentence.contains("?") else { return false }
      return beginsWithResolved(sentence)
        || (holds(String(sentence), end) && !holds(String(sentence), denial))
    }
  }

  /// `resolved`, `Resolved at 14:06`, `resolved, thanks all`; names of hosts are resolved as well.
  private static func beginsWithResolved(_ sentence: Substring) -> Bool {
    guard sentence.lowercased().hasPrefix("resolved") else { return false }
    let rest = sentence.dropFirst("resolved".count)
    let next = rest.drop { $0 == " " }
    return next.isEmpty || next.first?.isNumber == true || next.hasPrefix("at ") || rest.first == ","
  }

  private static let trouble = padded([
    "down", "broken", "errors", "error rate", "failing", "fails", "timeout", "timeouts", "timing out", "slow",
    "stuck",
    "outage", "anyone else", "is it just me", "not working", "can't", "cannot", "500s", "502", "503", "504",
    "5xx",
    "gone?", "unreachable",
  ])

  private static let customers = padded([
    "customer", "customers", "user reports", "users report", "tickets", "support says", "a ticket", "rang",
    "calls",
  ])

  private static let work = padded([
    "restarting", "restarted", "rolling back", "rolled back", "reverting", "reverted", "failing over",
    "failed over",
    "draining", "drained", "depooled", "disabled", "disabling", "enabled", "scaling", "scaled", "blocked",
    "moved",
    "moving", "deploying", "deployed", "found it", "found the", "root cause", "the cause", "because",
    "turns out",
    "fixed", "mitigated", "stopped", "killed", "oom-killed", "raised", "lowered", "switched", "closing",
    "closes",
    "all clear", "back to normal", "recovered", "resolved",
  ])

  private static let end = padded([
    "all clear", "incident is over", "closing the incident", "closes the incident",
  ])

  private static let denial = padded(["not", "nothing", "nobody", "isn't", "don't", "didn't", "never"])

  private static let notice = padded([
    "updated the status page", "updating the status page", "status page updated", "on the status page",
    "posted on the status page", "customers told", "told customers", "told the customers",
    "customers informed",
  ])

  /// Whether one of the phrases stands in a text as whole words, whatever their case.
  private static func holds(_ text: String, _ phrases: [[UInt8]]) -> Bool {
    var words: [UInt8] = [blank]
    words.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 { words.append(folded(byte)) }
    words.append(blank)
    return words.withUnsafeBufferPointer { words in phrases.contains { stands($0, in: words) } }
  }

  private static func stands(_ phrase: [UInt8], in words: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while place + phrase.count <= words.count {
      guard let next = words[place...].firstIndex(of: phrase[1]), next > 0 else { return false }
      place = next - 1
      if place + phrase.count <= words.count, words[place..<place + phrase.count].elementsEqual(phrase) {
        return true
      }
      place = next + 1
    }
    return false
  }

  /// Small letters, digits and what may stand in a word; all else keeps words apart.
  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: byte
    case UInt8(ascii: "'"), UInt8(ascii: "?"), UInt8(ascii: "-"), UInt8(ascii: "%"): byte
    default: blank
    }
  }

  private static let blank = UInt8(ascii: " ")

  /// With a blank on both sides.
  private static func padded(_ phrases: [String]) -> [[UInt8]] { phrases.map { Array(" \($0) ".utf8) } }
}
