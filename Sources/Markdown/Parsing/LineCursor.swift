/// A place in a line that is being read, with its column as the eye sees it.
struct LineCursor {
  var offset: Int
  /// Counts from 0, a tab reaching up to the next multiple of 4. It is beyond the beginning of the tab at `offset` if a
  /// part of that tab belongs to what stands before it.
  var column: Int
  let end: Int

  /// The beginning of a line.
  init(_ line: Int, of lines: Lines) {
    offset = lines.start(of: line)
    column = 0
    end = lines.end(of: line)
  }

  /// The byte here; a line feed at the line's end.
  func byte(in lines: Lines) -> UInt8 { offset < end ? lines.byte(at: offset) : 0x0A }

  /// Goes over one byte.
  mutating func advance(in lines: Lines) {
    column = byte(in: lines) == 0x09 ? (column / 4 + 1) * 4 : column + 1
    offset += 1
  }

  /// Goes over blanks and says how many columns they take.
  @discardableResult
  mutating func skipBlanks(in lines: Lines) -> Int {
    let start = column
    while isBlank(byte(in: lines)) { advance(in: lines) }
    return column - start
  }

  /// Goes over blanks, by that many columns at most, into the middle of a tab if need be.
  mutating func skipColumns(_ count: Int, in lines: Lines) {
    let goal = column + count
    while column < goal, isBlank(byte(in: lines)) {
      let next = byte(in: lines) == 0x09 ? (column / 4 + 1) * 4 : column + 1
      if next > goal {
        column = goal
        return
      }
      column = next
      offset += 1
    }
  }
}
