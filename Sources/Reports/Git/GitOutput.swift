import Bytes
import Foundation

/// Reads what git prints, from its front to its end.
struct GitOutput: ~Copyable {
  let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// What `body` finds; where it finds nothing, nothing is passed.
  mutating func reading<Value>(_ body: (inout GitOutput) -> Value?) -> Value? {
    let front = place
    let value = body(&self)
    if value == nil { place = front }
    return value
  }

  /// The next byte, which isn't passed.
  var next: UInt8? { isAtEnd ? nil : bytes[place] }

  var isAtEnd: Bool { place == bytes.count }

  /// What stands before the next byte of this kind, which is passed as well.
  mutating func text(upTo byte: Unicode.Scalar) throws(GitError) -> Range<Int> {
    guard let end = bytes.first(UInt8(ascii: byte), from: place) else { throw .strange }
    defer { place = end + 1 }
    return place..<end
  }

  /// Passes a text, if it stands here.
  mutating func skips(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard let here = bytes.baseAddress?.advanced(by: place), place + count <= bytes.count,
      memcmp(here, text.utf8Start, count) == 0
    else { return false }
    place += count
    return true
  }

  /// A number behind a text, both of which are passed; nothing where something else stands here.
  mutating func number(behind text: StaticString, radix: UInt32 = 10) -> UInt32? {
    let front = place
    guard skips(text) else { return nil }
    let start = place
    var number: UInt32 = 0
    while place < bytes.count, let digit = Self.digit(bytes[place]), digit < radix {
      number = number &* radix &+ digit
      place += 1
    }
    guard place > start else {
      place = front
      return nil
    }
    return number
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    default: nil
    }
  }
}
