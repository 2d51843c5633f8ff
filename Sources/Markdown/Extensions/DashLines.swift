/// The lines that may be the one of dashes below a table's header, whatever container they stand in.
struct DashLines {
  /// Ascending.
  private var numbers: [Int] = []

  init(in lines: Lines) {
    for line in 1...max(1, lines.count) where Self.mayBeDashes(line, of: lines) { numbers.append(line) }
  }

  var isEmpty: Bool { numbers.isEmpty }

  /// Whether one stands behind a line, up to another one.
  func mayStand(behind first: Int, through last: Int) -> Bool {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] <= first { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] <= last
  }

  /// Whether nothing but dashes, pipes, colons and blanks stands in a line, and not dashes alone.
  private static func mayBeDashes(_ line: Int, of lines: Lines) -> Bool {
    var offset = lines.start(of: line)
    let end = lines.start(of: line + 1)
    while offset < end, isBlank(lines.byte(at: offset)) || lines.byte(at: offset) == UInt8(ascii: ">") {
      offset += 1
    }
    var hasMark = false
    while offset < end {
      switch lines.byte(at: offset) {
      case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
      case UInt8(ascii: "-"), 0x20, 0x09, 0x0A, 0x0D: break
      default: return false
      }
      offset += 1
    }
    return hasMark
  }
}
