/// The word by which Nagios says why it writes.
struct AlertNotification {
  /// Where it says more than the state does.
  let kind: Alert.Kind?

  /// Nothing where the word is none of those.
  init?(_ line: LineBytes, _ word: Range<Int>) {
    guard let known = Self.words.first(where: { line.isWord($0.word, word) }) else { return nil }
    kind = known.kind
  }

  private static let words: [(word: StaticString, kind: Alert.Kind?)] = [
    ("PROBLEM", nil), ("RECOVERY", nil), ("ACKNOWLEDGEMENT", .ack),
    ("FLAPPINGSTART", .flapping), ("FLAPPINGSTOP", .flapping), ("FLAPPINGDISABLED", .flapping),
    ("DOWNTIMESTART", .downtime), ("DOWNTIMEEND", .downtime), ("DOWNTIMECANCELLED", .downtime),
  ]
}
