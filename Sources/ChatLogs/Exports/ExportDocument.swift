/// The JSON of a file: one value, or one a line (JSON Lines).
enum ExportDocument: Sendable {
  case value(JSON, source: ArraySlice<UInt8>)
  case lines([Line])

  struct Line: Sendable {
    /// Counts from 1; empty lines count.
    let number: Int
    /// As it was written.
    let source: ArraySlice<UInt8>
    /// Nothing where it isn't JSON.
    let value: JSON?
  }

  /// Nothing where neither the whole is JSON nor any of the first lines an object.
  init?(_ bytes: [UInt8]) {
    guard bytes.count <= ExportDocument.largest else { return nil }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if ExportDocument.mayBeValue(bytes[start...]), let value = JSONParser.value(of: bytes[start...]) {
      self = .value(value, source: bytes[start...])
    } else if ExportDocument.isLines(bytes) {
      self = .lines(ExportDocument.lines(of: bytes))
    } else {
      return nil
    }
  }

  /// The value, where there is but one.
  var whole: JSON? { if case .value(let value, _) = self { value } else { nil } }

  /// The lines; a document of one value is one of one line.
  var asLines: [Line] {
    switch self {
    case .value(let value, let source): [Line(number: 1, source: source, value: value)]
    case .lines(let lines): lines
    }
  }

  /// 256 MiB; what is larger is no export, since all of it must be held.
  static let largest = 268_435_456

  /// Whether these may be the first bytes of an export.
  static func mayBegin(_ front: [UInt8]) -> Bool {
    mayBeValue(front[(front.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)...]) || isLines(front)
  }

  /// A brace, or a bracket before one.
  private static func mayBeValue(_ bytes: ArraySlice<UInt8>) -> Bool {
    let beginning = bytes.lazy.filter { $0 > 0x20 }.prefix(2)
    guard beginning.first == UInt8(ascii: "[") else { return beginning.first == UInt8(ascii: "{") }
    return beginning.dropFirst().first.map { $0 == UInt8(ascii: "{") } ?? true
  }

  /// How many lines are looked at, of which one is to be an object: those before it may be damaged.
  private static let first = 10

  private static func isLines(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var lines = LogLines(buffer)
      while lines.number < first, let range = lines.next() {
        if !range.isEmpty, buffer[range.lowerBound] == UInt8(ascii: "{"),
          JSONParser.value(of: bytes[range])?.isObject == true
        {
          return true
        }
      }
      return false
    }
  }

  private static func lines(of bytes: [UInt8]) -> [Line] {
    bytes.withUnsafeBufferPointer { buffer in
      var lines = LogLines(buffer)
      var found: [Line] = []
      while let range = lines.next() {
        if range.isEmpty { continue }
        let source = bytes[range]
        found.append(Line(number: lines.number, source: source, value: JSONParser.value(of: source)))
      }
      return found
    }
  }
}
