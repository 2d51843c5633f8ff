import TestSupport
import Testing

@testable import Charts

/// What holds for every drawing of random series.
@Suite struct SeriesPlacementTests {
  private static func random(_ seed: Int) -> SeriesChart {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 0...400, using: &random)
    let scale = random.pick([1e-9, 1, 1e4, 1e308], else: 1)
    let low = random.pick([-1.0, 0, 0.9], else: 0)
    let odd = [Double.nan, .infinity, -.infinity, 0]
    return SeriesChart(
      start: Int.random(in: 0...2_000_000_000, using: &random),
      seconds: Int.random(in: 60...900_000, using: &random),
      times: (0..<count).map { _ in Int.random(in: -100...900_000, using: &random) },
      lines: (0..<Int.random(in: 0...20, using: &random)).map { line in
        let values = (0..<Int.random(in: 0...400, using: &random)).map { _ in
          random.once(in: 5) ? random.pick(odd, else: 0) : scale * Double.random(in: low...1, using: &random)
        }
        return .init("series \(line * line)", values: values)
      },
      style: random.pick([.line, .area, .stacked], else: .line),
      unit: random.pick(["", "bytes", "%", "s", "requests per second"], else: ""),
      isBinary: random.once(in: 2), window: random.once(in: 3) ? nil : 1_000...50_000,
      windowLabel: "Incident 14:02–15:20", shortWindowLabel: "Incident",
      marks: (0..<Int.random(in: 0...30, using: &random)).map { _ in
        let kind = random.pick([SeriesChart.Mark.Kind.alert, .deploy, .milestone], else: .alert)
        return .init(kind, second: Int.random(in: 0...90_000, using: &random), label: "label", title: "")
      }, label: "")
  }

  @Test(arguments: 0..<30)
  func nothingIsDrawnOutsideOfThePlot(seed: Int) {
    let chart = Self.random(seed)
    for width in [ChartWidth.wide, .narrow, 200] {
      let layout = SeriesDrawing(chart, width)
      let drawing = Drawing(chart, width)
      #expect(!drawing.text.contains("nan") && !drawing.text.contains("inf\""))
      let curves = drawing.all("path").filter {
        $0.title != nil && ($0.classes.first == "v" || $0.classes.first == "va")
      }
      for corner in curves.flatMap(\.corners) {
        #expect((layout.plot.lowerBound - 0.1...layout.plot.upperBound + 0.1).contains(corner.x))
        #expect((layout.layout.top - 0.1...layout.layout.foot + 0.1).contains(corner.y))
      }
    }
  }

  @Test("Names beside a plot keep apart and stay at its height", arguments: 0..<30)
  func namesKeepApart(seed: Int) {
    let layout = SeriesDrawing(Self.random(seed), .wide)
    let ys = SeriesLabels(layout.layers, layout.values).labels.map(\.y).sorted()
    #expect(ys.allSatisfy { (layout.layout.top - 1...layout.layout.foot + 1).contains($0) })
    #expect(zip(ys, ys.dropFirst()).allSatisfy { $1 - $0 > 13.9 })
  }

  @Test("Words in one row keep apart", arguments: 0..<30)
  func rowsKeepApart(seed: Int) {
    let chart = Self.random(seed)
    for width in [ChartWidth.wide, .narrow] {
      let layout = SeriesDrawing(chart, width).layout
      let texts = Drawing(chart, width).all("text")
      for row in [layout.bandTop - 6, layout.marks + 4, layout.foot + 17] {
        let stretches = texts.filter { $0.number("y") == row }.map(Self.stretch).sorted {
          $0.lowerBound < $1.lowerBound
        }
        #expect(zip(stretches, stretches.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      }
    }
  }

  private static func stretch(of text: DrawnElement) -> ClosedRange<Double> {
    let isBold = text.classes.contains("k")
    let width = (isBold ? TextMetrics.smallBold : .small).width(of: text.text) - 0.1
    let x = text.number("x")
    return switch text.attributes["text-anchor"] {
    case "middle": x - width / 2...x + width / 2
    case "end": x - width...x
    default: x...x + width
    }
  }
}
