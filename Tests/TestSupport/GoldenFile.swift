import Foundation

/// A file that says what is expected; `RECORD_GOLDEN=1` writes it anew from what is there.
package enum GoldenFile {
  package static func matches(_ actual: [UInt8], _ path: String) throws -> Bool {
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(actual).write(to: URL(filePath: path))
      return true
    }
    return Array(try Data(contentsOf: URL(filePath: path))) == actual
  }
}
