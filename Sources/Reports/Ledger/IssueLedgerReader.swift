import Bytes
import Diagnostics
import Incidents

/// Reads `issues.json`, which icarus writes and people merge.
package enum IssueLedgerReader {
  package static let file = "issues.json"
  /// The form that is written.
  package static let version = 1
  /// 16 MiB: room for eighty thousand actions.
  static let largest = 16 * 1_048_576

  /// `path` is relative to the archive's root. The ledger without what can't be read, and what is wrong.
  package static func read(_ bytes: [UInt8], path: String) -> Diagnosed<IssueLedger> {
    if bytes.count > largest { return Diagnosed(IssueLedger(), [.tooLarge(path)]) }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return Diagnosed(IssueLedger(), [.broken(path, at: .start, "it is not UTF-8")])
    }
    var reading = LedgerReading(bytes, path)
    do throws(JSONScanner.Fault) {
      try reading.read()
      return reading.result
    } catch {
      return Diagnosed(IssueLedger(), [fault(error, bytes, path)])
    }
  }

  private static func fault(_ fault: JSONScanner.Fault, _ bytes: [UInt8], _ path: String) -> Diagnostic {
    if let line = conflict(in: bytes) { return .conflict(path, at: line) }
    let source = SourceText(path: path, bytes: bytes)
    let isEmpty = bytes.allSatisfy { $0 <= 0x20 }
    return .broken(
      path, at: isEmpty ? .start : source.range(ofOffsets: fault.offset..<fault.offset),
      isEmpty ? "it is empty" : "it is not JSON")
  }

  /// The line of what git leaves where both sides wrote.
  private static func conflict(in bytes: [UInt8]) -> Int? {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let marks = [Array("<<<<<<< ".utf8), Array(">>>>>>> ".utf8)]
    return lines.firstIndex { line in marks.contains { line.starts(with: $0) } }.map { $0 + 1 }
  }
}
