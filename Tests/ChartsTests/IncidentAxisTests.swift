import Testing

@testable import Charts

@Suite struct IncidentAxisTests {
  /// From 09:25 on 14 October 2026.
  private static let start = 20_740 * 86_400 + 9 * 3_600 + 25 * 60

  @Test func aRowWithoutDataIsLeftOut() {
    let texts = Drawing(IncidentAxis(start: Self.start, seconds: 8_100, label: ""), .full).texts
    #expect(texts.allSatisfy { $0.contains(":") })
  }

  @Test(arguments: [
    (300, ["09:25", "09:26", "09:27", "09:28", "09:29"]),
    (8_100, ["09:30", "09:45", "10:00", "10:15", "10:30", "10:45", "11:00", "11:15", "11:30"]),
    (86_400, ["10:00", "12:00", "14:00", "16:00", "18:00", "20:00", "22:00", "15 Oct"]),
  ])
  func ticksAreRoundTimes(seconds: Int, expected: [String]) {
    let scale = TimeScale(start: Self.start, seconds: seconds, plot: 128...1000)
    #expect(Array(scale.ticks.map(\.label).prefix(expected.count)) == expected)
  }

  @Test(arguments: [60, 600, 5_000, 40_000, 90_000, 700_000, 3_000_000, 40_000_000, 300_000_000])
  func ticksKeepApart(seconds: Int) {
    for plot in [128.0...1000.0, 1.0...343.0] {
      let ticks = TimeScale(start: Self.start, seconds: seconds, plot: plot).ticks
      for (a, b) in zip(ticks, ticks.dropFirst()) {
        #expect(b.x - a.x > TextMetrics.smallBold.width(of: a.label))
      }
    }
  }

  @Test func phasesHaveTheirClassesAndNames() {
    let axis = IncidentAxis(
      start: Self.start, seconds: 8_100,
      phases: [
        .init(.first, from: 1_020, to: 1_680, label: "Unnoticed 11 min", shortLabel: "11 min"),
        .init(.second, from: 1_680, to: 3_960, label: "Diagnosing 38 min", shortLabel: "38 min"),
        .init(.third, from: 3_960, to: 4_380, label: "Repairing 7 min", shortLabel: "7 min"),
        .init(.fourth, from: 4_380, to: 7_680, label: "Recovering 55 min", shortLabel: "55 min"),
      ], label: "")
    let drawing = Drawing(axis, .full)
    #expect(drawing.all("rect").flatMap(\.classes) == ["p1", "p2", "p3", "p4"])
    for name in ["Unnoticed 11 min", "Diagnosing 38 min", "Repairing 7 min", "Recovering 55 min", "Phase"] {
      #expect(drawing.texts.contains(name))
    }
  }

  /// Names in one line never touch, however short the phases are.
  @Test(arguments: [1, 60, 400, 1_300])
  func phaseNamesDoNotCollide(length: Int) {
    let segments = AxisPhase.Kind.allCases.map { kind in
      let start = kind.rawValue * length
      let phase = AxisPhase(
        kind, from: start, to: start + length, label: "Diagnosing 38 min", shortLabel: "38 min")
      return PhaseSegment(phase: phase, start: Double(start) / 9, width: Double(length) / 9)
    }
    let labels = PhaseLabels(segments, within: 0...1000).placed
    let stretches = labels.map { label in
      let width = TextMetrics.smallBold.width(of: label.text)
      return switch label.anchor {
      case .start: (label.x, label.x + width)
      case .middle: (label.x - width / 2, label.x + width / 2)
      case .end: (label.x - width, label.x)
      }
    }.sorted { $0 < $1 }
    #expect(!stretches.isEmpty)
    #expect(zip(stretches, stretches.dropFirst()).allSatisfy { $0.1 <= $1.0 })
  }

  @Test func eventsHaveTheirShapes() {
    let axis = IncidentAxis(
      start: Self.start, seconds: 8_100,
      events: [
        .init(.deploy, at: 360, label: "v412", title: "deploy"),
        .init(.alert(.high), at: 1_900, title: "alert"),
        .init(.recovery, at: 4_800, title: "recovered"), .init(.recovery, at: 9_000, title: "later"),
      ], label: "")
    let drawing = Drawing(axis, .full)
    let paths = drawing.all("path").filter { $0.title != nil }
    #expect(paths.map(\.title) == ["deploy", "alert", "recovered"])
    #expect(paths.compactMap(\.classes.first) == ["fi", "f1", "fo"])
    #expect(drawing.texts.contains("v412"))
  }

  @Test func eventsOnOnePlaceAreOne() {
    let events = (0..<300).map { _ in AxisEvent(.alert(.low), at: 60, title: "disk") }
    let drawing = Drawing(IncidentAxis(start: Self.start, seconds: 8_100, events: events, label: ""), .full)
    #expect(drawing.all("path").compactMap(\.title) == ["disk, and 299 more"])
  }

