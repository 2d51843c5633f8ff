import Diagnostics

/// A quick look at the containers of each line, which never sees fewer of them than libcmark will.
struct BlockScan {
  mutating func read(_ line: Int, of lines: Lines) throws(Excess) -> Bool { false }
}
