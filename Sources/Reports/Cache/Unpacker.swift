import Bytes

/// Reads what a `Packer` wrote.
package struct Unpacker {
  private let bytes: ArraySlice<UInt8>
  private(set) var place: Int

  /// What was read was not written by a `Packer` of this program.
  package struct Damage: Error {
    package init() {}
  }

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  package var isAtEnd: Bool { place == bytes.endIndex }

  package mutating func byte() throws(Damage) -> UInt8 {
    guard place < bytes.endIndex else { throw Damage() }
    defer { place += 1 }
    return bytes[place]
  }

  package mutating func int() throws(Damage) -> Int {
    var number: UInt = 0
    var shift = 0
    while true {
      let byte = try byte()
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
      guard shift < UInt.bitWidth else { throw Damage() }
    }
    return Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1)
  }

  /// How many of something follow, of which each takes at least one byte.
  package mutating func count() throws(Damage) -> Int {
    let count = try int()
    guard (0...(bytes.endIndex - place)).contains(count) else { throw Damage() }
    return count
  }

  package mutating func string() throws(Damage) -> String {
    String(decoding: try block(), as: UTF8.self)
  }

  package mutating func block() throws(Damage) -> ArraySlice<UInt8> {
    let count = try count()
    defer { place += count }
    return bytes[place..<(place + count)]
  }

  /// What was written as checkable, if it is as it was.
  package mutating func checkedBlock() throws(Damage) -> ArraySlice<UInt8> {
    let block = try block()
    var head = Unpacker(block)
    let sum = try head.whole()
    guard Checksum.of(block.dropFirst(8)) == sum else { throw Damage() }
    return block.dropFirst(8)
  }

  package mutating func flag() throws(Damage) -> Bool { try byte() != 0 }

  package mutating func whole() throws(Damage) -> UInt64 {
    guard bytes.endIndex - place >= 8 else { throw Damage() }
    defer { place += 8 }
    return bytes[place..<(place + 8)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  package mutating func value<Value: Packed>() throws(Damage) -> Value { try Value(from: &self) }
}
