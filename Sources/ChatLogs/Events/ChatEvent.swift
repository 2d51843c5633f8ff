import Incidents

/// A line of a chat log. Its words stand in the log's storage, so that a line costs no allocation.
package struct ChatEvent: Hashable, Sendable {
  /// Counts from 1; empty lines count, but are no events. In an export it is the message's place among all.
  package let line: Int
  package internal(set) var kind: Kind
  /// Nothing where the log doesn't say.
  package let time: Timestamp?
  let nick: Range<Int32>
  var text: Range<Int32>
  let target: Range<Int32>
  /// The place of the event's alert in the log, if it is one.
  package internal(set) var alert: Int32?
  /// Counts from 1: in an export, a post and the replies to it stand in one line.
  package internal(set) var ordinal: Int32 = 1

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case message
    /// What `/me` makes.
    case action
    case notice
    case join
    case part
    case quit
    /// `target` is who was kicked.
    case kick
    /// `target` is the new nick.
    case nick
    case topic
    case mode
    /// A new day; its text is `YYYY-MM-DD`.
    case day
    /// The client speaking of itself.
    case server
    /// A line that the format doesn't know; kept as it is.
    case other

    /// Whether somebody said something.
    package var isTalk: Bool { self == .message || self == .action || self == .notice }
  }
}
