/// The dashes or stars at a line's end that may be a thematic break: nothing but one of them, and blanks.
struct ThematicBreak {
  private let mark: UInt8
  /// From which offsets on at least three marks follow, and nothing else.
  private let offsets: ClosedRange<Int>

  init?(atEndOf line: Int, in lines: Lines) {
    let start = lines.start(of: line)
    var end = lines.trimmedEnd(of: line)
    mark = lines.byte(at: end - 1)
    guard end > start, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") else { return nil }
    var marks = 0
    var third = 0
    while end > start, isBlank(lines.byte(at: end - 1)) || lines.byte(at: end - 1) == mark {
      end -= 1
      guard lines.byte(at: end) == mark else { continue }
      marks += 1
      if marks == 3 { third = end }
    }
    guard marks >= 3 else { return nil }
    offsets = end...third
  }

  /// Whether the marks from this place on are a break.
  func begins(at place: LineCursor, in lines: Lines) -> Bool {
    place.byte(in: lines) == mark && offsets.contains(place.offset)
  }
}
