import Testing

@testable import Charts

/// The window, the marks and the value that stands out.
@Suite struct SeriesWindowTests {
  private static func chart(_ window: ClosedRange<Int>?, style: SeriesChart.Style = .line) -> SeriesChart {
    var chart = SeriesChartTests.chart(
      [(0...120).map { (60...70).contains($0) ? 900 : 100 + Double($0) / 10 }], style: style, unit: "requests"
    )
    chart.window = window
    chart.windowLabel = "Incident 14:00–14:10"
    chart.shortWindowLabel = "Incident"
    return chart
  }

  @Test func theWindowIsShadedAndNamed() throws {
    let drawing = Drawing(Self.chart(3_600...4_200), .wide)
    let shade = try #require(drawing.all("rect", "win").first)
    let edges = try #require(drawing.all("path", "edge").first?.corners.map(\.x))
    let ends = [shade.number("x"), shade.number("x") + shade.number("width")]
    #expect(edges.allSatisfy { x in ends.contains { abs($0 - x) < 0.2 } } && Set(edges).count == 2)
    #expect(drawing.texts.contains("Incident 14:00–14:10") && drawing.all("line", "top").count == 1)
  }

  @Test("Beside a long unit only the short name has room")
  func shortName() {
    var chart = Self.chart(0...60)
    chart.unit = "requests of the narrowest kind"
    chart.windowLabel = "Incident on the second of March 14:00–14:10"
    #expect(Drawing(chart, 200).texts.contains("Incident"))
  }

  @Test("Outside of a stack's window it is dimmed")
  func dimmed() {
    #expect(Drawing(Self.chart(3_600...4_200, style: .stacked), .wide).all("rect", "dim").count == 2)
    #expect(Drawing(Self.chart(3_600...4_200), .wide).all("rect", "dim").isEmpty)
  }

  @Test(
    "A window that began before the axis has one edge, and one elsewhere is not drawn",
    arguments: [
      (-600...600, 1, 1), (-600...9_000, 1, 0), (8_000...9_000, 0, 0), (-60...(-1), 0, 0), (600...600, 1, 2),
    ])
  func outside(window: ClosedRange<Int>, shades: Int, edges: Int) {
    let drawing = Drawing(Self.chart(window), .wide)
    #expect(drawing.all("rect", "win").count == shades)
    #expect(drawing.all("path", "edge").flatMap(\.corners).count == edges * 2)
  }

  @Test func whatStandsOutInTheWindowHasItsValue() {
    #expect(Drawing(Self.chart(3_600...4_200), .wide).texts.contains("900"))
    #expect(
      !Drawing(Self.chart(600...1_200), .wide).texts.contains { ["101", "102"].contains($0) })
    #expect(!Drawing(Self.chart(3_600...4_200, style: .stacked), .wide).texts.contains("900"))
    #expect(Drawing(Self.chart(nil), .wide).texts.contains("900"))
  }

  @Test("A peak's value stands above it, or below if another line is there")
  func placeOfTheValue() throws {
    var chart = Self.chart(3_600...4_200)
    let above = try #require(Drawing(chart, .wide).all("text").first { $0.text == "900" })
    chart.lines.append(.init("near", values: (0...120).map { _ in 950 }))
    let below = try #require(Drawing(chart, .wide).all("text").first { $0.text == "900" })
    let dots = [above, below].map { $0.number("y") }
    #expect(dots[0] < 60 && dots[1] > dots[0] + 20)
  }

  @Test func marksHaveTheirShapes() {
    var chart = Self.chart(nil)
    chart.marks = [
      .init(.alert, second: 3_700, label: "pool", title: "CRITICAL pool", rank: .medium),
      .init(.deploy, second: 600, label: "v412", title: "deploy"),
      .init(.milestone, second: 6_000, label: "Mitigated", title: "14:40"),
      .init(.milestone, second: 7_201, label: "Later", title: "later"),
    ]
    let drawing = Drawing(chart, .wide)
    let marks = drawing.all("path", "halo")
    #expect(marks.map(\.title) == ["deploy", "CRITICAL pool", "14:40"])
    #expect(marks.compactMap(\.classes.first) == ["fi", "f2", "fi"])
    #expect(["pool", "v412", "Mitigated"].allSatisfy(drawing.texts.contains))
    #expect(!drawing.texts.contains("Later"))
    #expect(drawing.all("path", "mark").flatMap(\.corners).count == 6)
  }

  @Test func marksOnOnePlaceAreOne() {
    var chart = Self.chart(nil)
    chart.marks = (0..<50).map { _ in .init(.alert, second: 60, label: "disk", title: "disk") }
    let drawing = Drawing(chart, .wide)
    #expect(drawing.all("path", "halo").compactMap(\.title) == ["disk, and 49 more"])
    #expect(drawing.texts.count { $0 == "disk" } == 1)
  }
}
