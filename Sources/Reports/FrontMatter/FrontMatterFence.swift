import Diagnostics

/// Where the front matter of a report lies: between a first line `---` and the next line `---`.
package struct FrontMatterFence {
  /// The offsets of the YAML text; nothing where there is no front matter.
  package let yaml: Range<Int>?
  /// The offset at which the Markdown begins.
  package let body: Int
  package let isUnclosed: Bool

  package init(_ source: SourceText) {
    guard FrontMatterFence.isFence(source.line(1)) else {
      (yaml, body, isUnclosed) = (nil, 0, false)
      return
    }
    let start = source.offset(of: SourceLocation(line: 2, column: 1))
    var number = 2
    while number <= source.lineCount {
      if FrontMatterFence.isFence(source.line(number)) {
        yaml = start..<source.offset(of: SourceLocation(line: number, column: 1))
        body = source.offset(of: SourceLocation(line: number + 1, column: 1))
        isUnclosed = false
        return
      }
      number += 1
    }
    (yaml, body, isUnclosed) = (nil, source.bytes.count, true)
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
