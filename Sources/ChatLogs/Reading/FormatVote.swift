/// The election of a log's format: the one that recognises most of the first lines, and of equals the first in
/// `ChatLogFormat.all`.
struct FormatVote {
  /// Lines that are looked at.
  private static let electorate = 50
  /// Lines that all formats are asked of; after them only those that are still near the first.
  private static let primaries = 8
  /// Votes by which a format may be behind then.
  private static let reach = 3

  private var candidates: [(format: ChatLogFormat, votes: Int)] = ChatLogFormat.all.map { ($0, 0) }
  /// Lines that were looked at.
  private var seen = 0
  /// The number of the last line that a format recognised whose lines stand alone.
  private var lastAlone: Int?

  /// The winner; nothing where no format knows such lines.
  static func winner(for bytes: UnsafeBufferPointer<UInt8>, _ order: DateOrder?) -> ChatLogFormat? {
    var vote = FormatVote()
    var lines = LogLines(bytes)
    while !vote.isDecided, let line = lines.next() {
      if line.isEmpty { continue }
      CleanText.withText(of: UnsafeBufferPointer(rebasing: bytes[line]), order) {
        vote.cast($0, lines.number)
      }
    }
    return vote.leader
  }

  /// The first format that recognises a line by itself.
  static func format(of line: LineBytes) -> ChatLogFormat? {
    ChatLogFormat.all.first { !$0.standsAlone && $0.recognises(line) }
  }

  private mutating func cast(_ line: LineBytes, _ number: Int) {
    seen += 1
    for index in candidates.indices where candidates[index].format.recognises(line) {
      candidates[index].votes += candidates[index].format.standsAlone ? weight(ofLoneLine: number) : 1
    }
    if seen >= Self.primaries, let most = candidates.map(\.votes).max(), most > 0 {
      candidates.removeAll { $0.votes + Self.reach < most }
    }
  }

  /// A line right below another of its kind takes the vote of that one back.
  private mutating func weight(ofLoneLine number: Int) -> Int {
    defer { lastAlone = number }
    return lastAlone == number - 1 ? -1 : 1
  }

  private var leader: ChatLogFormat? {
    let most = candidates.map(\.votes).max() ?? 0
    return most > 0 ? candidates.first { $0.votes == most }?.format : nil
  }

  /// Whether enough lines were looked at, or one format is left.
  private var isDecided: Bool { seen >= Self.electorate || candidates.count == 1 }
}
