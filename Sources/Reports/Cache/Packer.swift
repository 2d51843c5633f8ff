import Bytes

/// Writes values as bytes, one behind another, for `Unpacker` to read.
package struct Packer {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Seven bits a byte, small numbers first, negative ones in between (as protocol buffers have them).
  package mutating func append(_ number: Int) {
    var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  package mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func append(_ block: ArraySlice<UInt8>) {
    append(block.count)
    bytes.append(contentsOf: block)
  }

  /// What another packer wrote.
  package mutating func append(raw packed: ArraySlice<UInt8>) { bytes.append(contentsOf: packed) }

  package mutating func append(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// All eight bytes, for numbers that are seldom small.
  package mutating func append(whole number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func append(wholes numbers: [UInt64]) {
    append(numbers.count)
    for number in numbers { append(whole: number) }
  }

  /// What `body` writes, and before it how long that is and its checksum.
  package mutating func append(checkable body: (inout Packer) -> Void) {
    let head = bytes.count
    append(whole: 0)
    append(whole: 0)
    let start = bytes.count
    body(&self)
    let sum = Checksum.of(bytes[start...])
    replace(at: head, by: UInt64(bytes.count - start))
    replace(at: head + 8, by: sum)
  }

  private mutating func replace(at place: Int, by number: UInt64) {
    bytes.withUnsafeMutableBytes {
      $0.storeBytes(of: number.littleEndian, toByteOffset: place, as: UInt64.self)
    }
  }

  package mutating func append(_ value: some Packed) { value.pack(into: &self) }
}
