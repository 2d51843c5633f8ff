/// Many lists of bytes that grow side by side: each in pieces that are the larger the longer it is.
struct PostingArena: ~Copyable {
  private var blocks: [UnsafeMutablePointer<UInt8>] = []
  /// Of the last block.
  private var used = blockSize

  private static let blockSize = 1 << 16
  /// Behind each piece, for where the next one is.
  private static let linkSize = 4
  private static let sizes = [4, 8, 16, 32, 64, 128, 252]

  /// Where a list begins and where it goes on.
  struct List {
    fileprivate let head: UInt32
    fileprivate var tail: UInt32
    fileprivate var room: UInt8
    /// How many pieces it has, as far as their sizes differ.
    fileprivate var step: UInt8
    fileprivate(set) var count: UInt32 = 0
  }

  deinit { for block in blocks { block.deallocate() } }

  mutating func list() -> List {
    let head = piece(of: Self.sizes[0])
    return List(head: head, tail: head, room: UInt8(Self.sizes[0]), step: 0)
  }

  @inline(__always)
  mutating func append(_ byte: UInt8, to list: inout List) {
    if list.room == 0 { grow(&list) }
    place(list.tail).pointee = byte
    list.tail &+= 1
    list.room &-= 1
    list.count &+= 1
  }

  /// Puts all bytes of a list behind what stands in an array.
  func copy(_ list: List, to bytes: inout [UInt8]) {
    var start = list.head
    var rest = Int(list.count)
    var step = 0
    while rest > 0 {
      let size = Self.sizes[min(step, Self.sizes.count - 1)]
      let count = min(size, rest)
      bytes.append(contentsOf: UnsafeBufferPointer(start: place(start), count: count))
      rest -= count
      step += 1
      if rest > 0 {
        start = UnsafeRawPointer(place(start) + size).loadUnaligned(as: UInt32.self)
      }
    }
  }

  private func place(_ number: UInt32) -> UnsafeMutablePointer<UInt8> {
    blocks[Int(number >> 16)] + Int(number & 0xFFFF)
  }

  private mutating func grow(_ list: inout List) {
    list.step = min(list.step + 1, UInt8(Self.sizes.count - 1))
    let size = Self.sizes[Int(list.step)]
    let next = piece(of: size)
    UnsafeMutableRawPointer(place(list.tail)).storeBytes(of: next, as: UInt32.self)
    list.tail = next
    list.room = UInt8(size)
  }

  /// Behind the piece stays room for a link.
  private mutating func piece(of size: Int) -> UInt32 {
    if used + size + Self.linkSize > Self.blockSize {
      blocks.append(.allocate(capacity: Self.blockSize))
      used = 0
    }
    defer { used += size + Self.linkSize }
    return UInt32(truncatingIfNeeded: (blocks.count - 1) << 16 | used)
  }
}
