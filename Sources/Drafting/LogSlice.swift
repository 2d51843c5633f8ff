import ChatLogs
import Incidents

/// The part of a log that belongs to an incident, as it is copied beside the report: its lines of a file, of an export
/// all of it, or the days that a folder of Slack has of it.
package struct LogSlice: Sendable {
  /// In bytes: 256 MiB, as for a log beside a report.
  package static let largest = 268_435_456

  package let name: String
  /// By their paths from the report's folder.
  package let files: [(name: String, bytes: [UInt8])]
  /// As the report lists it, with what its lines no longer tell.
  package let reference: LogReference
  /// The line of the log that is the first of the slice, less one.
  let linesBefore: Int

  /// Nothing where no event lies in the range, in seconds since 1970. `zone` is the archive's.
  package init?(of source: SourceLog, _ range: ClosedRange<Int>, in zone: Zone) {
    let timed = source.log.events.filter { $0.time.map { range.contains($0.secondsSince1970) } ?? false }
    guard let first = timed.first, let last = timed.max(by: { $0.line < $1.line }) else { return nil }
    name = source.name
    var reference = LogReference(file: source.name)
    if source.options.zone != zone { reference.zone = source.options.zone }
    reference.offset = source.options.offset
    reference.channel = source.options.channel
    switch source.content {
    case .file(let content):
      let lines = source.log.isExport ? 1...Int.max : first.line...last.line
      let bytes = LogSlice.lines(lines, of: content)
      files = [(source.name, bytes)]
      linesBefore = lines.lowerBound - 1
      // What the lines before told of format and day may be missing now.
      var told = LogSlice.told(bytes, reference, source.options)
      if told.format != source.log.format {
        reference.format = source.log.format
        told = LogSlice.told(bytes, reference, source.options)
      }
      if !source.log.isExport, told.events.lazy.compactMap(\.time).first != first.time {
        reference.date = first.time?.local.day
      }
    case .days(let days):
      let kept = KeptDays(of: days, timed.map(\.line))
      reference.channel = nil
      files =
        (kept.days + kept.names(source.options)).map { ("\(source.name)/\($0.name)", $0.bytes) }
      linesBefore = kept.linesBefore
    }
    self.reference = reference
  }

  /// As the archive will read it.
  private static func told(_ bytes: [UInt8], _ reference: LogReference, _ options: ChatLogOptions) -> ChatLog
  {
    var read = ChatLogOptions()
    read.zone = options.zone
    read.offset = options.offset
    read.format = reference.format
    read.date = reference.date
    read.channel = reference.channel
    read.fileName = reference.file
    return ChatLogReader.read(bytes, options: read)
  }

  /// Counted from 1.
  private static func lines(_ lines: ClosedRange<Int>, of bytes: [UInt8]) -> [UInt8] {
    var number = 1
    var start = lines.lowerBound == 1 ? 0 : bytes.count
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      if number == lines.upperBound { return Array(bytes[min(start, index + 1)...index]) }
      number += 1
      if number == lines.lowerBound { start = index + 1 }
    }
    return Array(bytes[start...])
  }
}

/// The days of a folder of Slack, from the first to the last of which lines are wanted.
private struct KeptDays {
  private(set) var days: [(name: String, bytes: [UInt8])] = []
  private(set) var linesBefore = 0

  /// `lines` are counted over all days.
  init(of all: [(name: String, bytes: [UInt8])], _ lines: [Int]) {
    guard let first = lines.min(), let last = lines.max() else { return }
    var before = 0
    for day in all {
      let count = ChatLogReader.read(days: [day.bytes], options: ChatLogOptions()).lineCount
      if before + count < first { linesBefore = before + count }
      if before + count >= first, before < last { days.append(day) }
      before += count
    }
  }

  /// The files that tell who is spoken of.
  func names(_ options: ChatLogOptions) -> [(name: String, bytes: [UInt8])] {
    [("users.json", options.users), ("channels.json", options.channels)].compactMap { name, directory in
      SlackNames.excerpt(of: directory, spokenOfIn: days.map(\.bytes)).map { (name, $0) }
    }
  }
}
