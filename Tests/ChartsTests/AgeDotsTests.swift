import Testing

@testable import Charts

@Suite struct AgeDotsTests {
  private func dots(_ days: [Int], limit: Int? = 90) -> AgeDots {
    AgeDots(dots: days.map { .init(days: $0, title: "\($0)") }, limit: limit, limitLabel: "late", label: "")
  }

  @Test func thoseBeyondTheLimitAreOfAnotherClass() {
    let drawing = Drawing(dots([1, 90, 91, 600]), .wide)
    #expect(drawing.all("circle", "fd").compactMap(\.title) == ["1", "90"])
    #expect(drawing.all("circle", "fl").compactMap(\.title) == ["91", "600"])
  }

  @Test func theAxisIsLogarithmic() {
    let xs = Drawing(dots([1, 27, 729]), .wide).all("circle").map { $0.number("cx") }
    #expect(xs.count == 3 && abs((xs[1] - xs[0]) - (xs[2] - xs[1])) < 0.3)
  }

  @Test func agesOutsideLieAtTheEnds() {
    let xs = Drawing(dots([-5, 0, 1, 730, 9_999]), .wide).all("circle").map { $0.number("cx") }
    #expect(Set(xs) == [8, 672])
  }

  @Test func dotsThatWouldTouchStepUp() {
    let circles = Drawing(dots([5, 5, 5]), .wide).all("circle")
    #expect(Set(circles.map { $0.number("cy") }).count == 3)
  }

  @Test func withoutALimitNothingIsLate() {
    let drawing = Drawing(dots([700], limit: nil), .wide)
    #expect(drawing.all("circle", "fl").isEmpty && drawing.all("rect").isEmpty)
    #expect(!drawing.texts.contains("late"))
  }

  @Test func theTicksOfTheLimitComeFirst() {
    let texts = Drawing(dots([], limit: 80), .narrow).texts
    #expect(texts.contains("80 days") && !texts.contains("90 days"))
  }
}
