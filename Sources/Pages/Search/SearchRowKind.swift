/// What a row of a report's search text is: the first letter of its key.
package enum SearchRowKind: UInt8, CaseIterable, Sendable {
  /// `t`
  case title = 0x74
  /// `d`: the day of the incident, in words.
  case day = 0x64
  /// `v`: as the archive calls the severity.
  case severity = 0x76
  /// `s`
  case summary = 0x73
  /// `n`: services, tags and factors.
  case names = 0x6E
  /// `p`: what the author wrote below a heading.
  case prose = 0x70
  /// `e`: an entry of the timeline.
  case entry = 0x65
  /// `a`
  case action = 0x61
  /// `m`: an alert that the incident's page shows.
  case alert = 0x6D
  /// `l`: a line of a log that the incident's page shows.
  case line = 0x6C
  /// `M`: an alert that stands in the log's page only.
  case loggedAlert = 0x4D
  /// `g`: a line that stands in the log's page only.
  case loggedLine = 0x67

  /// Whether its words are among those by which reports are found.
  package var isIndexed: Bool { self != .day && self != .severity }

  /// Whether a word in it tells more of the report than one elsewhere.
  package var isHeavy: Bool {
    switch self {
    case .title, .summary, .names, .alert, .loggedAlert: true
    case .day, .severity, .prose, .entry, .action, .line, .loggedLine: false
    }
  }
}
