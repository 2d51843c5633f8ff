import Diagnostics
import Incidents

/// The facts that stand in an action's parenthesis, in any order.
struct ActionFacts {
  private(set) var facts: [(fact: ActionFact, range: SourceRange)] = []
  /// What would be a fact before the reason for which an action is dropped, and is part of it.
  private(set) var withinReason: [(text: String, range: SourceRange)] = []
  private var others: [(text: String, range: SourceRange)] = []

  /// Whether everything in the parenthesis is a fact; otherwise it is text.
  var isComplete: Bool { others.isEmpty && !facts.isEmpty }

  /// What is no fact, and stands beside one or looks like one.
  var strays: [(text: String, range: SourceRange)] {
    others.filter { !facts.isEmpty || ActionFact.isAttempt($0.text) }
  }

  init(_ parenthesis: TrailingParenthesis) {
    let bytes = Array(parenthesis.text.utf8)
    facts.reserveCapacity(6)
    var start = 0
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ",")) ?? bytes.count
      let part = ActionFacts.trimmed(bytes, start..<end)
      let text = String(decoding: bytes[part], as: UTF8.self)
      if text.utf8.first.map({ $0 | 0x20 }) == UInt8(ascii: "w"), text.lowercased().hasPrefix("wontdo:") {
        // A reason may have commas in it, so it takes the rest.
        let rest = ActionFacts.trimmed(bytes, part.lowerBound + 7..<bytes.count)
        let reason = String(decoding: bytes[rest], as: UTF8.self)
        facts.append((.wontdo(reason), parenthesis.range(of: part)))
        readReason(bytes, from: end + 1, parenthesis)
        return
      }
      add(text, at: parenthesis.range(of: part))
      start = end + 1
    }
  }

  private mutating func readReason(_ bytes: [UInt8], from start: Int, _ parenthesis: TrailingParenthesis) {
    var start = start
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ",")) ?? bytes.count
      let part = ActionFacts.trimmed(bytes, start..<end)
      let text = String(decoding: bytes[part], as: UTF8.self)
      if ActionFact(text)?.isUnmistakable ?? false {
        withinReason.append((text, parenthesis.range(of: part)))
      }
      start = end + 1
    }
  }

  private mutating func add(_ text: String, at range: SourceRange) {
    if let fact = ActionFact(text) {
      facts.append((fact, range))
    } else if !text.isEmpty {
      others.append((text, range))
    }
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == 0x20 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }
}
