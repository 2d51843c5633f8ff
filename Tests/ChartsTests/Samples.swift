@testable import Charts

/// Charts of any size to try.
enum Samples {
  static let today = 20_756
  static let widths: [ChartWidth] = [200, .narrow, 345, .wide, .full, 4000]
  static let hostile = "</title><script>alert(\"1\")</script> & 'x' \u{0}\u{1B}[31m\u{202E}\u{FFFE}\n"

  /// Spread over two years, of all ranks.
  static func marks(_ count: Int, title: String = "a", href: String? = nil) -> [DatedMark] {
    (0..<count).map { number in
      DatedMark(
        day: today - number * 37 % 700, rank: Rank(rawValue: number % 4) ?? .low, title: title, href: href)
    }
  }

  static func all(_ count: Int, text: String = "a", href: String? = nil) -> [any Chart] {
    let charts: [any Chart] = [
      Strip(marks: marks(count, title: text, href: href), lastDay: today, label: text),
      MonthStacks(marks: marks(count, title: text, href: href), lastDay: today, label: text),
      AgeDots(
        dots: (0..<count).map { .init(days: $0 * 13 % 900 - 2, title: text, href: href) }, limit: 90,
        limitLabel: text, label: text),
      SpanRows(
        rows: (0..<min(count, 30)).map { row(of: count, $0, text: text, href: href) },
        days: today - 730...today, nowLabel: text, label: text),
      axis(count, text: text, href: href),
    ]
    return charts + trends(count, text: text, href: href)
      + (href == nil ? series(count, text: text) + unlinked(count, text: text) : [])
  }

  /// Of what a page of trends has more.
  private static func trends(_ count: Int, text: String, href: String?) -> [any Chart] {
    let dots = (0..<count).map {
      LatencyRows.Dot(
        seconds: $0 * 97 % 40_000 - 60, rank: Rank(rawValue: $0 % 4) ?? .low, title: text, href: href)
    }
    let phases = AxisPhase.Kind.allCases.map { AxisPhase($0, from: 0, to: $0.rawValue * 600, label: text) }
    return [
      LatencyRows(
        rows: [.init(text, detail: text, dots: dots), .init(text, dots: Array(dots.prefix(1)))], label: text),
      LatencyRows(
        rows: (0..<count).map { .init(text, dots: Array(dots.dropFirst($0).prefix(3))) }, label: text),
      PhaseBars(
        rows: (0..<count).map { .init(text, detail: text, phases: Array(phases.prefix($0 % 5)), href: href) },
        label: text),
      HeatGrid(
        columns: (0..<count).map { _ in .init(text, note: text) },
        rows: (0..<count).map { .init(text, counts: [$0, 1, 2, 3, 4, 5], href: href) }, label: text),
    ]
  }

  /// They never have links.
  private static func unlinked(_ count: Int, text: String) -> [any Chart] {
    let points = (0..<count).map {
      ClosingCurves.Point(day: $0 % 200, share: Double($0) / Double(count))
    }
    let days = (0..<count).map { $0 * 7 % 200 }
    return [
      ClosingCurves(
        curves: (0..<count).map {
          .init(
            text, points: Array(points.prefix($0 % 60)), lastDay: $0 % 190,
            censored: Array(days.prefix($0 % 60)))
        }, label: text),
      ClosingCurves(
        curves: [.init(text, points: points, lastDay: 180, censored: days)], days: 365, label: text),
      WeekGrid(
        counts: (0..<7).map { day in (0..<24).map { count * ($0 + day) / 100 } }, workingDays: 0...4,
        label: text),
    ]
  }

  /// In each style; they have no links.
  static func series(_ count: Int, text: String) -> [SeriesChart] {
    let times = (0..<count).map { $0 * 8_100 / max(1, count) }
    let lines = [7, 8, 9].map { factor in
      let values = (0..<count).map { $0 % 50 == 49 ? Double.nan : Double($0 * factor % 777) }
      return SeriesChart.Line(text, values: values)
    }
    let kinds: [SeriesChart.Mark.Kind] = [.milestone, .deploy, .alert]
    let marks = (0..<count).map {
      SeriesChart.Mark(kinds[$0 % 3], second: $0 * 97 % 9_000, label: text, title: text)
    }
    return [SeriesChart.Style.line, .area, .stacked].map { style in
      SeriesChart(
        start: today * 86_400 + 34_000, seconds: 8_100, times: times, lines: lines, style: style, unit: text,
        window: 2_000...5_000, windowLabel: text, shortWindowLabel: text, marks: marks, label: text)
    }
  }

  private static func row(of count: Int, _ number: Int, text: String, href: String?) -> SpanRows.Row {
    let spans: [SpanRows.Span] = [.open(from: today - 900), .closed(from: today, to: today - 5), .none]
    return .init(
      text, detail: text, span: spans[number % 3], marks: marks(count / 30 + 1, title: text, href: href),
      total: text)
  }

  private static func axis(_ count: Int, text: String, href: String?) -> IncidentAxis {
    let kinds: [AxisEvent.Kind] = [.alert(.high), .alert(.unranked), .recovery, .deploy]
    return IncidentAxis(
      start: today * 86_400 + 34_000, seconds: 8_100,
      phases: AxisPhase.Kind.allCases.prefix(count).map {
        .init($0, from: $0.rawValue * 1_000, to: $0.rawValue * 1_000 + 1_000, label: text, shortLabel: text)
      },
      events: (0..<count).map {
        .init(kinds[$0 % 4], at: $0 * 97 % 9_000, label: text, title: text, href: href)
      },
      messages: (0..<count).map { $0 * 61 % 9_000 - 100 },
      series: AxisSeries(
        name: text, unit: text,
        points: (0..<count).map { .init($0 * 8_100 / max(1, count), $0 % 50 == 49 ? nil : Double($0 % 777)) },
        limit: 500, limitLabel: text), label: text)
  }
}
