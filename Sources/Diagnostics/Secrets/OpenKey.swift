/// A private key that was begun and hasn't ended.
struct OpenKey {
  /// In the line in which it begins.
  private(set) var range: Range<Int>
  /// Who said its beginning, in a log.
  let speaker: ArraySlice<UInt8>
  var isInFirstLine = true
  /// Whether what is read is of the text in which it begins.
  var isInFirstText = true

  /// In lines that are of the key whether it ends or not.
  private var certain: [Range<Int>] = []
  /// In lines that are of the key if it ends.
  private var doubtful: [Range<Int>] = []
  /// The same since the last line that is certain: the last of a key may look like a word.
  private var words: [Range<Int>] = []
  private var hasMaterial = false
  private var isBehindMaterial = false
  /// Lines that are of no key, since the last one that is.
  private var others = 0

  /// In bytes, for a key whose lines look like none of one.
  private static let longest = 65_536
  private static let mostOthersInText = 10
  /// While somebody pastes a key, others go on.
  private static let mostOthersInTalk = 100

  init(_ mark: KeyMark, speaker: ArraySlice<UInt8>) {
    range = mark.name..<mark.range.upperBound
    self.speaker = speaker
  }

  /// The rest of the line in which it begins.
  mutating func lengthen(to end: Int) { range = range.lowerBound..<max(range.upperBound, end) }

  /// Another text begins.
  mutating func leaveText() {
    isInFirstLine = false
    guard isInFirstText else { return }
    isInFirstText = false
    others = 0
  }

  /// A line of the text in which the key begins; not, when the key is over.
  mutating func take(_ line: KeyLine) -> Bool {
    let mayGoOn = others <= Self.mostOthersInText
    switch line {
    case .blank: isBehindMaterial = false
    case .header(let range) where !hasMaterial: certain.append(range)
    case .material(let range) where mayGoOn: takeMaterial(range)
    case .word(let range, let isLikely) where mayGoOn && (isLikely || isBehindMaterial):
      takeMaterial(range)
      isBehindMaterial = isLikely
    case .header(let range), .material(let range), .word(let range, _), .other(let range):
      takeOther()
      guard mayGoOn || range.lowerBound - self.range.lowerBound < Self.longest else { return false }
      doubtful.append(range)
    }
    return true
  }

  /// A line that somebody said later; not, when the key is over.
  mutating func take(_ line: KeyLine, by speaker: ArraySlice<UInt8>) -> Bool {
    let isSame = speaker.isEmpty || speaker == self.speaker
    switch line {
    case .blank: break
    case .header(let range) where isSame && !hasMaterial: certain.append(range)
    case .material(let range): takeMaterial(range)
    case .word(let range, let isLikely) where isSame:
      if isLikely {
        certain.append(range)
      } else {
        words.append(range)
        takeOther()
      }
    case .header, .word, .other: takeOther()
    }
    return others <= Self.mostOthersInTalk
  }

  private mutating func takeMaterial(_ range: Range<Int>) {
    certain.append(range)
    words = []
    others = 0
    hasMaterial = true
    isBehindMaterial = true
  }

  private mutating func takeOther() {
    others += 1
    isBehindMaterial = false
  }

  /// What was found, of a key that has no end.
  var secret: Secret { Secret(kind: .privateKey, range: range, rest: certain) }

  /// What was found, of a key that ends.
  func secret(to end: KeyMark) -> Secret {
    guard !isInFirstLine else {
      return Secret(kind: .privateKey, range: range.lowerBound..<end.range.upperBound)
    }
    let rest = certain + doubtful + words + [end.range]
    return Secret(kind: .privateKey, range: range, rest: rest.sorted { $0.lowerBound < $1.lowerBound })
  }
}
