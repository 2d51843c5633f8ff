/// What git notes of a file, as `ls-files --debug` shows it.
struct IndexNote {
  let state: IndexState
  /// Whether the file is only meant to be added some time (`git add --intent-to-add`).
  let isIntended: Bool

  /// Among its flags.
  private static let intended: UInt32 = 0x2000_0000

  /// Nothing where something else stands.
  init?(_ output: inout GitOutput) {
    guard let changed = Self.moment("  ctime: ", &output), let modified = Self.moment("\n  mtime: ", &output),
      output.number(behind: "\n  dev: ") != nil, let inode = output.number(behind: "\tino: "),
      output.number(behind: "\n  uid: ") != nil, output.number(behind: "\tgid: ") != nil,
      let size = output.number(behind: "\n  size: "),
      let flags = output.number(behind: "\tflags: ", radix: 16), output.skips("\n")
    else { return nil }
    state = IndexState(changed: changed, modified: modified, inode: inode, size: size)
    isIntended = flags & Self.intended != 0
  }

  private static func moment(_ front: StaticString, _ output: inout GitOutput) -> IndexState.Moment? {
    guard let seconds = output.number(behind: front), let rest = output.number(behind: ":") else {
      return nil
    }
    return IndexState.Moment(seconds: seconds, nanoseconds: rest)
  }
}