  @Test(arguments: [
    (600, "a minute"), (8_100, "a minute"), (100_000, "each 10 minutes"), (10_000_000, "each 12 hours"),
  ])
  func barsAreNeverTooThin(seconds: Int, detail: String) {
    let messages = Array(stride(from: 0, to: seconds, by: max(1, seconds / 700)))
    let axis = IncidentAxis(start: Self.start, seconds: seconds, messages: messages, label: "")
    let drawing = Drawing(axis, .full)
    #expect(drawing.texts.contains(detail))
    let bars = bars(in: drawing)
    #expect(bars.allSatisfy { $0.width > 1.99 })
    #expect(zip(bars, bars.dropFirst()).allSatisfy { $0.x + $0.width < $1.x })
    let highest = bars.map(\.height).max() ?? 0
    let most = drawing.texts.compactMap { Double($0) }.max() ?? 0
    let counted = bars.map { Int(($0.height / highest * most).rounded()) }.reduce(0, +)
    #expect(counted == messages.count)
  }

  /// A bar is four corners of the one path of all bars.
  private func bars(in drawing: Drawing) -> [(x: Double, width: Double, height: Double)] {
    let corners = drawing.all("path", "fd").flatMap(\.corners)
    return stride(from: 0, to: corners.count - 3, by: 4).map { index in
      let (foot, top, end) = (corners[index], corners[index + 1], corners[index + 2])
      return (foot.x, end.x - foot.x, foot.y - top.y)
    }
  }

  @Test(
    "What was red is one line for as long as anything was",
    arguments: [
      ([[0, 900]], 1), ([[0, 900], [600, 1_800], [700, 800], [1_800, 1_900]], 1),
      ([[3_600, 4_000], [0, 900]], 2),
      ([[-900, 900]], 1), ([[8_000, 9_000]], 1), ([[-900, -1]], 0), ([[9_000, 9_001]], 0), ([[5, 5]], 0),
      ([], 0),
    ])
  func redSpansAreDrawn(spans: [[Int]], lines: Int) {
    let axis = IncidentAxis(
      start: Self.start, seconds: 8_100, events: [.init(.recovery, at: 900, title: "")],
      redSpans: spans.map { $0[0]...$0[1] }, label: "")
    #expect(Drawing(axis, .full).all("line", "l1").count == lines)
    #expect(Drawing(axis, .narrow).all("line", "l1").count == lines)
  }

  @Test func withoutEventsNothingIsRed() {
    let axis = IncidentAxis(start: Self.start, seconds: 8_100, redSpans: [0...900], label: "")
    #expect(Drawing(axis, .full).all("line", "l1").isEmpty)
  }

  @Test(arguments: [
    ([[5, 9], [1, 2]], [[1, 2], [5, 9]]), ([[1, 9], [2, 3], [4, 10]], [[1, 10]]),
    ([[1, 2], [2, 3]], [[1, 3]]),
    ([[1, 2], [3, 4]], [[1, 2], [3, 4]]), ([], []),
  ])
  func spansAreMerged(spans: [[Int]], expected: [[Int]]) {
    let merged = spans.map { $0[0]...$0[1] }.merged()
    #expect(merged.map { [$0.lowerBound, $0.upperBound] } == expected)
  }

  @Test func barsStandOnTheirFoot() {
    let axis = IncidentAxis(
      start: Self.start, seconds: 8_100, messages: [60, 61, 3_600, 3_660, 8_100], label: "")
    let drawing = Drawing(axis, .full)
    #expect(bars(in: drawing).map(\.height) == [34, 17, 17, 17])
    #expect(drawing.all("path", "fd").count == 1 && drawing.texts.contains("2"))
  }

  @Test func withoutWordsThereIsNoBar() {
    let axis = IncidentAxis(start: Self.start, seconds: 8_100, messages: [9_000], label: "")
    #expect(Drawing(axis, .full).all("path", "fd").isEmpty)
  }

  @Test func gapsStayGaps() {
    let values: [Double?] = [1, 2, nil, 3, 4, .nan, 5, 6]
    let points = values.enumerated().map { AxisSeries.Point($0 * 1_000, $1) }
    let axis = IncidentAxis(
      start: Self.start, seconds: 8_100,
      series: AxisSeries(name: "a", points: points, limit: 5, limitLabel: "limit 5"),
      label: "")
    let drawing = Drawing(axis, .full)
    let lines = drawing.all("path", "ld").compactMap { $0.attributes["d"] }
    let areas = drawing.all("path", "fs").compactMap { $0.attributes["d"] }
    #expect(lines.map(Self.pieces) == [3] && areas.map(Self.pieces) == [3])
    #expect(drawing.all("line", "l1").count == 1 && drawing.texts.contains("limit 5"))
  }

  /// How many times a path begins.
  private static func pieces(_ path: String) -> Int { path.count { $0 == "M" } }
}
