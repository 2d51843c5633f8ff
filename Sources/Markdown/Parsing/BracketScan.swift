import Diagnostics

struct BracketScan {
  mutating func read(_ line: Int, of lines: Lines, isCode: Bool) throws(Excess) {}
}
