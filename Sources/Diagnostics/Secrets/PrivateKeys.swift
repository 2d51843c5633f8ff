import Bytes

/// Finds private keys from `-----BEGIN … PRIVATE KEY-----` to their end, each as one secret. Where an end is missing, all that
/// looks like lines of a key is taken for it. Every byte is looked at a few times at most.
struct PrivateKeys {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: KeyLineReader
  private var found: [Secret] = []
  private var key: OpenKey?

  /// In a text of which all is by one author.
  static func find(in bytes: UnsafeBufferPointer<UInt8>) -> [Secret] {
    find(in: bytes, said: CollectionOfOne(SaidText(text: bytes.indices, speaker: 0..<0)))
  }

  /// In what was said, in the order in which it was. A key may be said line by line, with the words of others between.
  static func find(in bytes: UnsafeBufferPointer<UInt8>, said: some Sequence<SaidText>) -> [Secret] {
    var marks = KeyMarks(bytes, in: bytes.indices)
    guard marks.next() != nil else { return [] }
    var keys = PrivateKeys(bytes)
    for text in said { keys.read(text) }
    keys.finish()
    return keys.found
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    lines = KeyLineReader(bytes: bytes)
  }

  private mutating func read(_ said: SaidText) {
    key?.leaveText()
    let text = said.text.clamped(to: bytes.indices)
    var marks = KeyMarks(bytes, in: text)
    var place = text.lowerBound
    while let mark = marks.next() {
      goOn(place..<mark.range.lowerBound, said)
      if mark.isEnd { end(at: mark) } else { begin(at: mark, said) }
      place = mark.range.upperBound
    }
    goOn(place..<text.upperBound, said)
  }

  private mutating func begin(at mark: KeyMark, _ said: SaidText) {
    finish()
    key = OpenKey(mark, speaker: Self.speaker(said, in: bytes))
  }

  private mutating func end(at mark: KeyMark) {
    guard let key else { return }
    found.append(key.secret(to: mark))
    self.key = nil
  }

  private mutating func finish() {
    if let key { found.append(key.secret) }
    key = nil
  }

  /// Looks at the lines up to the next mark for as long as a key goes on.
  private mutating func goOn(_ part: Range<Int>, _ said: SaidText) {
    var start = part.lowerBound
    while key != nil, start < part.upperBound {
      var end = start
      while end < part.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      take(start..<end, said)
      if end < part.upperBound { key?.isInFirstLine = false }
      start = end + 1
      if start < part.upperBound, bytes[end] == 0x0D, bytes[start] == 0x0A { start += 1 }
    }
  }

  private mutating func take(_ line: Range<Int>, _ said: SaidText) {
    guard var key = self.key.take() else { return }
    var goesOn = true
    if key.isInFirstLine {
      key.lengthen(to: line.upperBound)
    } else if key.isInFirstText {
      goesOn = key.take(lines.read(line, isWhole: false))
    } else {
      goesOn = key.take(lines.read(line, isWhole: true), by: Self.speaker(said, in: bytes))
    }
    self.key = key
    if !goesOn { finish() }
  }

  private static func speaker(_ said: SaidText, in bytes: UnsafeBufferPointer<UInt8>) -> ArraySlice<UInt8> {
    Array(bytes[said.speaker.clamped(to: bytes.indices)])[...]
  }
}
