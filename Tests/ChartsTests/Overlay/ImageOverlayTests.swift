import Bytes
import Foundation
import Testing

@testable import Charts

@Suite struct ImageOverlayTests {
  private func svg(window: ClosedRange<Int>?, marks: [ImageOverlay.Mark] = [], seconds: Int = 4_000) -> String
  {
    let overlay = ImageOverlay(
      width: 497, height: 275, plot: .init(left: 67, top: 28, width: 400, height: 175), seconds: seconds,
      window: window, marks: marks)
    var buffer = ByteBuffer()
    overlay.write(into: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      (1_000...2_000, "x=\"167\" y=\"28\" width=\"100\" height=\"175\"", 2),
      (-500...2_000, "x=\"67\" y=\"28\" width=\"200\" height=\"175\"", 1),
      (1_000...9_000, "x=\"167\" y=\"28\" width=\"300\" height=\"175\"", 1),
      (-500...9_000, "x=\"67\" y=\"28\" width=\"400\" height=\"175\"", 0),
      // Too narrow to be seen.
      (2_000...2_001, "x=\"265.6\" y=\"28\" width=\"3\" height=\"175\"", 2),
    ] as [(ClosedRange<Int>, String, Int)])
  func theWindowIsCutByThePlot(window: ClosedRange<Int>, rectangle: String, edges: Int) {
    let svg = svg(window: window)
    #expect(svg.contains("<rect \(rectangle) class=\"ow\"/>"), "\(svg)")
    let lines = svg.components(separatedBy: "class=\"oe\"").first?.components(separatedBy: "<path").last ?? ""
    #expect(lines.components(separatedBy: "M").count - 1 == (edges == 0 ? 0 : edges))
  }

  @Test(arguments: [nil, -9...(-1), 4_001...5_000] as [ClosedRange<Int>?])
  func whatLiesOutsideIsNotDrawn(window: ClosedRange<Int>?) {
    let svg = svg(window: window, marks: [.init(-1, title: "a"), .init(4_001, title: "b")])
    #expect(svg.contains("focusable=\"false\"></svg>"), "\(svg)")
  }

  @Test func marksKeepTheirNumbers() {
    let svg = svg(
      window: nil, marks: [.init(-1, title: "a"), .init(0, title: "<b>"), .init(4_000, title: "c")])
    #expect(svg.contains("<g class=\"om om2\"><title>&lt;b&gt;</title>"))
    #expect(svg.contains("<g class=\"om om3\"><title>c</title>"))
    #expect(!svg.contains("om1"))
  }

  @Test func noTimeAtAllIsNoTrap() {
    #expect(svg(window: 0...0, seconds: 0).contains("class=\"ow\""))
    #expect(!svg(window: Int.min...Int.max, seconds: .max).isEmpty)
  }
}
