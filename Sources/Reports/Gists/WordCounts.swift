import Incidents

/// How much a report says each of its words, in all their forms.
///
/// Every word of every report passes here, so that it works on bare memory; each place in it is one that it has handed out.
struct WordCounts: ~Copyable {
  /// In the order in which they came.
  private let words: UnsafeMutablePointer<Word>
  private var count = 0
  /// The place of each word among `words`, and one more, by the hash of its stem; 0 where there is none.
  private let slots: UnsafeMutablePointer<UInt16>
  private let known: KnownWords
  /// The first form of each, one behind another, in lower case.
  private var text: [UInt8] = []
  /// The weights of all that came, without what is ignored.
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
    var weight: UInt16 = 0
    var isIgnored = false
    var isIdentifier = false
  }

  init() {
    words = .allocate(capacity: Self.most)
    slots = .allocate(capacity: Self.slotCount)
    slots.initialize(repeating: 0, count: Self.slotCount)
    known = KnownWords()
  }

  init(copying other: borrowing WordCounts) {
    words = .allocate(capacity: Self.most)
    words.initialize(from: other.words, count: other.count)
    slots = .allocate(capacity: Self.slotCount)
    slots.initialize(from: other.slots, count: Self.slotCount)
    known = KnownWords(copying: other.known)
    count = other.count
    text = other.text
    length = other.length
  }

  deinit {
    words.deallocate()
    slots.deallocate()
  }

  /// A word, which is in lower case; seven bytes behind it can be read, too, whatever they are.
  @inline(__always)
  mutating func add(_ word: UnsafePointer<UInt8>, _ count: Int, weight: Int, isIdentifier: Bool) {
    guard let place = place(of: word, count), !words[place].isIgnored else { return }
    words[place].weight = UInt16(truncatingIfNeeded: min(Int(words[place].weight) &+ weight, Self.heaviest))
    if isIdentifier { words[place].isIdentifier = true }
    length &+= weight
  }

  /// Has a word, which is in lower case, count for nothing; to be said before anything is counted.
  mutating func ignore(_ word: UnsafePointer<UInt8>, _ count: Int) {
    guard self.count < Self.mostIgnored, let place = place(of: word, count) else { return }
    words[place].isIgnored = true
  }

  private static let heaviest = 60_000

  /// Of a word among all, where it is put if it is new; nothing where there is no room.
  @inline(__always)
  private mutating func place(of word: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    guard count <= 8 else { return placeByStem(of: word, count) }
    let key = KnownWords.key(word, count)
    if let place = known[key] { return place }
    let place = placeByStem(of: word, count)
    if let place { known.note(key, place) }
    return place
  }

  private mutating func placeByStem(of word: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    let stem = WordStem.length(of: word, count)
    let hash = Self.hash(word, stem)
    var slot = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if words[place].hash == hash { return place }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    guard self.count < Self.most else { return nil }
    words[self.count] = Word(
      hash: hash, start: UInt32(truncatingIfNeeded: text.count), count: UInt8(truncatingIfNeeded: count),
      stem: UInt8(truncatingIfNeeded: stem))
    self.count += 1
    slots[slot] = UInt16(self.count)
    text.append(contentsOf: UnsafeBufferPointer(start: word, count: count))
    return self.count - 1
  }

  /// Eight bytes at a time.
  @inline(__always)
  private static func hash(_ word: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: count)
    var offset = 0
    while offset < count {
      hash = (hash ^ KnownWords.key(word + offset, min(count &- offset, 8))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 32
      offset &+= 8
    }
    return hash
  }
}

extension WordCounts {
  /// Those that tell most, as they came: what is said most counts, and of an identifier more, since it is no chance.
  func gist(alerts: [GistAlert]) -> Gist {
    var writer = Gist.Writer(length: length, alerts: alerts)
    let (least, room) = threshold()
    var left = room
    for place in 0..<count {
      let word = words[place]
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
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: Self.ranks) { counts in
      counts.initialize(repeating: 0)
      for place in 0..<count { counts[Self.rank(words[place])] &+= 1 }
      var room = Gist.mostWords
      for rank in (1..<Self.ranks).reversed() {
        if counts[rank] >= room { return (rank, room) }
        room -= Int(counts[rank])
      }
      return (1, Gist.mostWords)
    }
  }

  private static let ranks = 256

  private static func rank(_ word: Word) -> Int {
    if word.isIgnored { return 0 }
    return min(Int(word.weight) + (word.isIdentifier ? identifierBonus : 0), ranks - 1)
  }

  /// As if it was said once more in a section.
  private static let identifierBonus = GistWeights.section
}
