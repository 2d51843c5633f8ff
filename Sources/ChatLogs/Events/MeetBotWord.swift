/// The word at the front of a message by which MeetBot takes it into the minutes: `#action bob caps the channels`.
///
/// The words are those of its `ircmeeting/meeting.py`, with `#` or `!` and without regard to case.
package struct MeetBotWord: Hashable, Sendable {
  package let kind: Kind
  /// What is noted, in the bytes of the message.
  package let rest: Range<Int>

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case action
    case info
    case idea
    case link
    case agreed
    // These lead the meeting, and note nothing.
    case startMeeting = "startmeeting"
    case topic
    case endMeeting = "endmeeting"

    /// Whether it says what a message is.
    package var isNote: Bool {
      switch self {
      case .action, .info, .idea, .link, .agreed: true
      case .startMeeting, .topic, .endMeeting: false
      }
    }
  }

  /// Nothing for a message that begins otherwise, which one byte tells of nearly all.
  @inline(__always)
  package init?(_ message: UnsafeBufferPointer<UInt8>) {
    guard let first = message.first, first == UInt8(ascii: "#") || first == UInt8(ascii: "!") else {
      return nil
    }
    self.init(behindMark: message)
  }

  private init?(behindMark message: UnsafeBufferPointer<UInt8>) {
    let end = message[1...].firstIndex { $0 | 0x20 < 0x61 || $0 | 0x20 > 0x7A } ?? message.count
    guard end - 1 <= Self.longest, end == message.count || Self.isBlank(message[end]) else { return nil }
    let word = String(decoding: message[1..<end].map { $0 | 0x20 }, as: UTF8.self)
    guard let kind = Kind(rawValue: word) else { return nil }
    self.kind = kind
    rest = (message[end...].firstIndex { !Self.isBlank($0) } ?? message.count)..<message.count
  }

  /// Bytes of the longest word.
  private static let longest = 12

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
