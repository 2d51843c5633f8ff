import Bytes

/// The terms of many reports, each with the reports that have it. Reports come in the order of their places, one whole report
/// after another. Terms and postings are bytes behind each other, since there are many.
struct TermTable: ~Copyable {
  /// The terms behind each other.
  private var names: [UInt8] = []
  private var entries: [Entry] = []
  /// Numbers of entries and one more; 0 where there is none. Less than two thirds are taken.
  private var slots = [UInt32](repeating: 0, count: 4_096)
  private var arena = PostingArena()

  private struct Entry {
    /// The first eight bytes of the term.
    let front: UInt64
    let start: UInt32
    let hash: UInt32
    let length: UInt8
    /// Of the report that had it last, of which nothing is written yet.
    var isHeavy: Bool
    var report: Int32
    /// The report that is written last; -1 where none is.
    var written: Int32
    var list: PostingArena.List
  }

  var count: Int { entries.count }

  /// `term` has less than 256 bytes, and zeros behind it up to a multiple of eight.
  @inline(__always)
  mutating func add(_ term: UnsafeBufferPointer<UInt8>, of report: Int32, isHeavy: Bool) {
    let front = Self.eight(term, from: 0)
    let hash = Self.hash(term, front)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if entries[number].front == front, has(number, term) {
        note(report, isHeavy, in: number)
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(entries.count + 1)
    entries.append(
      Entry(
        front: front, start: UInt32(truncatingIfNeeded: names.count), hash: hash,
        length: UInt8(truncatingIfNeeded: term.count),
        isHeavy: isHeavy, report: report, written: -1, list: arena.list()))
    names.append(contentsOf: term)
    if 3 * entries.count > 2 * slots.count { grow() }
  }

  /// To be called when no more comes.
  mutating func finish() {
    for number in entries.indices { write(number) }
    slots = []
  }

  /// Of an entry by its number.
  func withTerm<Result>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let entry = entries[number]
    return names.withUnsafeBufferPointer { names in
      body(UnsafeBufferPointer(rebasing: names[Int(entry.start)..<Int(entry.start) + Int(entry.length)]))
    }
  }

  /// The last report that has it.
  func lastReport(_ number: Int) -> Int { Int(entries[number].written) }

  /// Appends the postings, each behind the one before and the first behind none.
  func copyPostings(_ number: Int, to bytes: inout [UInt8]) { arena.copy(entries[number].list, to: &bytes) }

  @inline(__always)
  private mutating func note(_ report: Int32, _ isHeavy: Bool, in number: Int) {
    if entries[number].report != report {
      write(number)
      entries[number].report = report
      entries[number].isHeavy = isHeavy
    } else if isHeavy {
      entries[number].isHeavy = true
    }
  }

  private mutating func write(_ number: Int) {
    var entry = entries[number]
    let posting = Posting(Int(entry.report), isHeavy: entry.isHeavy)
    PostingDigits.write(posting.number(behind: Int(entry.written))) { arena.append($0, to: &entry.list) }
    entry.written = entry.report
    entries[number] = entry
  }

  /// Whether an entry with the same first bytes is that of a term.
  @inline(__always)
  private func has(_ number: Int, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(entries[number].length) == term.count else { return false }
    guard term.count > 8 else { return true }
    let start = Int(entries[number].start)
    for index in 8..<term.count where names[start &+ index] != term[index] { return false }
    return true
  }

  @inline(__always)
  private static func hash(_ term: UnsafeBufferPointer<UInt8>, _ front: UInt64) -> UInt32 {
    var hash = front &* 0x9E37_79B9_7F4A_7C15
    for offset in stride(from: 8, to: term.count, by: 8) {
      hash = (hash ^ hash >> 32 ^ eight(term, from: offset)) &* 0x9E37_79B9_7F4A_7C15
    }
    return UInt32(truncatingIfNeeded: hash >> 32)
  }

  @inline(__always)
  private static func eight(_ term: UnsafeBufferPointer<UInt8>, from offset: Int) -> UInt64 {
    UnsafeRawBufferPointer(start: term.baseAddress, count: term.count + 8)
      .loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: 2 * slots.count)
    for number in entries.indices {
      var slot = Int(entries[number].hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}
