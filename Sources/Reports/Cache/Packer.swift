import Bytes

/// Writes values as bytes, one behind another, for `Unpacker` to read.
package struct Packer: ~Copyable {
  private var buffer: ByteBuffer

  /// `capacity` is how many bytes are expected.
  package init(capacity: Int = 1_024) { buffer = ByteBuffer(capacity: capacity) }

  package var count: Int { buffer.count }

  /// A copy of what was written.
  package var bytes: [UInt8] { buffer.bytes }

  /// What was written, for as long as `body` runs.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    buffer.withBytes { body(UnsafeRawBufferPointer($0)) }
  }

  /// Of what was written from a place on.
  package func checksum(from start: Int = 0) -> UInt64 {
    withBytes { Checksum.of(UnsafeRawBufferPointer(rebasing: $0[start...])) }
  }

  /// Makes room for so many bytes more, which are expected.
  package mutating func reserve(_ count: Int) { buffer.reserve(count) }

  package mutating func removeAll() { buffer.removeAll() }

  /// Seven bits a byte, small numbers first, negative ones in between (as protocol buffers have them).
  package mutating func append(_ number: Int) {
    var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      buffer.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    buffer.append(UInt8(truncatingIfNeeded: rest))
  }

  package mutating func append(_ text: String) {
    append(text.utf8.count)
    buffer.append(utf8: text)
  }

  package mutating func append(_ block: ArraySlice<UInt8>) {
    append(block.count)
    buffer.append(block)
  }

  /// What another packer wrote.
  package mutating func append(raw packed: ArraySlice<UInt8>) { buffer.append(packed) }

  package mutating func append(_ flag: Bool) { buffer.append(flag ? 1 : 0) }

  /// All eight bytes, for numbers that are seldom small.
  package mutating func append(whole number: UInt64) { buffer.append(number, count: 8) }

  package mutating func append(wholes numbers: [UInt64]) {
    append(numbers.count)
    for number in numbers { append(whole: number) }
  }

  /// What `body` writes, and before it how long that is and its checksum.
  package mutating func append(checkable body: (inout Packer) -> Void) {
    let head = count
    append(whole: 0)
    append(whole: 0)
    let start = count
    body(&self)
    buffer.replace(at: head, by: UInt64(count - start))
    buffer.replace(at: head + 8, by: checksum(from: start))
  }

  /// What stands before checkable bytes; they are written behind it.
  package mutating func append(headOfCheckable bytes: ArraySlice<UInt8>) {
    append(whole: UInt64(bytes.count))
    append(whole: Checksum.of(bytes))
  }

  package mutating func append(_ value: some Packed) { value.pack(into: &self) }
}
