import Bytes

/// A file of the index: a script `search/re.js`, which a page may load from a file.
///
///     icarusIndex("re","recover 0 recovered 0a1")
///
/// It has the terms in the order of their bytes, and behind each in which reports it is: the numbers of `Posting`, written as
/// `PostingDigits`.
struct ShardFile: ~Copyable {
  private var buffer: ByteBuffer
  private var isEmpty = true

  init(_ name: String) {
    buffer = ByteBuffer(capacity: 4_096)
    buffer.append("icarusIndex(\"")
    buffer.append(utf8: name)
    buffer.append("\",\"")
  }

  /// Terms come in their order.
  mutating func add(_ term: UnsafeBufferPointer<UInt8>) {
    if !isEmpty { buffer.append(" ") }
    isEmpty = false
    buffer.append(term)
    buffer.append(" ")
  }

  /// Behind the term or what was added to it before.
  mutating func add(_ posting: Posting, behind previous: Int) {
    PostingDigits.write(posting.number(behind: previous)) { buffer.append($0) }
  }

  /// Postings that are written already.
  mutating func add(written postings: ArraySlice<UInt8>) { buffer.append(postings) }

  consuming func finish<Result, Failure>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    buffer.append("\");\n")
    return try buffer.withBytes(body)
  }

  /// The terms of a file with their postings; nothing of one that isn't what was written as `name`.
  static func terms(in bytes: [UInt8], of name: String) -> [(
    term: ArraySlice<UInt8>, postings: ArraySlice<UInt8>
  )]? {
    let front = Array("icarusIndex(\"\(name)\",\"".utf8)
    let back = Array("\");\n".utf8)
    guard bytes.count >= front.count + back.count, bytes.starts(with: front),
      bytes.suffix(back.count).elementsEqual(back)
    else { return nil }
    let words = bytes[front.count..<bytes.count - back.count].split(separator: UInt8(ascii: " "))
    guard words.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: words.count, by: 2).map { (words[$0], words[$0 + 1]) }
  }

  /// Nothing where they are none.
  static func postings(_ letters: ArraySlice<UInt8>) -> [Posting]? {
    var postings: [Posting] = []
    var rest = letters
    while !rest.isEmpty {
      guard let (number, length) = PostingDigits.read(rest) else { return nil }
      postings.append(Posting(number: number, behind: postings.last?.report ?? -1))
      rest = rest.dropFirst(length)
    }
    return postings
  }
}
