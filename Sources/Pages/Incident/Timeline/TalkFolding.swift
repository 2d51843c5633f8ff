import ChatLogs

/// How much of a run of talk is shown at once.
///
/// Where the author picked lines, the rest is folded as soon as it is long enough to be in the way. Where nobody picked
/// any, there is no telling what matters: only long runs are folded, and their beginning shows what they are about.
struct TalkFolding {
  private let isPicked: Bool

  init(_ logs: [CuratedLog]) { isPicked = logs.contains { !$0.reference.key.isEmpty } }

  /// How many lines of a run stand open; the rest is folded.
  func shown(of count: Int) -> Int {
    if isPicked { return count >= 4 ? 0 : count }
    return count > 8 ? 3 : count
  }
}
