import Bytes
import Diagnostics
import Incidents

/// `reviews.json`: the days on which the team has met, which `icarus agenda --close` notes and people commit.
///
///     {"version": 1, "meetings": ["2014-09-18", "2014-09-25"]}
package enum ReviewMeetings {
  package static let file = "reviews.json"
  /// 1 MiB: a meeting a day for two hundred years.
  package static let largest = 1_048_576
  package static let version = 1

  /// `path` is relative to the archive's root. The days oldest first, each once; none where something is wrong.
  package static func read(_ bytes: [UInt8], path: String) -> Diagnosed<[Day]> {
    if bytes.count > largest {
      return Diagnosed([], [.unreadableMeetings(path, at: .start, "it is over 1 MiB")])
    }
    let source = SourceText(path: path, bytes: bytes)
    var reading = Reading()
    do throws(JSONScanner.Fault) {
      try reading.read(bytes)
    } catch {
      return Diagnosed(
        [],
        [
          .unreadableMeetings(
            path, at: source.range(ofOffsets: error.offset..<error.offset), "it is not JSON")
        ])
    }
    if let (offset, fault) = reading.fault {
      return Diagnosed([], [.unreadableMeetings(path, at: source.range(ofOffsets: offset..<offset), fault)])
    }
    guard reading.version == .integer(version) else {
      return Diagnosed(
        [], [.unreadableMeetings(path, at: .start, "it has no \"version\" that this program knows")])
    }
    return Diagnosed(Set(reading.days).sorted())
  }

  /// A line a meeting, so that git merges what two people closed.
  package static func bytes(of days: [Day]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", version)
      json.member("meetings") { json in
        json.array(of: Set(days).sorted()) { $0.string($1.description) }
      }
    }
    return json.finish()
  }

  private struct Reading {
    var version: JSONScanner.Value?
    var days: [Day] = []
    /// The first one, and where it is.
    var fault: (offset: Int, String)?

    mutating func read(_ bytes: [UInt8]) throws(JSONScanner.Fault) {
      var scanner = JSONScanner(bytes)
      let isObject = try scanner.members { name, place, scanner throws(JSONScanner.Fault) in
        switch name {
        case "version": version = try scanner.value()
        case "meetings": try readDays(&scanner, at: place)
        default: _ = try scanner.value()
        }
      }
      if !isObject { _ = try scanner.value() }
      try scanner.end()
    }

    private mutating func readDays(_ scanner: inout JSONScanner, at place: Int) throws(JSONScanner.Fault) {
      guard scanner.beginList() else {
        _ = try scanner.value()
        return fault = fault ?? (place, "\"meetings\" is no array of days")
      }
      while try scanner.nextElement() {
        if case .text(let text) = try scanner.value(), let day = Day(parsing: text), day.isPlausible {
          days.append(day)
        } else {
          fault = fault ?? (place, "a meeting is no day as 2014-09-25 is one")
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func unreadableMeetings(_ path: String, at range: SourceRange, _ fault: String)
    -> Diagnostic
  {
    Diagnostic(
      "reviews", path: path, at: range, "the days of the review meetings can't be read: \(fault)",
      help: "take the file back from git, or remove it; \"icarus agenda --close\" writes it")
  }
}
