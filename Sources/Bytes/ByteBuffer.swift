/// Bytes that are written one after another, and nothing else: pages and data files are made of millions of small pieces,
/// so a piece costs a few instructions and no check that an array needs for being shared.
///
/// Public, unlike what else crosses modules: only what is public is inlined there, and that is most of its speed.
public struct ByteBuffer: ~Copyable {
  @usableFromInline var storage: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var used = 0

  /// `capacity` is how much is expected; more may come.
  package init(capacity: Int = 256) {
    self.capacity = max(capacity, 16)
    storage = .allocate(capacity: self.capacity)
  }

  deinit { storage.deallocate() }

  package var count: Int { used }

  /// A copy of what was written.
  package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: storage, count: used)) }

  /// What was written, for as long as `body` runs.
  package func withBytes<Result, Failure>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: storage, count: used))
  }

  /// Forgets what was written, but keeps the room.
  package mutating func removeAll() { used = 0 }

  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8) {
    if used == capacity { grow(by: 1) }
    storage[used] = byte
    used += 1
  }

  @inlinable @inline(__always)
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    append(source, bytes.count)
  }

  /// Text of the program's own.
  @inlinable @inline(__always)
  public mutating func append(_ text: StaticString) {
    if text.hasPointerRepresentation {
      append(text.utf8Start, text.utf8CodeUnitCount)
    } else {
      append(scalarOf: text)
    }
  }

  @usableFromInline
  mutating func append(scalarOf text: StaticString) { text.withUTF8Buffer { append($0) } }

  package mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  package mutating func append(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { append($0) } }

  package mutating func append(utf8 text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// In decimal digits.
  package mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  /// A number from 0 to 99, with a zero before a single digit.
  package mutating func append(twoDigits number: Int) {
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  private mutating func append(digitsOf magnitude: UInt) {
    if magnitude > 9 { append(digitsOf: magnitude / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude % 10))
  }

  @inlinable @inline(__always)
  mutating func append(_ source: UnsafePointer<UInt8>, _ count: Int) {
    if capacity - used < count { grow(by: count) }
    (storage + used).update(from: source, count: count)
    used += count
  }

  @usableFromInline
  mutating func grow(by count: Int) {
    capacity = max(capacity * 2, used + count)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: storage, count: used)
    storage.deallocate()
    storage = larger
  }
}
