import Bytes

/// Reads what a `Packer` wrote.
package struct Unpacker {
  private let bytes: UnsafeRawBufferPointer
  /// Of what comes next, among all bytes.
  private(set) var place: Int
  private let end: Int

  /// What was read was not written by a `Packer` of this program.
  package struct Damage: Error {
    package init() {}
  }

  /// Lets `body` read bytes; it must not hand its unpacker on.
  package static func read<Value>(
    _ bytes: ArraySlice<UInt8>, _ body: (inout Unpacker) throws(Damage) -> Value
  ) throws(Damage) -> Value {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(Damage) in try read(bytes, body) }
    }
    return try result.get()
  }

  static func read<Value>(
    _ bytes: UnsafeRawBufferPointer, _ body: (inout Unpacker) throws(Damage) -> Value
  ) throws(Damage) -> Value {
    var unpacker = Unpacker(bytes, 0..<bytes.count)
    return try body(&unpacker)
  }

  private init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    self.bytes = bytes
    place = range.lowerBound
    end = range.upperBound
  }

  package var isAtEnd: Bool { place == end }

  /// Whether these bytes come next, which are passed over then.
  package mutating func begins(with other: [UInt8]) -> Bool {
    guard other.count <= end - place else { return false }
    let isSame = other.withUnsafeBytes {
      $0.hasSameBytes(as: UnsafeRawBufferPointer(rebasing: bytes[place..<(place + other.count)]))
    }
    if isSame { place += other.count }
    return isSame
  }

  @inline(__always)
  package mutating func byte() throws(Damage) -> UInt8 {
    guard place < end else { throw Damage() }
    defer { place += 1 }
    return bytes[place]
  }

  /// A number that others are reckoned from.
  package mutating func int(within bounds: ClosedRange<Int>) throws(Damage) -> Int {
    let number = try int()
    guard bounds.contains(number) else { throw Damage() }
    return number
  }

  package mutating func int() throws(Damage) -> Int {
    var number = UInt(try byte())
    if number >= 0x80 {
      number &= 0x7F
      var shift = 7
      while true {
        let byte = try byte()
        number |= UInt(byte & 0x7F) << shift
        if byte < 0x80 { break }
        shift += 7
        guard shift < UInt.bitWidth else { throw Damage() }
      }
    }
    return Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1)
  }

  /// How many of something follow, of which each takes at least one byte.
  package mutating func count() throws(Damage) -> Int {
    let count = try int()
    guard (0...(end - place)).contains(count) else { throw Damage() }
    return count
  }

  package mutating func string() throws(Damage) -> String {
    String(decoding: try block(), as: UTF8.self)
  }

  package mutating func block() throws(Damage) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[try blockPlace()])
  }

  /// Of a block, among all bytes.
  mutating func blockPlace() throws(Damage) -> Range<Int> {
    let count = try count()
    defer { place += count }
    return place..<(place + count)
  }

  /// What was written as checkable, if it is as it was.
  package mutating func checked() throws(Damage) -> Unpacker {
    let (content, sum) = try checkable()
    guard Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[content.place..<content.end])) == sum else {
      throw Damage()
    }
    return content
  }

  /// The same, to be read where it stands among all bytes.
  package mutating func checkedPlace() throws(Damage) -> Range<Int> {
    let content = try checked()
    return content.place..<content.end
  }

  /// What was written as checkable, and which checksum it should have.
  mutating func checkable() throws(Damage) -> (content: Unpacker, sum: UInt64) {
    let count = try whole()
    let sum = try whole()
    guard count <= UInt64(end - place) else { throw Damage() }
    defer { place += Int(count) }
    return (Unpacker(bytes, place..<(place + Int(count))), sum)
  }

  package mutating func flag() throws(Damage) -> Bool { try byte() != 0 }

  package mutating func whole() throws(Damage) -> UInt64 {
    guard end - place >= 8 else { throw Damage() }
    defer { place += 8 }
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  package mutating func wholes() throws(Damage) -> [UInt64] {
    let count = try count()
    var wholes: [UInt64] = []
    if count == 0 { return wholes }
    wholes.reserveCapacity(count)
    for _ in 0..<count { wholes.append(try whole()) }
    return wholes
  }

  @inline(__always)
  package mutating func value<Value: Packed>() throws(Damage) -> Value { try Value(from: &self) }
}
