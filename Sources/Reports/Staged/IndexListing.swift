import Bytes
import Foundation

/// The files in git's index, as `git ls-files --stage --debug -z` lists them: in the order of the bytes of their paths.
package struct IndexListing: Sendable {
  /// Paths and names of objects, one behind the other.
  private var bytes: [UInt8]
  private var entries: [Entry]

  struct Entry {
    /// Among those bytes.
    fileprivate let path: Range<Int>
    fileprivate let object: Range<Int>
    let kind: FileKind
    /// Nothing where git doesn't tell.
    let state: IndexState?
  }

  package init(_ listed: [UInt8]) throws(GitError) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(listed.count / 2)
    var entries: [Entry] = []
    entries.reserveCapacity(listed.count / 200)
    try listed.withUnsafeBufferPointer { (listed) throws(GitError) in
      var output = GitOutput(listed)
      while !output.isAtEnd {
        guard let entry = try Self.next(&output, keeping: &bytes) else { continue }
        // All that is looked for later relies on their order.
        if let last = entries.last, !bytes.holdInOrder(last.path, entry.path) { throw .strange }
        entries.append(entry)
      }
    }
    self.init(bytes, entries)
  }

  private init(_ bytes: [UInt8], _ entries: [Entry]) {
    self.bytes = bytes
    self.entries = entries
  }

  /// The next file; nothing for what is no file of the next commit: another repository, and one that is only intended.
  private static func next(
    _ output: inout GitOutput, keeping bytes: inout [UInt8]
  ) throws(GitError) -> Entry? {
    let mode = try output.text(upTo: " ")
    let object = try output.text(upTo: " ")
    let stage = try output.text(upTo: "\t")
    let path = try output.text(upTo: "\0")
    guard stage.count == 1, output.bytes[stage.lowerBound] == UInt8(ascii: "0") else {
      throw .unmerged(path: String(decoding: output.bytes[path], as: UTF8.self))
    }
    let note = try note(&output)
    guard note?.isIntended != true, let kind = FileKind(gitMode: output.bytes[mode]) else { return nil }
    return Entry(
      path: bytes.keep(output.bytes[path]), object: bytes.keep(output.bytes[object]), kind: kind,
      state: note?.state)
  }

  /// Of the lines behind a file, which git doesn't promise to keep: where they read differently nothing is known of it.
  private static func note(_ output: inout GitOutput) throws(GitError) -> IndexNote? {
    if let note = output.reading({ IndexNote(&$0) }) { return note }
    while output.next == UInt8(ascii: " ") { _ = try output.text(upTo: "\n") }
    return nil
  }

  /// The file at a path, if there is one.
  func entry(at path: String) -> Entry? {
    let place = place(of: path)
    guard place < entries.count, bytes[entries[place].path].elementsEqual(path.utf8) else { return nil }
    return entries[place]
  }

  /// The files in a folder, at all depths; an empty path is that of the folder in which all are.
  func entries(below folder: String) -> ArraySlice<Entry> {
    if folder.isEmpty { return entries[...] }
    // The byte behind the slash is "0".
    return entries[place(of: folder + "/")..<place(of: folder + "0")]
  }

  func path(of entry: Entry) -> ArraySlice<UInt8> { bytes[entry.path] }

  /// The name under which git keeps the bytes of a file.
  func object(of entry: Entry) -> String { String(decoding: bytes[entry.object], as: UTF8.self) }

  /// The names right in a folder, sorted by their bytes, with what each is.
  package func list(_ folder: String) -> [(name: String, kind: FileKind)] {
    let front = folder.isEmpty ? 0 : folder.utf8.count + 1
    var names: [(name: String, kind: FileKind)] = []
    var last: ArraySlice<UInt8> = []
    for entry in entries(below: folder) {
      let rest = bytes[entry.path.lowerBound + front..<entry.path.upperBound]
      // Files of a folder stand behind each other.
      if !last.isEmpty, rest.hasFront(last) { continue }
      let name = rest.firstIndex(of: UInt8(ascii: "/")).map { rest[...$0] } ?? rest
      last = name.count < rest.count ? name : []
      let isFolder = name.last == UInt8(ascii: "/")
      names.append(
        (String(decoding: isFolder ? name.dropLast() : name, as: UTF8.self), isFolder ? .folder : entry.kind))
    }
    return names.sorted { $0.name.precedesInBytes($1.name) }
  }

  /// The same before some changes; nothing is known of the files that it has in their places.
  func undoing(_ changes: [StagedChange]) -> IndexListing {
    var listing = self
    for change in changes { listing.undo(change) }
    return listing
  }

  private mutating func undo(_ change: StagedChange) {
    let place = change.path.withUnsafeBytes { self.place(of: $0) }
    if place < entries.count, bytes[entries[place].path].elementsEqual(change.path) {
      entries.remove(at: place)
    }
    guard let (kind, object) = change.old else { return }
    entries.insert(
      Entry(path: bytes.keep(change.path), object: bytes.keep(object), kind: kind, state: nil), at: place)
  }

  private func place(of path: String) -> Int {
    var path = path
    return path.withUTF8 { place(of: UnsafeRawBufferPointer($0)) }
  }

  /// Of the first file whose path isn't before this one.
  private func place(of path: UnsafeRawBufferPointer) -> Int {
    bytes.withUnsafeBytes { bytes in
      var (low, high) = (0, entries.count)
      while low < high {
        let middle = (low + high) / 2
        let other = UnsafeRawBufferPointer(rebasing: bytes[entries[middle].path])
        if other.precedes(path) { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func precedes(_ other: UnsafeRawBufferPointer) -> Bool {
    guard let bytes = baseAddress, let others = other.baseAddress else { return count < other.count }
    let order = memcmp(bytes, others, Swift.min(count, other.count))
    return order < 0 || (order == 0 && count < other.count)
  }
}

extension FileKind {
  /// Nothing for no file, and for the commit of another repository.
  init?(gitMode mode: Slice<UnsafeBufferPointer<UInt8>>) {
    if mode.starts(with: "100".utf8) {
      self = .file
    } else if mode.starts(with: "120".utf8) {
      self = .link
    } else {
      return nil
    }
  }
}

extension [UInt8] {
  /// Where the other ones stand, put behind these.
  fileprivate mutating func keep(_ others: some Collection<UInt8>) -> Range<Int> {
    append(contentsOf: others)
    return count - others.count..<count
  }

  /// Whether what stands in one place precedes what stands in the other.
  fileprivate func holdInOrder(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    withUnsafeBytes { bytes in
      UnsafeRawBufferPointer(rebasing: bytes[first]).precedes(UnsafeRawBufferPointer(rebasing: bytes[second]))
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasFront(_ front: ArraySlice<UInt8>) -> Bool {
    count >= front.count && prefix(front.count).hasSameBytes(as: front)
  }
}
