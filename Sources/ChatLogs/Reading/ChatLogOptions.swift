import Incidents

/// What is known of a log beside its bytes.
package struct ChatLogOptions: Sendable {
  /// Of the first line; it wins over what the log says.
  package var date: Day?
  /// Of the first line, where nothing else tells.
  package var fallbackDate: Day?
  package var zone = Zone.utc
  /// Whether times whose offset from UTC the log says are told by the clocks of the zone as well, and not by the log's own.
  package var tellsAllInZone = false
  /// The name of the format, where it isn't to be found by shape.
  package var format: String?
  package var fileName = ""
  /// Seconds that are added to every time.
  package var offset = 0
  /// Nicks whose lines are alerts, besides those recognised by shape.
  package var bots: [String] = []
  /// The one that is wanted of an export that holds several.
  package var channel: String?
  /// The bytes of `users.json` and `channels.json` beside an export of Slack, where they are there.
  package var users: [UInt8]?
  package var channels: [UInt8]?

  package init() {}
}
