/// Bytes that are written one after another, and nothing else: pages and data files are made of millions of small pieces,
/// so a piece costs a few instructions and no check that an array needs for being shared.
///
/// Public, unlike what else crosses modules: only what is public is inlined there, and that is most of its speed.
public struct ByteBuffer: ~Copyable {
  @usableFromInline var storage: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  /// At most `capacity`, so that no sum or difference of the two overflows.
  @usableFromInline var used = 0
  /// Whether it writes into memory of its own, and not into what was lent to it.
  private(set) var isOwner: Bool

  /// `capacity` is how much is expected; more may come.
  package init(capacity: Int = 256) {
    self.capacity = max(capacity, 16)
    storage = .allocate(capacity: self.capacity)
    isOwner = true
  }

  /// Writes into `room`, which outlives it, for as long as that suffices.
  init(lent room: UnsafeMutableBufferPointer<UInt8>) {
    isOwner = room.baseAddress == nil
    capacity = isOwner ? 16 : room.count
    storage = room.baseAddress ?? .allocate(capacity: 16)
  }

  deinit { if isOwner { storage.deallocate() } }

  @inlinable @inline(__always)
  public var count: Int { used }

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

  /// Makes room for so many bytes more: pieces behind each other then ask once.
  @inlinable @inline(__always)
  public mutating func reserve(_ count: Int) {
    if capacity &- used < count { grow(by: count) }
  }

  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8) {
    reserve(1)
    storage[used] = byte
    used &+= 1
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

  @inlinable
  public mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  @inlinable
  public mutating func append(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { append($0) } }

  package mutating func append(utf8 text: String) { text.withBytes { append($0) } }

  @inlinable @inline(__always)
  mutating func append(_ source: UnsafePointer<UInt8>, _ count: Int) {
    reserve(count)
    (storage + used).update(from: source, count: count)
    used &+= count
  }

  /// Leaves some room behind what it makes room for, since mostly more comes.
  @usableFromInline
  mutating func grow(by count: Int) {
    capacity = max(capacity * 2, used + count + count / 4)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: storage, count: used)
    if isOwner { storage.deallocate() }
    (storage, isOwner) = (larger, true)
  }
}
