import TestSupport
import Testing

@testable import Charts

@Suite struct ClosingCurvesTests {
  private func curve(
    _ points: [(Int, Double)], lastDay: Int = 180, censored: [Int] = [], name: String = "2026"
  ) -> ClosingCurves.Curve {
    .init(name, points: points.map { .init(day: $0, share: $1) }, lastDay: lastDay, censored: censored)
  }

  private func drawing(_ curves: ClosingCurves.Curve..., width: ChartWidth = .wide) -> Drawing {
    Drawing(ClosingCurves(curves: curves, label: ""), width)
  }

  /// The corners of the first curve, as shares of the axis: days, and what is done.
  private func corners(_ drawing: Drawing) throws -> [(day: Double, share: Double)] {
    let path = try #require(drawing.all("path", "v1").first { !$0.classes.contains("fine") })
    let scale = ClosingScale(days: 180, names: ["2026"], width: .wide)
    return DrawnPath(path.attributes["d"] ?? "").corners.map { x, y in
      let day = (x - scale.plot.lowerBound) / (scale.plot.upperBound - scale.plot.lowerBound) * 180
      return (day.rounded(), ((scale.foot - y) / (scale.foot - scale.top) * 100).rounded() / 100)
    }
  }

  @Test func aCurveStepsFromZeroToItsLastDay() throws {
    let corners = try corners(drawing(curve([(10, 0.25), (40, 0.5)], lastDay: 90)))
    #expect(corners.map(\.day) == [0, 10, 10, 40, 40, 90])
    #expect(corners.map(\.share) == [0, 0, 0.25, 0.25, 0.5, 0.5])
  }

  @Test func pointsMayStandInAnyOrderAndOutside() throws {
    let points = [(40, 0.5), (-3, 0.1), (10, 0.2), (10, 0.25), (20, .nan), (91, 0.9), (60, 7)]
    let corners = try corners(drawing(curve(points, lastDay: 90)))
    #expect(corners.map(\.day) == [0, 10, 10, 40, 40, 60, 60, 90])
    #expect(corners.map(\.share) == [0.1, 0.1, 0.25, 0.25, 0.5, 0.5, 1, 1])
  }

  @Test func censoredDaysAreTicksOnTheCurve() throws {
    let drawing = drawing(curve([(10, 0.5)], lastDay: 90, censored: [50, 5, 50, 91, -1]))
    let ticks = try #require(drawing.all("path", "fine").first)
    let ys = DrawnPath(ticks.attributes["d"] ?? "").corners.map(\.y)
    let scale = ClosingScale(days: 180, names: ["2026"], width: .wide)
    #expect(ys.count == 4)
    #expect((ys[0] + ys[1]) / 2 == scale.y(of: 0) && (ys[2] + ys[3]) / 2 == scale.y(of: 0.5))
  }

  @Test(arguments: [(0.0, "0 %"), (0.001, "1 %"), (0.704, "70 %"), (0.999, "99 %"), (1, "100 %")])
  func aNameTellsTheShare(share: Double, percent: String) {
    #expect(drawing(curve([(1, share)])).all("text", "k").map(\.text) == ["2026: \(percent)"])
  }

  @Test func aCurveWithoutDaysIsLeftOut() {
    let drawing = drawing(curve([(1, 0.5)], lastDay: 0), curve([(1, 0.5)], name: "2025"))
    #expect(drawing.all("text", "k").map(\.text) == ["2025: 50 %"])
  }

  @Test func curvesDifferInMoreThanColour() {
    let curves = (0..<12).map { curve([(1, 0.5)], name: "\($0)") }
    let drawing = Drawing(ClosingCurves(curves: curves, label: ""), .wide)
    #expect((1...8).allSatisfy { !drawing.all("path", "v\($0)").isEmpty })
    #expect(drawing.all("path", "v0").count == 4)
    #expect(drawing.all("text", "k").count == 8)
  }

  @Test("Names never overlap, whatever the curves", arguments: [ChartWidth(200), .narrow, .wide])
  func names(width: ChartWidth) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let ends = [180, 180, Int.random(in: 1...180, using: &random)]
      let curves = (0..<8).map { index in
        let share = Bool.random(using: &random) ? 0.7 : Double.random(in: 0...1, using: &random)
        return curve([(1, share)], lastDay: random.pick(ends, else: 1), name: "20\(20 + index)")
      }
      let scale = ClosingScale(days: 180, names: curves.map(\.name), width: width)
      let labels = ClosingLabels(curves.map { ClosingSteps($0, scale) }, scale).labels
      #expect(labels.count == 8, "seed \(seed)")
      for (index, a) in labels.enumerated() {
        for b in labels.dropFirst(index + 1) where a.xs.overlaps(b.xs) {
          #expect(abs(a.y - b.y) > 13.9, "seed \(seed)")
        }
      }
    }
  }

  @Test func namesOfOneColumnStandInTheOrderOfTheirCurves() {
    let shares = [0.7, 0.72, 0.69, 0.71, 0.1]
    let texts = Drawing(
      ClosingCurves(curves: shares.map { curve([(1, $0)], name: "\($0)") }, label: ""), .wide
    ).all("text", "k").sorted { $0.number("y") < $1.number("y") }.map(\.text)
    #expect(texts == ["0.72: 72 %", "0.71: 71 %", "0.7: 70 %", "0.69: 69 %", "0.1: 10 %"])
  }

  @Test func aNameAvoidsCurves() throws {
    let ended = curve([(1, 0.5)], lastDay: 40, name: "ended")
    let scale = ClosingScale(days: 180, names: ["ended", "other"], width: .wide)
    let steps = [ended, curve([(30, 0.52)], name: "other")].map { ClosingSteps($0, scale) }
    let label = try #require(ClosingLabels(steps, scale).labels.first)
    #expect(!steps[1].crosses(label.xs, label.ys, scale))
    #expect(steps[1].crosses(label.xs, label.end - 6...label.end + 6, scale))
  }

  @Test(arguments: [(1, "1 day"), (90, "90 days"), (180, "180 days"), (9_999_999, "3650 days")])
  func theAxisEndsAtItsDays(days: Int, text: String) {
    let chart = ClosingCurves(curves: [], days: days, label: "")
    #expect(Drawing(chart, .narrow).texts.contains(text))
  }
}
