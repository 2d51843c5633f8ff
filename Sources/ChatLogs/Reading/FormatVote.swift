/// The election of a log's format: the one that recognises most of the first lines, and of equals the first in
/// `ChatLogFormat.all`.
struct FormatVote {
  /// Lines that are looked at.
  private static let electorate = 50

  private var votes = [Int](repeating: 0, count: ChatLogFormat.all.count)
  private var remaining = electorate

  /// The winner; nothing where no format knows such lines.
  static func winner(for bytes: UnsafeBufferPointer<UInt8>) -> ChatLogFormat? {
    var vote = FormatVote()
    var lines = LogLines(bytes)
    while !vote.isDecided, let line = lines.next() {
      vote.cast(UnsafeBufferPointer(rebasing: bytes[line]))
    }
    return vote.leader.map { ChatLogFormat.all[$0] }
  }

  private mutating func cast(_ raw: UnsafeBufferPointer<UInt8>) {
    if CleanText.isClean(raw) { return cast(LineBytes(bytes: raw)) }
    var clean: [UInt8] = []
    CleanText.append(raw, to: &clean)
    clean.withUnsafeBufferPointer { cast(LineBytes(bytes: $0)) }
  }

  private mutating func cast(_ line: LineBytes) {
    remaining -= 1
    for (index, format) in ChatLogFormat.all.enumerated() where format.recognises(line) { votes[index] += 1 }
  }

  private var leader: Int? {
    guard let most = votes.max(), most > 0 else { return nil }
    return votes.firstIndex(of: most)
  }

  /// Whether no line that remains can change who wins.
  private var isDecided: Bool {
    guard remaining > 0, let leader else { return remaining <= 0 }
    return votes.indices.allSatisfy { $0 == leader || votes[$0] + remaining < votes[leader] }
  }
}
