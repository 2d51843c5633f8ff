import Bytes

/// Finds secrets in bytes. Each of its three looks passes over ordinary text quickly: long words, dashes in a row, and
/// what stands behind a colon or an equals sign.
package enum SecretScan {
  /// In the order in which they stand; none overlaps another.
  package static func secrets(in bytes: UnsafeBufferPointer<UInt8>) -> [Secret] {
    var found: [Secret] = []
    KnownTokens.find(in: bytes, &found)
    PrivateKeys.find(in: bytes, &found)
    NamedSecrets.find(in: bytes, &found)
    return found.isEmpty ? [] : found.sorted { $0.range.lowerBound < $1.range.lowerBound }.withoutOverlaps
  }

  package static func masked(_ text: String) -> String {
    var text = text
    guard !text.withUTF8({ secrets(in: $0) }).isEmpty else { return text }
    return String(decoding: masked(Array(text.utf8)), as: UTF8.self)
  }

  /// The same bytes with an asterisk for each of a secret's.
  package static func masked(_ bytes: [UInt8]) -> [UInt8] {
    let secrets = bytes.withUnsafeBufferPointer { self.secrets(in: $0) }
    var masked = bytes
    for secret in secrets {
      for place in secret.range { masked[place] = UInt8(ascii: "*") }
    }
    return masked
  }
}

extension [Secret] {
  /// Of two that overlap the first.
  fileprivate var withoutOverlaps: [Secret] {
    var kept: [Secret] = []
    for secret in self where secret.range.lowerBound >= kept.last?.range.upperBound ?? 0 {
      kept.append(secret)
    }
    return kept
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
