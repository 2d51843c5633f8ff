import Bytes

/// Which of the marks that ask for a closer look stand anywhere in a document, so that no text is searched for others.
struct TextMarks {
  let hasBackslash: Bool
  let hasAmpersand: Bool
  let hasTilde: Bool
  let hasAtSign: Bool
  /// `://`
  let hasScheme: Bool

  init(in body: UnsafeBufferPointer<UInt8>) {
    hasBackslash = body.first(UInt8(ascii: "\\")) != nil
    hasAmpersand = body.first(UInt8(ascii: "&")) != nil
    hasTilde = body.first(UInt8(ascii: "~")) != nil
    hasAtSign = body.first(UInt8(ascii: "@")) != nil
    hasScheme = body.holds(UInt8(ascii: "/"), from: 2, where: body.endsScheme)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a byte stands somewhere in such a place, from an index on.
  func holds(_ byte: UInt8, from start: Int, where isPlace: (Int) -> Bool) -> Bool {
    var position = first(byte, from: start)
    while let found = position {
      if isPlace(found) { return true }
      position = first(byte, from: found + 1)
    }
    return false
  }

  /// Whether the slash at an index, which is 2 at least, is the last of `://`.
  func endsScheme(at slash: Int) -> Bool {
    self[slash - 1] == UInt8(ascii: "/") && self[slash - 2] == UInt8(ascii: ":")
  }
}
