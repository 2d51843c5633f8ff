import Bytes
import Diagnostics

/// Turns the bytes of a file into a text, or says why it is none.
package enum TextGuard {
  /// 1 MiB.
  package static let largest = 1_048_576

  /// The text without its BOM; nothing and an error where it is too large, empty, or not UTF-8.
  package static func text(_ bytes: [UInt8], path: String) -> Diagnosed<SourceText?> {
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let source = SourceText(path: path, bytes: bytes)
    if let (rule, message, offset) = fault(bytes) {
      return Diagnosed(
        nil, [Diagnostic(rule, path: path, at: source.range(ofOffsets: offset..<offset), message)])
    }
    return Diagnosed(source)
  }

  private static func fault(_ bytes: [UInt8]) -> (RuleName, String, Int)? {
    if bytes.count > largest {
      return ("limits", "this file has more than 1 MiB (\(largest) bytes), which is the most that is read", 0)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return ("encoding", "this file is UTF-16; save it as UTF-8", 0)
    }
    if let offset = bytes.withUnsafeBufferPointer({ $0.first(0) }) {
      return ("encoding", "a NUL byte stands here; is this a text file?", offset)
    }
    if let offset = firstInvalidOffset(bytes) {
      return ("encoding", "these bytes are not UTF-8; save the file as UTF-8", offset)
    }
    return nil
  }

  /// The validation of the standard library is fast and says yes or no; only for a no the place is searched.
  private static func firstInvalidOffset(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var valid = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): valid += UTF8.width(scalar)
      case .emptyInput: return bytes.count
      case .error: return valid
      }
    }
  }
}
