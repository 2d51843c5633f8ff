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

  /// A block that begins with the checksum of what `body` writes into it.
  package mutating func append(checkable body: (inout Packer) -> Void) {
    var block = Packer()
    body(&block)
    append(block.bytes.count + 8)
    append(whole: Checksum.of(block.bytes[...]))
    bytes.append(contentsOf: block.bytes)
  }

  package mutating func append(_ value: some Packed) { value.pack(into: &self) }
}
