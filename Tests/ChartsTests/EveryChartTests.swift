import Bytes
import Testing

@testable import Charts

/// What all charts hold, whatever they are given. `Drawing` itself checks that they are well-formed, the same twice,
/// without `style`, and inside their view box.
@Suite struct EveryChartTests {
  @Test(arguments: [0, 1, 2, 7, 40, 400])
  func anyNumberOfItemsIsDrawnAtAnyWidth(count: Int) throws {
    for chart in Samples.all(count) {
      for width in Samples.widths {
        let drawing = Drawing(chart, width)
        let box = try #require(drawing.root?.attributes["viewBox"])
        #expect(box.hasPrefix("0 0 \(Int(width.points)) "))
      }
    }
  }

  @Test func tenThousandItemsAreDrawn() {
    for chart in Samples.all(10_000) {
      let drawing = Drawing(chart, .wide)
      #expect(drawing.text.utf8.count < 2_000_000)
      let height = drawing.root?.attributes["viewBox"]?.split(separator: " ").last.flatMap { Double($0) }
      #expect(height ?? .infinity < 1_500)
    }
  }

  @Test(arguments: [ChartWidth.narrow, .wide])
  func hostileTextsStayTexts(width: ChartWidth) {
    let charts = [Samples.hostile, nil].flatMap { Samples.all(3, text: Samples.hostile, href: $0) }
    for chart in charts {
      let drawing = Drawing(chart, width)
      #expect(drawing.all("script").isEmpty)
      #expect(!drawing.text.contains("<script"))
      #expect(
        !drawing.text.unicodeScalars.contains {
          ($0.value < 0x20 && $0 != "\t" && $0 != "\n") || $0 == "\u{202E}" || $0 == "\u{FFFE}"
        })
    }
  }

  @Test func longTextsAreCutAndKeptInTheirTitle() {
    let long = String(repeating: "very long ", count: 5_000)
    for chart in Samples.all(4, text: long) {
      let texts = Drawing(chart, .wide).all("text")
      #expect(texts.allSatisfy { $0.text.count < 200 })
    }
    let rows = SpanRows(rows: [.init(long, marks: [])], days: 0...700, label: "")
    #expect(Drawing(rows, .wide).all("text", "k").first?.title == long)
  }

  @Test func withoutLinksItIsOneImage() {
    for chart in Samples.all(3, text: "label") {
      let root = Drawing(chart, .wide).root
      #expect(root?.attributes["role"] == "img")
      #expect(root?.attributes["aria-label"] == "label")
    }
  }

  @Test func withLinksItIsHiddenFromScreenReadersAndTheKeyboard() {
    for chart in Samples.all(3, href: "a.html?b&c") {
      let drawing = Drawing(chart, .wide)
      #expect(drawing.root?.attributes["aria-hidden"] == "true")
      #expect(drawing.root?.attributes["role"] == nil)
      let links = drawing.all("a")
      #expect(!links.isEmpty)
      #expect(links.allSatisfy { $0.attributes == ["href": "a.html?b&c", "tabindex": "-1"] })
    }
  }

  @Test func theClassSaysForWhichScreen() {
    for chart in Samples.all(1) {
      #expect(Drawing(chart, .wide).root?.attributes["class"] == "wide")
      #expect(Drawing(chart, .narrow).root?.attributes["class"] == "narrow")
      var both = ByteBuffer()
      chart.write(.wide, .narrow, into: &both)
      #expect(both.bytes == chart.svg(.wide) + chart.svg(.narrow))
    }
  }

  @Test func theOrderOfItemsDoesNotMatter() {
    let marks = Samples.marks(50)
    let strip = Strip(marks: marks, lastDay: Samples.today, label: "")
    let turned = Strip(marks: marks.reversed(), lastDay: Samples.today, label: "")
    #expect(strip.svg(.wide) == turned.svg(.wide))
  }

  @Test(arguments: [Int.min, Int.max])
  func extremeNumbersDoNotTrap(number: Int) {
    let marks = [DatedMark(day: number, rank: .high, title: "")]
    let charts: [any Chart] = [
      Strip(marks: marks, months: number, lastDay: number, label: ""),
      MonthStacks(marks: marks, months: number, lastDay: number, label: ""),
      AgeDots(dots: [.init(days: number, title: "")], limit: number, label: ""),
      SpanRows(
        rows: [.init("", span: .closed(from: number, to: number), marks: marks)],
        days: min(number, 0)...max(number, 0), label: ""),
      IncidentAxis(
        start: number, seconds: number, phases: [.init(.first, from: number, to: number, label: "")],
        events: [.init(.deploy, at: number, title: "")], redSpans: [min(0, number)...max(0, number)],
        messages: [number],
        series: AxisSeries(name: "", points: [.init(number, .nan), .init(0, .infinity), .init(1, 1e300)]),
        label: ""),
      SeriesChart(
        start: number, seconds: number, times: [number, 0, number, 1],
        lines: [.init("", values: [1, .nan, 1e308])],
        window: min(number, 0)...max(number, 0), marks: [.init(.alert, second: number, title: "")],
        label: ""),
      LatencyRows(
        rows: [.init("", dots: (0..<6).map { _ in .init(seconds: number, rank: .low, title: "") })], label: ""
      ),
      PhaseBars(
        rows: [
          .init("", phases: [.init(.first, from: min(0, number), to: number, label: "")]),
          .init("", phases: [.init(.first, from: .min, to: .max, label: "")]),
        ], label: ""),
      ClosingCurves(
        curves: [
          .init("", points: [.init(day: number, share: .infinity)], lastDay: number, censored: [number]),
          .init("", points: [.init(day: 3, share: -1e308)], lastDay: 9, censored: [number]),
        ], days: number, label: ""),
      HeatGrid(columns: [.init("")], rows: [.init("", counts: [number, number])], label: ""),
      WeekGrid(
        counts: [[number, number]], workingDays: min(number, 0)...max(number, 0),
        workingHours: min(number, 0)..<max(number, 0), label: ""),
    ]
    for chart in charts { for width in [ChartWidth(200), .wide] { _ = Drawing(chart, width) } }
  }
}
