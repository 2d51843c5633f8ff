import Bytes

/// Values that say what they are: `password: …`, `API_KEY=…`, `https://user:…@host`.
enum NamedSecrets {
  static func find(in bytes: UnsafeBufferPointer<UInt8>, _ found: inout [Secret]) {
    for mark in [UInt8(ascii: ":"), UInt8(ascii: "=")] {
      var place = 0
      while let next = bytes.first(mark, from: place) {
        place = next + 1
        guard next > 2 else { continue }
        if let secret = value(behind: next, in: bytes) ?? password(ofAddressAt: next, in: bytes) {
          found.append(secret)
          place = secret.range.upperBound
        }
      }
    }
  }

  private static let names: [(name: String, kind: Secret.Kind)] = [
    ("password", .password), ("passwd", .password), ("passphrase", .password), ("pwd", .password),
    ("secret", .token), ("token", .token), ("api_key", .token), ("api-key", .token), ("apikey", .token),
    ("access_key", .token), ("secret_key", .token), ("private_key", .token), ("auth_key", .token),
    ("bearer", .token), ("passwort", .password), ("accountkey", .token), ("authorization", .token),
  ]
  private static let patterns = names.map { (bytes: Array($0.name.utf8), kind: $0.kind) }

  /// In bytes: shorter ones are words.
  private static let shortest = 8

  private static func value(behind mark: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Secret? {
    guard let kind = kind(before: mark, in: bytes) else { return nil }
    var start = mark + 1
    while start < bytes.count, isAround(bytes[start]) { start += 1 }
    if start + 7 < bytes.count, UnsafeBufferPointer(rebasing: bytes[start..<start + 7]).isBearer {
      start += 7
    } else if start + 6 < bytes.count, bytes[start..<start + 6].elementsEqual("Basic ".utf8) {
      start += 6
    }
    var end = start
    while end < bytes.count, !isEnd(bytes[end]) { end += 1 }
    guard end - start >= shortest, looksRandom(bytes[start..<end]) else { return nil }
    return Secret(kind: kind, range: start..<end)
  }

  private static func kind(before mark: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Secret.Kind? {
    var end = mark
    while end > 0, isAround(bytes[end - 1]) { end -= 1 }
    guard end > 2, (bytes[end - 1] | 0x20) &- 0x61 < 26 else { return nil }
    for (name, kind) in patterns where end >= name.count && bytes[end - 1] | 0x20 == name[name.count - 1] {
      if name.indices.allSatisfy({ bytes[end - name.count + $0].inLowerCase == name[$0] }) { return kind }
    }
    return nil
  }

  /// Quotes and blanks around names and values.
  private static func isAround(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte >= 0x7F || isAround(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
      || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "&")
  }

  /// Letters and digits: not a word, a variable (`$TOKEN`), a template (`<token>`, `{token}`, `%s`), a path or an address.
  private static func looksRandom(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = value.first, !"$<{[%*/(.".utf8.contains(first) else { return false }
    let hasLetter = value.contains { ($0 | 0x20) &- 0x61 < 26 }
    let hasDigit = value.contains { $0 &- 0x30 < 10 }
    let hasAddress =
      value.contains(UInt8(ascii: "(")) || String(decoding: value, as: UTF8.self).contains("://")
    return hasLetter && hasDigit && !hasAddress
  }

  /// `mark` is the colon of `https:`: the password stands between a second one and an `@`, before the path.
  private static func password(ofAddressAt mark: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Secret? {
    guard mark + 3 < bytes.count, bytes[mark + 1] == UInt8(ascii: "/"), bytes[mark + 2] == UInt8(ascii: "/")
    else { return nil }
    var colon: Int?
    var place = mark + 3
    while place < bytes.count, place - mark < longestUser {
      switch bytes[place] {
      case UInt8(ascii: ":"): colon = colon ?? place
      case UInt8(ascii: "@"):
        guard let colon, place - colon > 3, !"$<{[%*".utf8.contains(bytes[colon + 1]),
          !isExample(bytes[colon + 1..<place])
        else { return nil }
        return Secret(kind: .addressPassword, range: colon + 1..<place)
      case 0...0x20, UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "`"): return nil
      default: break
      }
      place += 1
    }
    return nil
  }

  /// What manuals write where a password goes.
  private static func isExample(_ password: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    ["password", "pass", "secret", "xxxx", "changeme", "example"].contains(
      String(decoding: password, as: UTF8.self).lowercased())
  }

  /// In bytes, with the password.
  private static let longestUser = 200
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var isBearer: Bool { elementsEqual("Bearer ".utf8) || elementsEqual("bearer ".utf8) }
}

extension UInt8 {
  fileprivate var inLowerCase: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
