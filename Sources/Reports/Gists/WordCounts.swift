import Incidents

/// How much a report says each of its words, in all their forms.
struct WordCounts {
  /// The place of each word among `words`, and one more, by the hash of its stem; 0 where there is none.
  private var slots = [UInt16](repeating: 0, count: WordCounts.slotCount)
  /// In the order in which they came.
  private var words: [Word] = []
  /// The first form of each, one behind another, in lower case.
  private var text: [UInt8] = []
  /// The weights of all that came, without the everyday words.
  private(set) var length = 0

  /// A power of two.
  private static let slotCount = 4_096
  /// What comes new after so many words is left out, so that a report made of nothing but words costs no more.
  private static let most = slotCount / 2
  /// Most of the room is for what counts.
  private static let mostIgnored = most / 4

  private struct Word {
    let hash: UInt64
    let start: UInt32
    let count: UInt8
    let stem: UInt8
    var weight: UInt16
    var isEveryday = false
    var isIdentifier = false
  }

  /// A word, which is in lower case.
  @inline(__always)
  mutating func add(_ word: UnsafePointer<UInt8>, _ count: Int, weight: Int, isIdentifier: Bool) {
    guard let place = place(of: word, count), !words[place].isEveryday else { return }
    words.withUnsafeMutableBufferPointer { words in
      words[place].weight = UInt16(truncatingIfNeeded: min(Int(words[place].weight) + weight, Self.heaviest))
      if isIdentifier { words[place].isIdentifier = true }
    }
    length += weight
  }

  /// Has a word, which is in lower case, count for nothing; to be said before anything is counted.
  mutating func ignore(_ word: UnsafePointer<UInt8>, _ count: Int) {
    guard words.count < Self.mostIgnored, let place = place(of: word, count) else { return }
    words[place].isEveryday = true
  }

  private static let heaviest = 60_000

  /// Of a word among all, where it is put if it is new; nothing where there is no room.
  @inline(__always)
  private mutating func place(of word: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    let stem = WordStem.length(of: word, count)
    let hash = TextHash.of(UnsafeRawBufferPointer(start: word, count: stem))
    var slot = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if words[place].hash == hash { return place }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    guard words.count < Self.most else { return nil }
    slots[slot] = UInt16(words.count + 1)
    words.append(
      Word(
        hash: hash, start: UInt32(truncatingIfNeeded: text.count), count: UInt8(truncatingIfNeeded: count),
        stem: UInt8(truncatingIfNeeded: stem), weight: 0))
    text.append(contentsOf: UnsafeBufferPointer(start: word, count: count))
    return words.count - 1
  }

  /// Those that tell most, as they came: what is said most counts, and of an identifier more, since it is no chance.
  func gist(alerts: [GistAlert]) -> Gist {
    var writer = Gist.Writer(length: length, alerts: alerts)
    let (least, room) = threshold()
    var left = room
    for word in words {
      let rank = Self.rank(word)
      if rank < least || rank == 0 { continue }
      if rank == least {
        if left == 0 { continue }
        left -= 1
      }
      let start = Int(word.start)
      writer.append(
        text[start..<(start + Int(word.count))], stem: Int(word.stem), weight: Int(word.weight))
    }
    return writer.gist
  }

  /// The rank from which on words are kept, and how many of that rank.
  private func threshold() -> (rank: Int, room: Int) {
    var counts = [Int](repeating: 0, count: Self.ranks)
    for word in words { counts[Self.rank(word)] += 1 }
    var room = Gist.mostWords
    for rank in (1..<Self.ranks).reversed() {
      if counts[rank] >= room { return (rank, room) }
      room -= counts[rank]
    }
    return (1, Gist.mostWords)
  }

  private static let ranks = 256

  private static func rank(_ word: Word) -> Int {
    if word.isEveryday { return 0 }
    return min(Int(word.weight) + (word.isIdentifier ? identifierBonus : 0), ranks - 1)
  }

  /// As if it was said once more in a section.
  private static let identifierBonus = GistWeights.section
}
