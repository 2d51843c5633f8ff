import Foundation
import Reports

/// States of files as bytes: the path and a zero, then the kind and the numbers of the state.
enum StateBytes {
  /// Behind a path: one byte for the kind, and five numbers.
  private static let length = 41

  static func append(_ state: FileState?, of path: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: path.utf8)
    bytes.append(0)
    append(state, to: &bytes)
  }

  /// Whether all files are as they were, by paths relative to a folder.
  static func hold(_ bytes: [UInt8], in folder: String) -> Bool {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return bytes.withUnsafeBufferPointer { bytes in
      var rest = bytes[...]
      var present: [UInt8] = []
      while let end = rest.firstIndex(of: 0) {
        let state = bytes.baseAddress.flatMap { base in
          (base + rest.startIndex).withMemoryRebound(to: CChar.self, capacity: end - rest.startIndex + 1) {
            FileState(of: $0, in: descriptor)
          }
        }
        present.removeAll(keepingCapacity: true)
        append(state, to: &present)
        rest = rest[(end + 1)...]
        guard rest.starts(with: present) else { return false }
        rest = rest.dropFirst(length)
      }
      return rest.isEmpty
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
