import Bytes
import Incidents

extension TextEdit {
  /// Of shorter texts nobody can say that they were rewritten.
  private static let fewWords = 10

  /// What became of a text; nothing where the words are the same.
  init?(from old: ReadWords, to new: ReadWords) {
    if old == new { return nil }
    if old.isEmpty {
      self = .added
    } else if new.isEmpty {
      self = .removed
    } else {
      self = Self.isRewritten(Self.words(of: old), Self.words(of: new)) ? .rewritten : .changed
    }
  }

  /// A number for each word.
  private static func words(of text: ReadWords) -> [UInt64] {
    text.bytes.split(separator: 0x20).map { Checksum.of($0) }
  }

  /// Whether the rest of the longer one has little of the shorter one, in whatever order: what was cut or added at length may
  /// have left the rest as it was.
  private static func isRewritten(_ old: [UInt64], _ new: [UInt64]) -> Bool {
    guard max(old.count, new.count) >= fewWords else { return false }
    let front = zip(old, new).prefix { $0 == $1 }.count
    let (old, new) = (old.dropFirst(front), new.dropFirst(front))
    let back = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    let kept = front + back + common(old.dropLast(back), new.dropLast(back))
    return kept * 2 < front + min(old.count, new.count)
  }

  /// How many words are in both.
  private static func common(_ old: ArraySlice<UInt64>, _ new: ArraySlice<UInt64>) -> Int {
    var counts: [UInt64: Int] = [:]
    for word in old { counts[word, default: 0] += 1 }
    return new.count { word in
      guard let count = counts[word], count > 0 else { return false }
      counts[word] = count - 1
      return true
    }
  }
}
