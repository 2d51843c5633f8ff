import TestSupport
import Testing

@testable import Charts

@Suite struct SeriesChartTests {
  /// From 13:00 on 2 March 2014, for two hours, a value a minute.
  static func chart(
    _ columns: [[Double]], style: SeriesChart.Style = .line, unit: String = "", times: [Int]? = nil
  ) -> SeriesChart {
    SeriesChart(
      start: 16_131 * 86_400 + 13 * 3_600, seconds: 7_200,
      times: times ?? (0...120).map { $0 * 60 },
      lines: columns.enumerated().map { .init("line \($0)", values: $1) }, style: style, unit: unit,
      label: "shown")
  }

  private static let rising = (0...120).map(Double.init)
  private static let level = (0...120).map { _ in 40.0 }

  @Test func aLineIsOnePathWithItsName() {
    let drawing = Drawing(Self.chart([Self.rising]), .wide)
    let line = drawing.all("path", "v1").first { $0.title == "line 0" }
    #expect(line?.corners.count == 121)
    #expect(drawing.texts.contains("line 0") && drawing.texts.contains("2 Mar"))
    #expect(drawing.root?.attributes["aria-label"] == "shown")
  }

  @Test func onAPhoneNamesStandAbove() throws {
    let drawing = Drawing(Self.chart([Self.rising, Self.level]), .narrow)
    let names = drawing.all("text").filter { $0.text.hasPrefix("line") }
    #expect(names.map(\.text) == ["line 0", "line 1"])
    #expect(names.allSatisfy { $0.number("y") == 12 } && drawing.all("line", "v").count == 2)
  }

  @Test(arguments: [SeriesChart.Style.line, .area, .stacked])
  func gapsStayGaps(style: SeriesChart.Style) throws {
    let values = Self.rising.map { (30...50).contains($0) ? Double.nan : $0 }
    let drawing = Drawing(Self.chart([values], style: style), .wide)
    let paths = drawing.all("path").filter {
      !Set(["v", "va", "vs"]).isDisjoint(with: $0.classes.map(String.init))
    }
    let curves = paths.filter { $0.corners.count > 50 }
    #expect(curves.count == (style == .area ? 2 : 1))
    #expect(curves.allSatisfy { $0.attributes["d"]?.count { $0 == "M" } == 2 })
    #expect(drawing.all("rect", "nil").count == 1 && drawing.texts.contains("no data"))
  }

  @Test func lonelyPointsAreDots() {
    let values = Self.rising.map { Int($0) % 20 == 0 ? $0 : .nan }
    let drawing = Drawing(Self.chart([values]), .wide)
    let dots = drawing.all("path", "dot").first { $0.title == "line 0" }
    #expect(dots?.attributes["d"]?.count { $0 == "M" } == 7)
    #expect(drawing.all("path", "v").allSatisfy { $0.classes.contains("dot") || $0.corners.count < 3 })
  }

  @Test("Layers lie upon each other, the first at the bottom")
  func stacks() throws {
    let drawing = Drawing(Self.chart([Self.level, Self.level, Self.rising], style: .stacked), .wide)
    let layers = drawing.all("path", "va")
    #expect(layers.map(\.title) == ["line 2", "line 1", "line 0"])
    let tops = layers.map { $0.corners[0].y }
    #expect(tops[0] == tops[1] && tops[1] < tops[2])
  }

  @Test func aStackOfNegativeValuesIsLines() {
    let drawing = Drawing(Self.chart([Self.level, Self.rising.map { -$0 }], style: .stacked), .wide)
    #expect(drawing.all("path", "va").isEmpty && drawing.all("path", "v").count > 1)
    #expect(drawing.all("line", "base").first.map { $0.number("y1") }.map { $0 < 150 } == true)
  }

  @Test("Of many lines eight stand out, those that change most; of many layers seven")
  func manyLines() {
    let columns = (0..<64).map { line in Self.rising.map { $0 * Double(line % 40) } }
    let lines = Drawing(Self.chart(columns), .wide)
    #expect(lines.texts.contains("56 more") && lines.all("path", "v0").filter { $0.title != nil }.count == 56)
    #expect(["line 39", "line 36", "line 32"].allSatisfy(lines.texts.contains))
    #expect(!lines.texts.contains("line 31"))
    let layers = Drawing(Self.chart(columns, style: .stacked), .wide)
    #expect(layers.texts.contains("57 more") && layers.all("path", "va").count == 8)
  }

  @Test func layersTooThinToSeeAreOne() {
    let thin = Self.level.map { $0 / 1_000 }
    let drawing = Drawing(Self.chart([Self.level, thin, thin, Self.rising], style: .stacked), .wide)
    #expect(drawing.all("path", "va").map(\.title) == ["2 more", "line 3", "line 0"])
  }

  @Test func layersOfNothingKeepTheirNames() {
    let nothing = Self.level.map { $0 * 0 }
    let drawing = Drawing(Self.chart([nothing, nothing, nothing], style: .stacked), .wide)
    #expect(drawing.all("path", "va").map(\.title) == ["line 2", "line 1", "line 0"])
  }

  @Test func linesThatAreCloseHaveNoDashes() {
    #expect(Drawing(Self.chart([Self.rising]), .wide).all("path", "fine").isEmpty)
    #expect(!Drawing(Self.chart([Self.rising]), .narrow).all("path", "fine").isEmpty)
  }

  @Test("The unit stands once, and whole bytes have their prefix")
  func units() {
    var chart = Self.chart([Self.rising.map { $0 * 0x1p28 }], unit: "bytes")
    chart.isBinary = true
    let texts = Drawing(chart, .wide).texts
    #expect(texts.count { $0 == "GiB" } == 1 && texts.contains("16") && !texts.contains("bytes"))
  }

  @Test func farFromZeroTheAxisIsBroken() {
    let values = Self.rising.map { 500 + $0 / 10 }
    #expect(Drawing(Self.chart([values]), .wide).all("path", "axis-break").count == 1)
    #expect(Drawing(Self.chart([values], style: .area), .wide).all("path", "axis-break").isEmpty)
  }

  @Test(arguments: [SeriesChart.Style.line, .area, .stacked], [ChartWidth.wide, .narrow])
  func aThousandPointsAreFewBytes(style: SeriesChart.Style, width: ChartWidth) {
    var random = SeededGenerator(seed: 3)
    let values = (0..<1_000).map { _ in Double.random(in: 0...1, using: &random) }
    let chart = Self.chart([values], style: style, times: (0..<1_000).map { $0 * 7 })
    #expect(chart.svg(width).count < 13_000)
  }

  @Test func aHundredThousandPointsAreNotMore() {
    let values = (0..<100_000).map { Double($0 % 997) }
    let chart = Self.chart([values], times: (0..<100_000).map { $0 * 7_200 / 100_000 })
    #expect(chart.svg(.wide).count < 20_000)
  }
}
