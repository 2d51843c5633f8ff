import ChatLogs

/// Where in logs an incident lies, as far as they tell.
struct IncidentWindow {
  /// Seconds since 1970: the first alert that somebody answered, else the first word.
  let start: Int
  /// The last recovery, else the last word.
  let end: Int
  /// Whether every check that turned red is green again.
  let isOver: Bool
  /// The talk and the alerts that belong together.
  let activity: ClosedRange<Int>

  /// Seconds without a word or an alert after which something else begins.
  private static let silence = 1_800
  /// The same while a check is red: a night in which nobody woke.
  private static let longestSilence = 21_600

  /// `events` and `spans` by time; nothing where nothing is said in them.
  static func found(in events: [LoggedEvent], _ spans: [RedSpan]) -> IncidentWindow? {
    let active = events.filter { $0.isSpoken || $0.isProblem || $0.alert?.kind == .recovery }
    // Of equals the first.
    let best = stretches(of: active, spans).enumerated().max {
      (weight($0.element), -$0.offset) < (weight($1.element), -$1.offset)
    }
    return best.flatMap { IncidentWindow($0.element, spans) }
  }

  private static func stretches(of active: [LoggedEvent], _ spans: [RedSpan]) -> [ArraySlice<LoggedEvent>] {
    var stretches: [ArraySlice<LoggedEvent>] = []
    var spans = spans[...]
    var redUntil = Int.min
    var first = active.startIndex
    for index in active.indices.dropFirst() {
      let last = active[index - 1].seconds
      while let span = spans.first, span.start <= last {
        redUntil = max(redUntil, span.end ?? .max)
        spans.removeFirst()
      }
      if active[index].seconds - last > (redUntil > last ? longestSilence : silence) {
        stretches.append(active[first..<index])
        first = index
        redUntil = .min
      }
    }
    stretches.append(active[first...])
    return stretches
  }

  /// An alert weighs as much as five lines.
  private static func weight(_ stretch: ArraySlice<LoggedEvent>) -> Int {
    stretch.reduce(0) { $0 + ($1.isProblem ? 5 : $1.isSpoken ? 1 : 0) }
  }

  private init?(_ stretch: ArraySlice<LoggedEvent>, _ spans: [RedSpan]) {
    guard let first = stretch.first, let last = stretch.last else { return nil }
    let activity = first.seconds...last.seconds
    self.activity = activity
    let spans = spans.filter { activity.contains($0.start) }
    let spoken = stretch.filter(\.isSpoken)
    let answered = spans.filter { span in
      let next = spoken.partitioningIndex { $0.seconds >= span.start }
      return next < spoken.count && span.holds(spoken[next].seconds)
    }
    let counted = answered.isEmpty && spoken.isEmpty ? spans : answered
    isOver = counted.allSatisfy { $0.end != nil }
    // An alert of which nobody knows what it checks is never red for a while.
    let word = stretch.first { $0.isSpoken || $0.isProblem && $0.check == nil }
    start = counted.map(\.start).min() ?? word?.seconds ?? first.seconds
    let recovery = isOver ? counted.compactMap(\.end).max() : nil
    // People who go on talking have something left to do.
    let isEarly = recovery.map { end in 2 * spoken.count { $0.seconds > end } > spoken.count } ?? true
    end = (isEarly ? spoken.last?.seconds : nil) ?? recovery ?? last.seconds
  }
}

extension Array {
  /// Where the elements begin that belong to the second part; those of the first stand before them.
  fileprivate func partitioningIndex(where isSecond: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
