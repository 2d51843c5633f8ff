import Reports

extension Report {
  /// The log, by its place, and the lines to which a link leads, if it leads to any.
  func logLines(of target: LinkTarget) -> (log: Int, lines: ClosedRange<Int>)? {
    switch target {
    case .log(let log, let lines?): return (log, lines)
    case .anchor(let fragment):
      guard !anchors.contains(fragment), let (log, lines) = anchors.logLine(fragment) else { return nil }
      return (log, lines)
    default: return nil
    }
  }
}
