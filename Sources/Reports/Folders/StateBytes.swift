import Foundation

/// States of files as bytes: the path and a zero, then the kind and the numbers of the state.
package enum StateBytes {
  /// Behind a path: one byte for the kind, and five numbers.
  private static let length = 41

  package static func append(_ state: FileState?, of path: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: path.utf8)
    bytes.append(0)
    append(state, to: &bytes)
  }

  /// Of files that were noted, by paths relative to a folder, those that are no longer as they were; nothing where the
  /// bytes are damaged or the folder is not there.
  package static func changed(_ bytes: [UInt8], in folder: String) -> Set<String>? {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var changed: Set<String> = []
    var present: [UInt8] = []
    let isWhole = forEach(bytes) { path, state in
      present.removeAll(keepingCapacity: true)
      append(FileState(of: path, in: descriptor), to: &present)
      if !present.withUnsafeBytes({ state.elementsEqual($0) }) { changed.insert(String(cString: path)) }
    }
    return isWhole ? changed : nil
  }

  /// What was noted of each file, by its path.
  package static func byPath(_ bytes: [UInt8]) -> [String: [UInt8]] {
    var states: [String: [UInt8]] = [:]
    _ = forEach(bytes) { path, state in states[String(cString: path)] = Array(state) }
    return states
  }

  /// Notes once more what was noted of a file.
  package static func append(noted state: [UInt8], of path: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: path.utf8)
    bytes.append(0)
    bytes.append(contentsOf: state)
  }

  /// Whether the bytes are whole.
  private static func forEach(
    _ bytes: [UInt8], _ body: (UnsafePointer<CChar>, UnsafeRawBufferPointer) -> Void
  ) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        guard let end = bytes[start...].firstIndex(of: 0), end + 1 + length <= bytes.count,
          let path = bytes.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
        else { return false }
        body(path, UnsafeRawBufferPointer(rebasing: bytes[(end + 1)..<(end + 1 + length)]))
        start = end + 1 + length
      }
      return true
    }
  }

  private static func append(_ state: FileState?, to bytes: inout [UInt8]) {
    bytes.append(state?.kind.number ?? 0)
    append(state?.device, to: &bytes)
    append(state?.inode, to: &bytes)
    append(state?.size, to: &bytes)
    append(state?.modified, to: &bytes)
    append(state?.changed, to: &bytes)
  }

  private static func append(_ number: Int?, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: (number ?? 0).littleEndian) { bytes.append(contentsOf: $0) }
  }
}

extension FileKind {
  fileprivate var number: UInt8 {
    switch self {
    case .file: 1
    case .folder: 2
    case .link: 3
    case .other: 4
    }
  }
}
