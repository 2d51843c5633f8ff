import CCmark
import Foundation

/// Memory for one run of libcmark: handed out in order and given back as a whole. libcmark asks for two pieces an inline,
/// and spent a third of its time on the system's memory.
struct CommonMarkMemory: ~Copyable {
  /// In bytes; each is twice as large as the one before, up to the largest.
  private static let firstChunk = 32_768
  private static let largestChunk = 1_048_576
  /// What every piece begins at a multiple of. Before each stands its size.
  private static let alignment = 16

  private var chunks: [UnsafeMutableRawPointer] = []
  private var nextChunk = firstChunk
  /// Where the next piece may begin, and how many bytes from there on are left.
  private var free: UnsafeMutableRawPointer?
  private var left = 0

  deinit { for chunk in chunks { Foundation.free(chunk) } }

  /// Runs `body` with a parser whose memory this is. What the parser makes lives as long as the memory.
  mutating func withParser<Result>(_ body: (OpaquePointer) -> Result) -> Result? {
    withUnsafeMutablePointer(to: &self) { memory in
      pthread_setspecific(Self.key, memory)
      defer { pthread_setspecific(Self.key, nil) }
      guard let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, Self.functions) else { return nil }
      defer { cmark_parser_free(parser) }
      return body(parser)
    }
  }

  /// The functions that libcmark calls know nothing of whom they are called for, so the memory is kept by thread.
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()

  nonisolated(unsafe) private static let functions: UnsafeMutablePointer<cmark_mem> = {
    let functions = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    functions.initialize(
      to: cmark_mem(
        calloc: { CommonMarkMemory.current?.pointee.pieceOfZeros($0 * $1) },
        realloc: { CommonMarkMemory.current?.pointee.piece($1, insteadOf: $0) },
        free: { _ in }))
    return functions
  }()

  private static var current: UnsafeMutablePointer<CommonMarkMemory>? {
    pthread_getspecific(key)?.assumingMemoryBound(to: CommonMarkMemory.self)
  }

  private mutating func pieceOfZeros(_ size: Int) -> UnsafeMutableRawPointer? {
    let piece = piece(size)
    piece?.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    return piece
  }

  private mutating func piece(_ size: Int) -> UnsafeMutableRawPointer? {
    let taken = (size + 2 * Self.alignment - 1) & ~(Self.alignment - 1)
    if taken > left { addChunk(of: taken) }
    guard let start = free else { return nil }
    start.storeBytes(of: size, as: Int.self)
    free = start + taken
    left -= taken
    return start + Self.alignment
  }

  /// A larger piece with what an old one holds.
  private mutating func piece(
    _ size: Int, insteadOf old: UnsafeMutableRawPointer?
  ) -> UnsafeMutableRawPointer? {
    guard let piece = piece(size) else { return nil }
    guard let old else { return piece }
    let oldSize = (old - Self.alignment).load(as: Int.self)
    piece.copyMemory(from: old, byteCount: min(size, oldSize))
    return piece
  }

  private mutating func addChunk(of size: Int) {
    let count = max(size, nextChunk)
    nextChunk = min(2 * nextChunk, Self.largestChunk)
    free = malloc(count)
    left = free == nil ? 0 : count
    if let free { chunks.append(free) }
  }
}
