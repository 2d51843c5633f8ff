import Bytes
import Foundation

/// States of files as bytes: the path and a zero, then the kind and the numbers of the state.
package enum StateBytes {
  /// Behind a path: one byte for the kind, and five numbers.
  private static let length = 41
  /// Among those bytes.
  private static let modifiedPlace = 25
  private static let changedPlace = 33

  package static func append(_ state: FileState?, of path: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: path.utf8)
    bytes.append(0)
    withUnsafeTemporaryAllocation(byteCount: length, alignment: 1) {
      write(state, to: $0)
      bytes.append(contentsOf: $0)
    }
  }

  /// Of files that were noted, by paths relative to a folder, those that are no longer as they were; nothing where the
  /// bytes are damaged or the folder is not there. `most` is the path of a folder in which most of them are: they are found
  /// from there.
  package static func changed(
    _ bytes: ArraySlice<UInt8>, in folder: String, mostBelow most: String
  ) -> Set<String>? {
    guard let whole = OpenFolder(folder) else { return nil }
    let part = OpenFolder("\(folder)/\(most)")
    let front = "\(most)/"
    var changed: Set<String> = []
    let isWhole = forEach(bytes) { path, state in
      let isNow =
        if let part, begins(path, with: front) {
          isNow(state, path + front.utf8.count, in: part)
        } else {
          isNow(state, path, in: whole)
        }
      if !isNow { changed.insert(String(cString: path)) }
      return true
    }
    return isWhole ? changed : nil
  }

  /// Whether all files that were noted are as they were; `folder` is the one of this path.
  static func areNow(_ bytes: ArraySlice<UInt8>, in folder: OpenFolder, below path: String) -> Bool {
    let front = path + "/"
    return forEach(bytes) { path, state in
      begins(path, with: front) && isNow(state, path + front.utf8.count, in: folder)
    }
  }

  private static func begins(_ path: UnsafePointer<CChar>, with front: String) -> Bool {
    strncmp(path, front, front.utf8.count) == 0
  }

  private static func isNow(
    _ state: UnsafeRawBufferPointer, _ path: UnsafePointer<CChar>, in folder: OpenFolder
  ) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: length, alignment: 1) { present in
      write(FileState(of: path, in: folder.descriptor), to: present)
      return state.hasSameBytes(as: UnsafeRawBufferPointer(present))
    }
  }

  /// When anything changed last in what was noted, in nanoseconds since 1970.
  static func lastChange(_ bytes: ArraySlice<UInt8>) -> Int {
    var last = Int.min
    _ = forEach(bytes) { _, state in
      for place in [modifiedPlace, changedPlace] {
        last = max(last, Int(littleEndian: state.loadUnaligned(fromByteOffset: place, as: Int.self)))
      }
      return true
    }
    return last
  }

  /// Each file by its path, and where it stands.
  package static func files(_ bytes: ArraySlice<UInt8>) -> [(path: String, place: Range<Int>)] {
    var files: [(path: String, place: Range<Int>)] = []
    var start = bytes.startIndex
    _ = forEach(bytes) { path, _ in
      let end = start + strlen(path) + 1 + length
      files.append((String(cString: path), start..<end))
      start = end
      return true
    }
    return files
  }

  /// What lies right in a folder, in the order in which it was noted behind it; nothing where a folder isn't noted first.
  static func entries(ofFolderIn bytes: ArraySlice<UInt8>) -> [(name: String, kind: FileKind)]? {
    var entries: [(name: String, kind: FileKind)] = []
    return forEachEntry(ofFolderIn: bytes) { entries.append((String(cString: $0), $1)) } ? entries : nil
  }

  /// Whether something of this name lies right in a folder; nothing where a folder isn't noted first.
  static func holds(_ name: String, inFolderIn bytes: ArraySlice<UInt8>) -> Bool? {
    var holds = false
    return forEachEntry(ofFolderIn: bytes) { entry, _ in holds = holds || strcmp(entry, name) == 0 }
      ? holds : nil
  }

  /// Whether a folder is noted first, and the bytes are whole.
  private static func forEachEntry(
    ofFolderIn bytes: ArraySlice<UInt8>, _ body: (UnsafePointer<CChar>, FileKind) -> Void
  ) -> Bool {
    var front: Int?
    return forEach(bytes) { path, state in
      guard let kind = FileKind(number: state[0]) else { return true }
      guard let front else {
        front = strlen(path) + 1
        return kind == .folder
      }
      let name = path + min(front, strlen(path))
      if strchr(name, Int32(UInt8(ascii: "/"))) == nil { body(name, kind) }
      return true
    } && front != nil
  }

  /// Every file by the bytes of its path, with its state; whether the bytes are whole and `body` never asked to stop.
  static func forEachState(
    _ bytes: ArraySlice<UInt8>, _ body: (_ path: UnsafeBufferPointer<UInt8>, FileState?) -> Bool
  ) -> Bool {
    forEach(bytes) { path, state in
      path.withMemoryRebound(to: UInt8.self, capacity: strlen(path)) {
        body(UnsafeBufferPointer(start: $0, count: strlen(path)), Self.state(in: state))
      }
    }
  }

  private static func state(in bytes: UnsafeRawBufferPointer) -> FileState? {
    func number(_ place: Int) -> Int {
      Int(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: Int.self))
    }
    return FileKind(number: bytes[0]).map {
      FileState(
        kind: $0, device: number(1), inode: number(9), size: number(17), modified: number(modifiedPlace),
        changed: number(changedPlace))
    }
  }

  package static func count(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    _ = forEach(bytes) { _, _ in
      count += 1
      return true
    }
    return count
  }

  /// Where what was noted of a file ends, if it is noted first; nothing if it isn't.
  package static func end(of path: String, in bytes: ArraySlice<UInt8>) -> Int? {
    var path = path
    let isFirst = path.withUTF8 { path in
      bytes.withUnsafeBytes { bytes in
        bytes.count >= path.count + 1 + length && bytes[path.count] == 0
          && UnsafeRawBufferPointer(path).hasSameBytes(
            as: UnsafeRawBufferPointer(rebasing: bytes[..<path.count]))
      }
    }
    return isFirst ? bytes.startIndex + path.utf8.count + 1 + length : nil
  }

  /// Whether the bytes are whole and `body` never asked to stop.
  private static func forEach(
    _ bytes: ArraySlice<UInt8>, _ body: (UnsafePointer<CChar>, UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        guard let rest = bytes.baseAddress?.advanced(by: start),
          let zero = memchr(rest, 0, bytes.count - start), let end = bytes.offset(of: zero),
          end + 1 + length <= bytes.count,
          body(
            rest.assumingMemoryBound(to: CChar.self),
            UnsafeRawBufferPointer(rebasing: bytes[(end + 1)..<(end + 1 + length)]))
        else { return false }
        start = end + 1 + length
      }
      return true
    }
  }

  /// `bytes` are `length` of them.
  private static func write(_ state: FileState?, to bytes: UnsafeMutableRawBufferPointer) {
    bytes[0] = state?.kind.number ?? 0
    let numbers = (state?.device, state?.inode, state?.size, state?.modified, state?.changed)
    write(numbers.0, to: bytes, at: 1)
    write(numbers.1, to: bytes, at: 9)
    write(numbers.2, to: bytes, at: 17)
    write(numbers.3, to: bytes, at: modifiedPlace)
    write(numbers.4, to: bytes, at: changedPlace)
  }

  private static func write(_ number: Int?, to bytes: UnsafeMutableRawBufferPointer, at place: Int) {
    bytes.storeBytes(of: (number ?? 0).littleEndian, toByteOffset: place, as: Int.self)
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func offset(of place: UnsafeMutableRawPointer) -> Int? {
    baseAddress.map { UnsafeRawPointer(place) - $0 }
  }
}

extension FileKind {
  /// 0 stands for none.
  fileprivate var number: UInt8 {
    switch self {
    case .file: 1
    case .folder: 2
    case .link: 3
    case .other: 4
    }
  }

  fileprivate init?(number: UInt8) {
    switch number {
    case 1: self = .file
    case 2: self = .folder
    case 3: self = .link
    case 4: self = .other
    default: return nil
    }
  }
}
