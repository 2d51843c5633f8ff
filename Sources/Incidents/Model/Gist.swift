/// What a report says, in brief: the words that tell most of it, how much it says each, and the alerts of its logs.
///
/// All of it stands in one block of bytes, since an archive holds thousands of them: two bytes how long the report is, one
/// how many alerts follow; of each alert the lengths of check, state and host, and then these; and of each word its own
/// length, that of its stem and its weight, and then the word.
package struct Gist: Hashable, Sendable {
  package let bytes: [UInt8]

  /// Bytes that a `Writer` made; of others as much is read as makes sense.
  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// Nothing is said.
  package static let empty = Gist(bytes: [])

  /// No more alerts are kept: the first ones are nearest to the cause.
  package static let mostAlerts = 8
  /// No more words are kept: what a report says less often says little of it.
  package static let mostWords = 64
  /// In bytes: a longer word or name is none.
  package static let longestName = 100

  /// An alert by the places of its names in the bytes, which may be empty.
  struct AlertPlaces {
    let check: Range<Int>
    let state: Range<Int>
    let host: Range<Int>
  }

  /// A word by its place in the bytes; its stem stands at its front.
  struct WordPlace {
    let word: Range<Int>
    let stem: Range<Int>
    let weight: UInt8
  }

  /// How much the report says in all, in the measure of the weights of its words.
  package var length: Int { bytes.count < 2 ? 0 : Int(bytes[0]) | Int(bytes[1]) << 8 }

  func text(_ place: Range<Int>) -> String {
    String(decoding: bytes[place.clamped(to: bytes.indices)], as: UTF8.self)
  }

  /// A word as the report has it, in lower case, with what its forms have in common.
  package typealias Word = (word: String, stem: String, weight: Int)

  /// The first one that the report says first.
  package var words: [Word] {
    var words: [Word] = []
    forEachWord { words.append(word($0)) }
    return words
  }

  /// Where some of the words stand, by their places among all, in the order of the places that are asked for.
  func places(ofWords wanted: [Int]) -> [WordPlace] {
    let isWanted = wanted.reduce(0 as UInt64) { $0 | 1 << UInt64(clamping: $1) }
    var found = [WordPlace?](repeating: nil, count: wanted.count)
    bytes.withUnsafeBufferPointer { bytes in
      var cursor = Cursor(bytes)
      cursor.skipAlerts()
      var index = 0
      while isWanted >> UInt64(index) != 0, let place = cursor.nextWord() {
        if isWanted >> UInt64(index) & 1 != 0, let rank = wanted.firstIndex(of: index) { found[rank] = place }
        index += 1
      }
    }
    return found.compactMap(\.self)
  }

  private func word(_ place: WordPlace) -> Word { (text(place.word), text(place.stem), Int(place.weight)) }

  private func forEachWord(_ body: (WordPlace) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var cursor = Cursor(bytes)
      cursor.skipAlerts()
      while let place = cursor.nextWord() { body(place) }
    }
  }

  var alertCount: Int {
    bytes.withUnsafeBufferPointer { bytes in
      var cursor = Cursor(bytes)
      return cursor.skipAlerts()
    }
  }

  package var alerts: [GistAlert] { (0..<alertCount).compactMap(alert) }

  /// What the alerts are of, in their order.
  package var checks: [String] {
    var checks: [String] = []
    bytes.withUnsafeBufferPointer { bytes in
      var cursor = Cursor(bytes)
      while let alert = cursor.nextAlert() { checks.append(text(alert.check)) }
    }
    return checks
  }

  /// The one at a place among all.
  func alert(_ index: Int) -> GistAlert? {
    let place = bytes.withUnsafeBufferPointer { bytes in
      var cursor = Cursor(bytes)
      for _ in 0..<index where cursor.nextAlert() == nil { return AlertPlaces?.none }
      return cursor.nextAlert()
    }
    return place.map { GistAlert(check: text($0.check), state: text($0.state), host: text($0.host)) }
  }
}

extension Gist {
  /// Goes over all alerts, and then over all words.
  struct Cursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place: Int
    private var alertsLeft: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      self.bytes = bytes
      place = 3
      alertsLeft = bytes.count > 2 ? Int(bytes[2]) : 0
    }

    mutating func nextAlert() -> AlertPlaces? {
      guard alertsLeft > 0, place + 3 <= bytes.count else { return nil }
      let check = place + 3
      let state = check + Int(bytes[place])
      let host = state + Int(bytes[place + 1])
      let end = host + Int(bytes[place + 2])
      guard end <= bytes.count else { return nil }
      alertsLeft -= 1
      place = end
      return AlertPlaces(check: check..<state, state: state..<host, host: host..<end)
    }

    /// Says how many there were.
    @discardableResult
    mutating func skipAlerts() -> Int {
      var count = 0
      while nextAlert() != nil { count += 1 }
      return count
    }

    /// To be asked for when there are no more alerts.
    @inline(__always)
    mutating func nextWord() -> WordPlace? {
      guard place + 3 <= bytes.count else { return nil }
      let start = place + 3
      let end = start + Int(bytes[place])
      let endOfStem = start + Int(bytes[place + 1])
      guard end <= bytes.count, endOfStem <= end else { return nil }
      let weight = bytes[place + 2]
      place = end
      return WordPlace(word: start..<end, stem: start..<endOfStem, weight: weight)
    }
  }
}
