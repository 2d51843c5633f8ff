import Bytes

/// The titles of an axis' events, escaped once, since each is drawn at every width.
struct EventTitles: Sendable {
  private let bytes: [UInt8]
  /// Where each title ends.
  private let ends: [Int]

  init(_ events: [AxisEvent]) {
    var ends: [Int] = []
    ends.reserveCapacity(events.count)
    bytes = [UInt8](capacity: 128 * events.count) { room in
      var buffer = room
      for event in events {
        buffer.append(escaped: event.title)
        ends.append(buffer.count)
      }
      return buffer
    }
    self.ends = ends
  }

  /// Of an event, by its place among them.
  subscript(event: Int) -> ArraySlice<UInt8> { bytes[(event == 0 ? 0 : ends[event - 1])..<ends[event]] }
}
