/// Tells machines from people by their nicks, without regard to case.
struct BotNicks: Sendable {
  private let listed: [[UInt8]]

  /// `listed` are those that the archive names.
  init(_ listed: [String]) {
    self.listed = listed.map { Array($0.utf8) }
  }

  /// Whether the archive names none.
  var isEmpty: Bool { listed.isEmpty }

  /// Whether the archive names it.
  func lists(_ nick: UnsafeBufferPointer<UInt8>) -> Bool {
    listed.contains { $0.count == nick.count && LineBytes(bytes: nick).holds($0, at: 0) }
  }

  /// Whether the archive names it, or machines are called so; some people are, too.
  func includes(_ nick: UnsafeBufferPointer<UInt8>) -> Bool {
    if lists(nick) { return true }
    let name = LineBytes(bytes: nick)
    return Self.hints.contains { hint in name.bytes.indices.contains { name.holds(hint, at: $0) } }
  }

  /// Parts of such nicks. Others, such as "mon", are parts of too many names of people.
  private static let hints: [[UInt8]] = [
    "nagios", "icinga", "alert", "sensu", "zabbix", "munin", "prometheus", "monit", "pager", "status",
    "deploy", "jenkins", "bot",
  ].map { Array($0.utf8) }
}

extension LineBytes {
  fileprivate func holds(_ word: [UInt8], at index: Int) -> Bool {
    word.indices.allSatisfy { Self.lowercased(self[index + $0]) == Self.lowercased(word[$0]) }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
