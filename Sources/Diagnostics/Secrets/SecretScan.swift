import Bytes

/// Finds secrets in bytes. Each of its three looks passes over ordinary text quickly: long words, dashes in a row, and
/// what stands behind a colon or an equals sign.
package enum SecretScan {
  /// In the order in which they stand; none lies within another.
  package static func secrets(in bytes: UnsafeBufferPointer<UInt8>) -> [Secret] {
    secrets(in: bytes, keys: PrivateKeys.find(in: bytes))
  }

  /// In the words of a log, of which `said` tells in which order they were said, and by whom.
  package static func secrets(
    in words: UnsafeBufferPointer<UInt8>, said: some Sequence<SaidText>
  ) -> [Secret] {
    secrets(in: words, keys: PrivateKeys.find(in: words, said: said))
  }

  private static func secrets(in bytes: UnsafeBufferPointer<UInt8>, keys: [Secret]) -> [Secret] {
    var found: [Secret] = []
    KnownTokens.find(in: bytes, &found)
    NamedSecrets.find(in: bytes, &found)
    guard !found.isEmpty || !keys.isEmpty else { return [] }
    let others = found.inOrder.withoutOverlaps.outside(keys.flatMap(\.masks).inOrder)
    return keys.isEmpty ? others : (others + keys).inOrder
  }

  package static func masked(_ text: String) -> String {
    var text = text
    guard !text.withUTF8({ secrets(in: $0) }).isEmpty else { return text }
    return String(decoding: masked(Array(text.utf8)), as: UTF8.self)
  }

  /// The same bytes with an asterisk for each of a secret's; line breaks stay.
  package static func masked(_ bytes: [UInt8]) -> [UInt8] {
    masked(bytes, bytes.withUnsafeBufferPointer { secrets(in: $0) })
  }

  /// The same for private keys alone, of which only a whole text tells: a line of one looks like any other.
  package static func withoutPrivateKeys(_ bytes: [UInt8]) -> [UInt8] {
    masked(bytes, bytes.withUnsafeBufferPointer { PrivateKeys.find(in: $0) })
  }

  private static func masked(_ bytes: [UInt8], _ secrets: [Secret]) -> [UInt8] {
    var masked = bytes
    for mask in secrets.lazy.flatMap(\.masks) {
      for place in mask { masked[place] = UInt8(ascii: "*") }
    }
    return masked
  }
}

extension [Range<Int>] {
  fileprivate var inOrder: [Range<Int>] { sorted { $0.lowerBound < $1.lowerBound } }
}

extension [Secret] {
  fileprivate var inOrder: [Secret] { sorted { $0.range.lowerBound < $1.range.lowerBound } }

  /// Of two that overlap the first.
  fileprivate var withoutOverlaps: [Secret] {
    var kept: [Secret] = []
    for secret in self where secret.range.lowerBound >= kept.last?.range.upperBound ?? 0 {
      kept.append(secret)
    }
    return kept
  }

  /// Those that don't lie within a place that is masked anyway. Both are in order.
  fileprivate func outside(_ masks: [Range<Int>]) -> [Secret] {
    var next = 0
    return filter { secret in
      while next < masks.count, masks[next].upperBound < secret.range.upperBound { next += 1 }
      return next == masks.count || masks[next].lowerBound > secret.range.lowerBound
    }
  }
}

extension UInt8 {
  /// What joins two words of one token.
  var isJoint: Bool { self == UInt8(ascii: "_") || self == UInt8(ascii: "-") }

  /// A letter, a digit, `_` or `-`: of what nearly all tokens are made.
  var isOfToken: Bool {
    (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }
}
