/// What git's index remembers of a file of the work tree, as the file system told it; the lower 32 bits of each number.
struct IndexState {
  let changed: Moment
  let modified: Moment
  let inode: UInt32
  /// In bytes.
  let size: UInt32

  struct Moment {
    let seconds: UInt32
    /// 0 where they weren't noted.
    let nanoseconds: UInt32
  }

  /// Whether a file is as it was when git looked at it.
  func isThat(of state: FileState) -> Bool {
    size == UInt32(truncatingIfNeeded: state.size) && inode == UInt32(truncatingIfNeeded: state.inode)
      && modified.isThat(state.modified) && changed.isThat(state.changed)
  }

  /// Whether the file changed so long before a moment that a change after it would show; in seconds since 1970.
  func isSettled(before moment: Int) -> Bool {
    Int(modified.seconds) + 1 < moment && Int(changed.seconds) + 1 < moment
  }
}

extension IndexState.Moment {
  /// The other one is in nanoseconds since 1970.
  fileprivate func isThat(_ moment: Int) -> Bool {
    let (whole, rest) = moment.quotientAndRemainder(dividingBy: 1_000_000_000)
    return seconds == UInt32(truncatingIfNeeded: whole) && (nanoseconds == 0 || Int(nanoseconds) == rest)
  }
}
