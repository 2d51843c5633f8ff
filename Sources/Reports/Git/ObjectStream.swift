/// A `git cat-file --batch`, which answers to the name of an object with its bytes.
struct ObjectStream {
  private let process: ChildProcess
  /// Received and not yet looked at.
  private var rest: ArraySlice<UInt8> = []

  /// Of the line before the bytes.
  private static let longestLine = 1_024

  init(_ process: ChildProcess) { self.process = process }

  /// Names of so many objects, of 64 digits each, fit into a pipe: git may answer to none before it has all.
  static let mostTogether = 32

  /// The bytes of some files; `limit` bytes and one more of a larger one. Nothing for those that git doesn't have.
  mutating func files(_ objects: [String], limit: Int) throws(GitError) -> [[UInt8]?] {
    try process.write(objects.flatMap { Array("\($0)\n".utf8) })
    var files: [[UInt8]?] = []
    for object in objects { files.append(try file(object, limit: limit)) }
    return files
  }

  private mutating func file(_ object: String, limit: Int) throws(GitError) -> [UInt8]? {
    guard let count = try size(line(), of: object) else { return nil }
    let bytes = try bytes(count, keeping: limit == .max ? .max : limit + 1)
    guard try self.bytes(1, keeping: 1) == [UInt8(ascii: "\n")] else { throw .strange }
    return bytes
  }

  /// From `OBJECT blob SIZE`; nothing from `OBJECT missing`.
  private func size(_ line: String, of object: String) throws(GitError) -> Int? {
    let words = line.split(separator: " ")
    if words.count == 2, words[0] == object, words[1] == "missing" { return nil }
    guard words.count == 3, words[0] == object, words[1] == "blob", let size = Int(words[2]), size >= 0 else {
      throw .strange
    }
    return size
  }

  private mutating func receive() throws(GitError) {
    guard let more = try process.output() else { throw .strange }
    rest += more
  }

  /// The next line, without its end.
  private mutating func line() throws(GitError) -> String {
    while !rest.contains(UInt8(ascii: "\n")) {
      guard rest.count < Self.longestLine else { throw .strange }
      try receive()
    }
    let line = rest.prefix { $0 != UInt8(ascii: "\n") }
    rest = rest.dropFirst(line.count + 1)
    return String(decoding: line, as: UTF8.self)
  }

  /// The next bytes, of which no more are kept than asked for.
  private mutating func bytes(_ count: Int, keeping most: Int) throws(GitError) -> [UInt8] {
    var bytes: [UInt8] = []
    var left = count
    while left > 0 {
      if rest.isEmpty { try receive() }
      let next = rest.prefix(left)
      bytes += next.prefix(most - bytes.count)
      rest = rest.dropFirst(next.count)
      left -= next.count
    }
    return bytes
  }
}
