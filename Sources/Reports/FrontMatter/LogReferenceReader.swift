import Diagnostics
import Incidents

/// `logs: [{file: irc.log, channel: "#ops", from: "13:50", hide: [12-15, 40], key: [33]}]`, or names of files alone.
package enum LogReferenceReader {
  typealias Log = FrontMatter.WrittenLog

  package static let keys = [
    "file", "channel", "from", "to", "hide", "key", "timezone", "date", "offset", "format",
  ]

  static func read(_ value: YAMLValue, _ values: inout ValueReader) -> [Placed<Log>] {
    values.list(value).compactMap { element in
      if case .scalar(let file, _) = element.content {
        return Placed(Log(reference: LogReference(file: file)), at: element.range)
      }
      return reference(element, &values)
    }
  }

  private static func reference(_ value: YAMLValue, _ values: inout ValueReader) -> Placed<Log>? {
    var log = LogReference(file: "")
    var fileRange = value.range
    var formatRange: SourceRange?
    var hidden: [Placed<ClosedRange<Int>>] = []
    var key: [Placed<ClosedRange<Int>>] = []
    for (name, range, value) in values.members(value, of: "logs") {
      switch name {
      case "file":
        log.file = values.text(value, of: name) ?? ""
        fileRange = value.range
      case "channel": log.channel = values.text(value, of: name)
      case "from": log.from = values.time(value, of: name)?.value
      case "to": log.to = values.time(value, of: name)?.value
      case "hide": hidden = lines(value, of: name, &values)
      case "key": key = lines(value, of: name, &values)
      case "timezone": log.zone = values.zone(value, of: name)
      case "date": log.date = values.day(value, of: name)
      case "offset": log.offset = seconds(value, &values) ?? 0
      case "format":
        log.format = values.text(value, of: name)
        formatRange = value.range
      default: values.unknownKey(name, at: range, known: keys, in: "\"logs\"")
      }
    }
    guard !log.file.isEmpty else {
      values.report(value.range, "a log without \"file\"", help: "name the file: {file: irc.log}")
      return nil
    }
    log.hidden = hidden.map(\.value)
    log.key = key.map(\.value)
    let named = [("hide", hidden), ("key", key)].flatMap { key, lines in
      lines.map { NamedLogLines(key: key, file: log.file, lines: $0.value, range: $0.range) }
    }
    return Placed(Log(reference: log, lines: named, format: formatRange), at: fileRange)
  }

  /// `12`, `12-15`, or a list of them.
  private static func lines(_ value: YAMLValue, of key: String, _ values: inout ValueReader)
    -> [Placed<ClosedRange<Int>>]
  {
    values.texts(value, of: key).compactMap { text, range in
      let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      if let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first >= 1,
        last >= first
      {
        return Placed(first...last, at: range)
      }
      values.report(range, "\"\(text)\" is no line number", help: "write 12 or 12-15")
      return nil
    }
  }

  /// `-40s`, `2m`, `1h`, or seconds alone; at most a day.
  private static func seconds(_ value: YAMLValue, _ values: inout ValueReader) -> Int? {
    guard let text = values.text(value, of: "offset") else { return nil }
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600]
    let unit = text.last.flatMap { units[$0] }
    let day = -86_400...86_400
    let digits = unit == nil ? Substring(text) : text.dropLast()
    if let number = Int(digits), day.contains(number), day.contains(number * (unit ?? 1)) {
      return number * (unit ?? 1)
    }
    values.report(
      value.range, "\"\(text)\" is no clock offset", help: "write it as -40s, 2m or 1h, at most a day")
    return nil
  }
}
