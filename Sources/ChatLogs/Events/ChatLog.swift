import Incidents

/// A chat log that was read: events in the order in which they happened, mostly that of their lines, and the bytes in
/// which their words stand.
package struct ChatLog: Sendable {
  package internal(set) var events: [ChatEvent] = []
  package internal(set) var alerts: [Alert] = []
  /// The name of the format; nothing where no format knows such lines.
  package internal(set) var format: String?
  /// In an export its messages count as lines, where it isn't JSON Lines.
  package internal(set) var lineCount = 0
  /// The line of the event with which each line goes on that is none of its own.
  var continuedLines: [Int: Int] = [:]
  /// Whether it is an export of a chat program.
  package var isExport: Bool { ChatExport.all.contains { $0.name == format } }
  /// Whether the lines of events only go up: exports may have their messages in another order than that of time.
  var isInOrderOfLines = true
  /// The file as it was read, unless it is an export, and behind it what is to be shown otherwise. What events point to
  /// is UTF-8 without control codes, which in an export may have several lines.
  var storage: [UInt8]

  init(storage: [UInt8]) { self.storage = storage }

  /// The lines of the events that go on in some lines.
  package func lines(continuedIn lines: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    if lines.isEmpty { return [] }
    let continued = continuedLines.filter { line, _ in lines.contains { $0.contains(line) } }
    return Set(continued.values).sorted().map { $0...$0 }
  }

  package func text(of event: ChatEvent) -> ArraySlice<UInt8> { slice(event.text) }

  /// Without a mark of rank before it; empty where nobody is named.
  package func nick(of event: ChatEvent) -> ArraySlice<UInt8> { slice(event.nick) }

  /// Who was kicked, or the new nick.
  package func target(of event: ChatEvent) -> ArraySlice<UInt8> { slice(event.target) }

  package func alert(of event: ChatEvent) -> Alert? {
    guard let index = event.alert, alerts.indices.contains(Int(index)) else { return nil }
    return alerts[Int(index)]
  }

  /// The event whose text holds each of some places in the words, with the place among those, which ascend.
  package func events(holding places: [Int]) -> [(place: Int, event: ChatEvent)] {
    let byPlace = events.filter { !$0.text.isEmpty }.sorted { $0.text.lowerBound < $1.text.lowerBound }
    var next = 0
    return places.enumerated().compactMap { index, place in
      let place = Int32(clamping: place)
      while next < byPlace.count, byPlace[next].text.upperBound <= place { next += 1 }
      return next < byPlace.count && byPlace[next].text.contains(place) ? (index, byPlace[next]) : nil
    }
  }

  /// The same with a letter for each byte in some places of the words, which ascend.
  func masked(_ places: [Range<Int>], with letter: UInt8) -> ChatLog {
    var log = self
    for place in places {
      for index in place.clamped(to: storage.indices) { log.storage[index] = letter }
    }
    var last: Int?
    for (_, event) in events(holding: places.map(\.lowerBound)) {
      guard let index = event.alert.map(Int.init), alerts.indices.contains(index), index != last else {
        continue
      }
      log.alerts[index] = alerts[index].saying(log.text(of: event))
      last = index
    }
    return log
  }

  /// The places of the events of some lines.
  func events(inLines lines: ClosedRange<Int>) -> [Int] {
    guard isInOrderOfLines else { return events.indices.filter { lines.contains(events[$0].line) } }
    return Array(
      events[firstEvent(fromLine: lines.lowerBound)...].indices.prefix { events[$0].line <= lines.upperBound }
    )
  }

  /// The place of the first event of that line or a later one, where lines go up.
  private func firstEvent(fromLine line: Int) -> Int {
    var low = 0
    var high = events.count
    while low < high {
      let middle = (low + high) / 2
      if events[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func slice(_ range: Range<Int32>) -> ArraySlice<UInt8> {
    storage[min(Int(range.lowerBound), storage.count)..<min(Int(range.upperBound), storage.count)]
  }
}
