import Bytes
import Diagnostics
import Incidents
import Reports

/// Half of what stands there is wrong.
struct NoConflictMarkers: ReportRule {
  let name: RuleName = "conflict-marker"
  let level = Level.warning
  let summary = "no marker of a merge that git left to somebody stands in a report"
  let reason = "both versions would be published, and nobody knows which one is true"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    report.source.bytes.withUnsafeBufferPointer { bytes in
      (Self.markers(UInt8(ascii: "<"), in: bytes) + Self.markers(UInt8(ascii: ">"), in: bytes)).sorted().map {
        .marker(report.source.range(ofOffsets: $0..<$0 + Self.length))
      }
    }
  }

  private static let length = 7

  /// Where seven of a sign and a blank begin a line.
  private static func markers(_ sign: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var found: [Int] = []
    var place = 0
    while let first = bytes.first(sign, from: place) {
      let end = bytes[first...].prefix { $0 == sign }.endIndex
      let beginsLine = first == 0 || bytes[first - 1] == 0x0A || bytes[first - 1] == 0x0D
      if end - first == length, beginsLine, end < bytes.count, bytes[end] == 0x20 { found.append(first) }
      place = end
    }
    return found
  }

  var examples: [RuleExample] {
    [
      .sample,
      .good("No message was lost.", "No message was lost.\n\n> > quoted twice"),
      .bad(
        "A broker takes",
        "↓<<<<<<< HEAD\nA queue takes much.\n=======\nA disk takes much.\n↓>>>>>>> other\n\nA broker takes"),
    ]
  }
}

extension Finding {
  fileprivate static func marker(_ range: SourceRange) -> Finding {
    Finding(
      range, "a merge was left half done here", help: "keep one of the two versions, and remove the markers")
  }
}
